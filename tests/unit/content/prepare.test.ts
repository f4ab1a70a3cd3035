// Curators' pictures on their way to the screen: which need preparing, what comes out, and that it is made once.
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#contract/content';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { MediaFile } from '../../../src-main/content/loaded.ts';
import { prepareFile } from '../../../src-main/content/prepare.ts';
import { folderWith } from '../../support/folders.ts';

const canvas = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } });

/** One picture, loaded: what the page is told and what the machine knows. */
async function loaded(name: string, bytes: Uint8Array): Promise<{ picture: Picture; file: MediaFile }> {
  const { exhibition, media, problems } = await loadExhibition(await folderWith({ [`rooms/1-a/1-b/${name}`]: bytes }));
  const visual = exhibition.rooms[0]?.exhibits[0]?.slides[0]?.visual['*'];
  const [file] = [...media.values()];
  if (visual?.kind !== 'picture' || file === undefined) throw new Error(`not shown: ${JSON.stringify(problems)}`);
  return { picture: visual, file };
}

describe('pictures that fit', () => {
  it.each([
    ['01.jpg', () => canvas(300, 200).jpeg().toBuffer(), 'image/jpeg'],
    ['01.png', () => canvas(300, 200, 4).png().toBuffer(), 'image/png'],
    ['01.webp', () => canvas(300, 200).webp().toBuffer(), 'image/webp'],
    ['01.avif', () => canvas(300, 200).avif({ effort: 0 }).toBuffer(), 'image/avif'],
    ['01.jpg', () => canvas(300, 200).withIccProfile('srgb').jpeg().toBuffer(), 'image/jpeg'],
    ['01.jpg', () => canvas(300, 200).greyscale().jpeg().toBuffer(), 'image/jpeg'],
  ])('%s is served as it lies', async (name, make, type) => {
    const { picture, file } = await loaded(name, await make());
    expect(file.prepare).toBe('none');
    expect(picture).toMatchObject({ width: 300, height: 200, src: { type, bytes: file.bytes } });
  });
});

describe('pictures that do not fit', () => {
  it.each([
    ['too large', '01.jpg', () => canvas(4001, 2999).jpeg().toBuffer(), [3840, 2878], 'image/jpeg', '01.jpg'],
    ['a tiff', '01.tiff', () => canvas(300, 200).tiff().toBuffer(), [300, 200], 'image/jpeg', '01.jpg'],
    [
      'turned by EXIF',
      '01.jpg',
      () => canvas(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      [200, 300],
      'image/jpeg',
      '01.jpg',
    ],
    [
      'in another colour space',
      '01.jpg',
      () => canvas(300, 200).withIccProfile('p3').jpeg().toBuffer(),
      [300, 200],
      'image/jpeg',
      '01.jpg',
    ],
    [
      'in CMYK',
      '01.jpg',
      () => canvas(300, 200).toColourspace('cmyk').jpeg().toBuffer(),
      [300, 200],
      'image/jpeg',
      '01.jpg',
    ],
    [
      'large and transparent',
      '01.png',
      () => canvas(3900, 100, 4).png().toBuffer(),
      [3840, 98],
      'image/webp',
      '01.webp',
    ],
  ] as const)(
    'because they are %s are announced as what they will be, and become it',
    async (_why, name, make, size, type, prepared) => {
      const { picture, file } = await loaded(name, await make());
      expect(file.prepare).toBe('picture');
      expect(picture).toMatchObject({ width: size[0], height: size[1], src: { type, bytes: 0 } });
      expect(picture.src.url).toBe(`/media/${file.hash}/${prepared}`);
      const cache = await folderWith({});
      const made = await prepareFile(file, cache);
      expect(made).toMatchObject({ type, bytes: (await stat(made.path)).size });
      const metadata = await sharp(made.path).metadata();
      expect([metadata.width, metadata.height]).toEqual(size);
      expect(metadata).toMatchObject({
        format: type === 'image/webp' ? 'webp' : 'jpeg',
        space: 'srgb',
        hasAlpha: type === 'image/webp',
      });
      expect(metadata.orientation ?? 1).toBe(1);
      expect(metadata.exif).toBeUndefined();
    },
  );

  it('keep their address when only their name changes, and get another one than the file itself', async () => {
    const bytes = await canvas(300, 200).tiff().toBuffer();
    const [one, two] = [await loaded('01.tiff', bytes), await loaded('02-other.tiff', bytes)];
    expect(two.file.hash).toBe(one.file.hash);
    expect(one.file.hash).not.toBe((await loaded('01.jpg', await canvas(300, 200).jpeg().toBuffer())).file.hash);
  });
});

describe('preparing', () => {
  it('is done once for many who ask at the same time, and never again', async () => {
    const { file } = await loaded('01.tiff', await canvas(300, 200).tiff().toBuffer());
    const cache = await folderWith({});
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => prepareFile(file, cache)));
    expect(others).toEqual(Array(4).fill(first));
    const path = first?.path ?? '';
    expect(path).toBe(join(cache, file.hash.slice(0, 2), `${file.hash}.jpg`));
    expect(await readdir(join(path, '..'))).toEqual([`${file.hash}.jpg`]);
    await utimes(path, 1000, 1000);
    await prepareFile(file, cache);
    expect((await stat(path)).mtimeMs).toBe(1_000_000);
  });

  it('of a picture that cannot be decoded fails and leaves nothing behind', async () => {
    const whole = await canvas(300, 200).tiff().toBuffer();
    const root = await folderWith({ 'broken.tiff': whole.subarray(0, 500) });
    const cache = await folderWith({});
    const file: MediaFile = {
      hash: 'abcd',
      path: join(root, 'broken.tiff'),
      name: 'x.jpg',
      type: 'image/jpeg',
      bytes: 500,
      prepare: 'picture',
    };
    await expect(prepareFile(file, cache)).rejects.toThrow();
    expect(await readdir(join(cache, 'ab'))).toEqual([]);
  });

  it('of a picture that was overwritten since it was read fails, so that it is not kept under the old hash', async () => {
    const { file } = await loaded('01.tiff', await canvas(300, 200).tiff().toBuffer());
    await writeFile(file.path, await canvas(200, 100).tiff().toBuffer());
    const cache = await folderWith({});
    await expect(prepareFile(file, cache)).rejects.toThrow('when it was read');
    expect(await readdir(cache)).toEqual([]);
  });

  it('keeps photographs as they look', async () => {
    const { file } = await loaded('01.tiff', await canvas(300, 200).tiff().toBuffer());
    const made = await prepareFile(file, await folderWith({}));
    const { dominant } = await sharp(await readFile(made.path)).stats();
    expect([dominant.r, dominant.g, dominant.b].map((value) => Math.round(value / 20))).toEqual([10, 2, 2]);
  });
});
