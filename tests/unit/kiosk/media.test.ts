// Files of the exhibition: types, names in any script, caching, and files that change under the kiosk.
import { readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, createFixture } from './kiosk-fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await createFixture();
});
afterAll(() => fixture.remove());

describe('a file of the exhibition', () => {
  it('arrives byte for byte, with its length, for ever the same', async () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) % 251);
    const response = await fixture.get(await fixture.addMedia('film.mp4', bytes, { type: 'video/mp4' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('video/mp4');
    expect(response.headers.get('content-length')).toBe('1000003');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    '旅順口.opus',
    'Порт-Артур, 1904.jpg',
    'two words.mp3',
    '100% true.m4a',
    '🚢.webm',
    'a+b&c=d?e#f.vtt',
    'é.png',
    'مرحبا.flac',
    '%2e%2e.jpg',
  ])('may have any name: %s', async (name) => {
    const response = await fixture.get(await fixture.addMedia(name, name));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(name);
  });

  it('is not found by another extension, another hash, or a path', async () => {
    const url = await fixture.addMedia('sea.opus', 'sound');
    const hash = url.split('/')[2] ?? '';
    for (const other of [
      `/media/${hash}/sea.html`,
      `/media/${hash}/sea`,
      `/media/${hash}/`,
      `/media/${hash}`,
      `/media/${hash}x/sea.opus`,
      `/media/${hash}/x/sea.opus`,
      `/media/${hash}/..%2fsea.opus`,
      `/media/${hash}/..%5csea.opus`,
      `/media/${hash}/sea%00.opus`,
      `/media/__proto__/sea.opus`,
    ]) {
      expect((await fixture.get(other)).status, other).toBe(404);
    }
    expect((await fixture.get(`/media/${hash}/SEA.OPUS`)).status).toBe(200);
  });

  it('answers HEAD as GET without the body', async () => {
    const url = await fixture.addMedia('head.opus', 'sound', { type: 'audio/ogg' });
    const [get, head] = [await fixture.get(url), await fixture.get(url, {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(head.headers.get('content-length')).toBe('5');
    expect(await head.text()).toBe('');
    expect(await get.text()).toBe('sound');
  });

  it('may be empty', async () => {
    const url = await fixture.addMedia('empty.vtt', '', { type: 'text/vtt' });
    const response = await fixture.get(url);
    expect(response.headers.get('content-length')).toBe('0');
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(await response.text()).toBe('');
    expect((await fixture.get(url, { range: 'bytes=0-' })).status).toBe(416);
  });
});

describe('a file the browser has already', () => {
  it.each([
    ['the same tag', (tag: string) => tag],
    ['a weak form of it', (tag: string) => `W/${tag}`],
    ['a list with it', (tag: string) => `"x", ${tag}`],
    ['anything', () => '*'],
  ])('is 304 without a body: %s', async (_what, condition) => {
    const url = await fixture.addMedia('known.jpg', 'picture');
    const tag = (await fixture.get(url)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    const response = await fixture.get(url, { 'if-none-match': condition(tag), range: 'bytes=0-1' });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(tag);
    expect(response.body).toBeNull();
  });

  it('is sent when the tag is another one', async () => {
    const url = await fixture.addMedia('other.jpg', 'picture');
    expect((await fixture.get(url, { 'if-none-match': '"x", W/"y"' })).status).toBe(200);
  });
});

describe('a file that changed under the kiosk', () => {
  it('is 404 with a code when it is gone, and comes back with the file', async () => {
    const url = await fixture.addMedia('gone.opus', 'sound');
    const path = join(fixture.root, 'media/gone.opus');
    await rename(path, `${path}.away`);
    const response = await fixture.get(url);
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(JSON.parse(text).error.code).toBe('media-gone');
    expect(text).not.toContain(fixture.root);
    expect(fixture.logged.at(-1)).toContain('gone.opus');
    await rename(`${path}.away`, path);
    expect((await fixture.get(url)).status).toBe(200);
  });

  it.each(['', 'sound and more'])('is 404 with a code when its size is another: %o', async (bytes) => {
    const url = await fixture.addMedia('changed.opus', 'sound');
    await writeFile(join(fixture.root, 'media/changed.opus'), bytes);
    for (const method of ['GET', 'HEAD']) expect((await fixture.get(url, {}, method)).status).toBe(404);
    expect((await (await fixture.get(url)).json()).error.code).toBe('media-changed');
    expect(fixture.logged.at(-1)).toContain('changed.opus');
  });

  it('breaks the answer off, instead of hanging, when it gets shorter while being sent', async () => {
    const url = await fixture.addMedia('shrinks.mp4', new Uint8Array(3_000_000));
    const response = await fixture.get(url);
    await truncate(join(fixture.root, 'media/shrinks.mp4'), 1_000_000);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(fixture.logged.at(-1)).toContain('broke off');
  });

  it('breaks the answer off when it disappears before the first byte', async () => {
    const url = await fixture.addMedia('vanishes.mp4', 'film');
    const response = await fixture.get(url);
    await rm(join(fixture.root, 'media/vanishes.mp4'));
    await expect(response.text()).rejects.toThrow();
  });
});

describe('open files', () => {
  const onLinux = process.platform === 'linux';
  const openInside = async (): Promise<number> => {
    const { readlink } = await import('node:fs/promises');
    const targets = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
    return (await Promise.all(targets)).filter((target) => target.startsWith(fixture.root)).length;
  };

  it.runIf(onLinux)('are closed when an answer is read, cancelled anywhere, or never looked at', async () => {
    const url = await fixture.addMedia('long.mp4', new Uint8Array(2_000_000));
    for (let round = 0; round < 50; round++) {
      const response = await fixture.get(url, round % 2 === 0 ? { range: 'bytes=5-' } : {});
      const reader = response.body?.getReader();
      if (round % 5 !== 0) await reader?.read();
      if (round % 5 === 2) void reader?.read();
      await reader?.cancel();
    }
    await (await fixture.get(url)).arrayBuffer();
    await fixture.get(url);
    expect(await openInside()).toBe(0);
    expect(fixture.logged.some((line) => line.includes('long.mp4'))).toBe(false);
  });

  it.runIf(onLinux)('are one at a time for an answer that is being read', async () => {
    const url = await fixture.addMedia('reading.mp4', new Uint8Array(2_000_000));
    const reader = (await fixture.get(url)).body?.getReader();
    await reader?.read();
    expect(await openInside()).toBe(1);
    await reader?.cancel();
    expect(await openInside()).toBe(0);
  });
});

describe('many at once', () => {
  it('gives 100 parallel requests each its own bytes', async () => {
    const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => index % 253);
    const url = await fixture.addMedia('shared.mp4', bytes);
    const answers = Array.from({ length: 100 }, async (_, index) => {
      const start = index * 6000;
      const response = await fixture.get(url, { range: `bytes=${start}-` });
      return Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start));
    });
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 100 }, () => true));
  });
});

describe('hostile addresses', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '%00',
      '\\',
      '//',
      'media',
      'api',
      'rooms',
      'assets',
      'outside.txt',
    ),
    fc.constantFrom('h0'.padEnd(16, '0'), 'renderer', 'index.html', '%', '%zz', '~', '?', '#', ':', '@', ';'),
    fc.webSegment(),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
    fc.string({ maxLength: 12, unit: 'binary' }).map((text) => encodeURI(text)),
  );
  const path = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);

  it('never leave what the kiosk knows, and never are an error of its own', async () => {
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE');
    await fc.assert(
      fc.asyncProperty(path, method, async (address, verb) => {
        const response = await fixture.get(address, {}, verb);
        expect([200, 204, 404, 405, 415]).toContain(response.status);
        expect(await response.text()).not.toContain('SECRET');
      }),
      { numRuns: 200 },
    );
  });
});
