// Tiles of large pictures by their address: never held back while they are cut, and nothing but tiles.
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tiles } from '#contract/content';
import { tileUrl } from '#contract/urls';
import { largePicture } from '../../support/large-picture.ts';
import { type Fixture, createFixture } from './kiosk-fixture.ts';

const tiles: Tiles = { hash: 'h0'.padEnd(16, '0'), ending: 'jpg', width: 4000, height: 3000, size: 4000, levels: 1 };
let fixture: Fixture;
beforeEach(async () => {
  fixture = await createFixture();
});
afterEach(() => fixture.remove());

describe('a tile', () => {
  it('is answered at once with “not yet” while its picture is cut, then whole, in parts and by HEAD', async () => {
    const bytes = await largePicture(4000, 3000);
    await fixture.addMedia('scan.jpg', bytes, { type: 'image/jpeg', prepare: 'tiles', tiles });
    const url = tileUrl(tiles, { level: 0, column: 0, row: 0 });
    const first = await fixture.get(url, {}, 'HEAD');
    expect(first.status).toBe(202);
    expect(first.headers.get('cache-control')).toBe('no-store');
    await expect.poll(async () => (await fixture.get(url, {}, 'HEAD')).status, { timeout: 30_000 }).toBe(200);
    const whole = await fixture.get(url);
    expect(whole.headers.get('content-type')).toBe('image/jpeg');
    expect(whole.headers.get('cache-control')).toContain('immutable');
    const body = Buffer.from(await whole.arrayBuffer());
    expect((await sharp(body).metadata()).width).toBe(4000);
    const part = await fixture.get(url, { range: 'bytes=0-9' });
    expect([part.status, Buffer.from(await part.arrayBuffer()).equals(body.subarray(0, 10))]).toEqual([206, true]);
  }, 60_000);

  it('that no picture has is not found, and neither is the scan itself', async () => {
    await fixture.addMedia('scan.jpg', await largePicture(400, 300), { type: 'image/jpeg', prepare: 'tiles', tiles });
    for (const name of ['0_1_0.jpg', '1_0_0.jpg', 'scan.jpg', '0_0_0.webp', 'bytes', '0_0_0.dzi'])
      expect((await fixture.get(`/media/${tiles.hash}/${name}`)).status, name).toBe(404);
  });

  it('of a picture that cannot be cut is not found, and the log says why', async () => {
    await fixture.addMedia('scan.jpg', 'no picture', { type: 'image/jpeg', prepare: 'tiles', tiles });
    const url = tileUrl(tiles, { level: 0, column: 0, row: 0 });
    await expect.poll(async () => (await fixture.get(url)).status).toBe(404);
    expect(fixture.logged.at(-1)).toContain('could not be cut into tiles');
  });
});
