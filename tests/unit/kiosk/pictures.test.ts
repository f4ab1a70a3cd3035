// Pictures on their way to the screen: prepared once, and what happens when that fails.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, createFixture } from './kiosk-fixture.ts';

const facts = { type: 'image/jpeg', prepare: 'picture' } as const;
const photograph = (format: 'jpeg' | 'tiff'): Promise<Uint8Array> =>
  sharp({ create: { width: 6000, height: 3000, channels: 3, background: '#27586f' } })
    .toFormat(format)
    .toBuffer();

let fixture: Fixture;
beforeEach(async () => {
  fixture = await createFixture();
});
afterEach(() => fixture.remove());

describe('a picture', () => {
  it('arrives at the size of a screen, as its type says, however it lies in the folder', async () => {
    const response = await fixture.get(await fixture.addMedia('scan.tiff', await photograph('tiff'), facts));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    const { format, width } = await sharp(bytes).metadata();
    expect(format).toBe('jpeg');
    expect(width).toBeLessThan(6000);
  });

  it('is answered in parts and by HEAD like any other file', async () => {
    const url = await fixture.addMedia('photo.jpg', await photograph('jpeg'), facts);
    const whole = Buffer.from(await (await fixture.get(url)).arrayBuffer());
    const part = await fixture.get(url, { range: 'bytes=10-19' });
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${whole.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true);
    expect((await fixture.get(url, {}, 'HEAD')).headers.get('content-length')).toBe(String(whole.length));
  });

  it('asked for by many at once is the same for all', async () => {
    const url = await fixture.addMedia('photo.jpg', await photograph('jpeg'), facts);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await fixture.get(url)).arrayBuffer()));
    const [first, ...others] = answers.map((bytes) => Buffer.from(bytes).toString('base64'));
    expect(first?.length).toBeGreaterThan(100);
    expect(new Set(others)).toEqual(new Set([first]));
  });

  it('stays when it was prepared before the folder went away, and else is 404', async () => {
    const [kept, lost] = [
      await fixture.addMedia('kept.jpg', await photograph('jpeg'), facts),
      await fixture.addMedia('lost.jpg', await photograph('jpeg'), facts),
    ];
    await (await fixture.get(kept)).arrayBuffer();
    await rm(join(fixture.root, 'media'), { recursive: true });
    expect((await fixture.get(kept)).status).toBe(200);
    const response = await fixture.get(lost);
    expect(response.status).toBe(404);
    expect((await response.json()).error.code).toBe('media-gone');
  });

  it('is sent as it lies, and not kept, when there is no room to prepare it', async () => {
    await writeFile(join(fixture.root, 'cache'), 'a file where the folder should be');
    const bytes = await photograph('jpeg');
    const response = await fixture.get(await fixture.addMedia('photo.jpg', bytes, facts));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(fixture.logged.at(-1)).toContain('could not be prepared');

    const scan = await fixture.get(await fixture.addMedia('scan.tiff', await photograph('tiff'), facts));
    expect(scan.status).toBe(500);
    expect(await scan.text()).not.toContain(fixture.root);
  });

  it('is prepared anew when the cache was cleared', async () => {
    const url = await fixture.addMedia('photo.jpg', await photograph('jpeg'), facts);
    const before = Buffer.from(await (await fixture.get(url)).arrayBuffer());
    await rm(join(fixture.root, 'cache'), { recursive: true });
    expect(Buffer.from(await (await fixture.get(url)).arrayBuffer()).equals(before)).toBe(true);
    expect((await readFile(join(fixture.root, 'media/photo.jpg'))).length).toBeGreaterThan(0);
  });
});
