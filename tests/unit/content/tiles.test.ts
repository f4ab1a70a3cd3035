// Large pictures in tiles: how they are cut, that it is done once and only when asked, and that the disk does not fill up.
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { Picture, TileAt } from '#contract/content';
import { cutTiles, tilePath } from '../../../src-main/content/cut-tiles.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { MediaFile } from '../../../src-main/content/loaded.ts';
import { gridOf, pyramidOf, tileNamed } from '../../../src-main/content/pyramid.ts';
import { createTileStore } from '../../../src-main/content/tile-store.ts';
import { largePicture } from '../../support/large-picture.ts';
import { folderWith } from '../../support/folders.ts';

vi.setConfig({ testTimeout: 60_000 });

/** One picture, loaded: what the page is told, and the file its tiles are cut from. */
async function loaded(name: string, bytes: Uint8Array): Promise<{ picture: Picture; files: readonly MediaFile[] }> {
  const { exhibition, media } = await loadExhibition(await folderWith({ [`rooms/1-a/1-b/${name}`]: bytes }));
  const visual = exhibition.rooms[0]?.exhibits[0]?.slides[0]?.visual['*'];
  if (visual?.kind !== 'picture') throw new Error('not shown');
  return { picture: visual, files: [...media.values()] };
}

async function large(name: string, bytes: Uint8Array): Promise<{ picture: Picture; source: MediaFile }> {
  const { picture, files } = await loaded(name, bytes);
  const source = files.find(({ prepare }) => prepare === 'tiles');
  if (!source) throw new Error('no tiles');
  return { picture, source };
}
const tilesOf = ({ tiles }: Picture) =>
  tiles ?? { hash: '', ending: 'jpg' as const, width: 0, height: 0, size: 1, levels: 0 };
const FIRST: TileAt = { level: 0, column: 0, row: 0 };

describe('a picture', () => {
  it.each([
    [300, 200],
    [3840, 2160],
  ])('of %i × %i has no tiles: the screen shows all of it', async (width, height) => {
    const { picture, files } = await loaded('01.jpg', await largePicture(width, height));
    expect(picture.tiles).toBeUndefined();
    expect(files).toHaveLength(1);
  });

  it('of 20 megapixels is one further file, whole', async () => {
    const { picture, source } = await large('01.jpg', await largePicture(5477, 3651));
    expect(picture).toMatchObject({ width: 3840, height: 2560, tiles: { width: 5477, height: 3651, levels: 1 } });
    const folder = join(await folderWith({}), 'tiles');
    await cutTiles(source, tilesOf(picture), folder);
    const { width, height, format } = await sharp(tilePath(folder, tilesOf(picture), FIRST)).metadata();
    expect([width, height, format]).toEqual([5477, 3651, 'jpeg']);
  });

  it('of 54 megapixels is cut into tiles of every level above the screen’s, edges included', async () => {
    const { picture, source } = await large('01.jpg', await largePicture(9000, 6000));
    const tiles = tilesOf(picture);
    expect(tiles).toMatchObject({ width: 9000, height: 6000, size: 512, levels: 2, ending: 'jpg' });
    const folder = join(await folderWith({}), 'tiles');
    await cutTiles(source, tiles, folder);
    expect([0, 1].map((level) => gridOf(tiles, level))).toEqual([
      { columns: 18, rows: 12 },
      { columns: 9, rows: 6 },
    ]);
    for (const level of [0, 1]) {
      const { columns, rows } = gridOf(tiles, level);
      expect(await readdir(join(tilePath(folder, tiles, { ...FIRST, level }), '..'))).toHaveLength(columns * rows);
      const last = await sharp(tilePath(folder, tiles, { level, column: columns - 1, row: rows - 1 })).metadata();
      expect([last.width, last.height]).toEqual([
        9000 / 2 ** level - (columns - 1) * 512,
        6000 / 2 ** level - (rows - 1) * 512,
      ]);
    }
    // what lies in a tile is what lies there in the picture
    const tile = await sharp(await readFile(tilePath(folder, tiles, { level: 0, column: 12, row: 3 }))).stats();
    const there = await sharp(source.path)
      .extract({ left: 12 * 512, top: 3 * 512, width: 512, height: 512 })
      .toBuffer();
    const means = (await sharp(there).stats()).channels.map(({ mean }) => mean);
    tile.channels.forEach(({ mean }, index) => expect(Math.abs(mean - (means[index] ?? 0))).toBeLessThan(2));
  });

  it('that is turned by EXIF or transparent is cut as it is shown', async () => {
    const turned = await large(
      '01.jpg',
      await sharp(await largePicture(4100, 2000))
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    expect(tilesOf(turned.picture)).toMatchObject({ width: 2000, height: 4100 });
    const folder = await folderWith({});
    await cutTiles(turned.source, tilesOf(turned.picture), join(folder, 'turned'));
    const upright = await sharp(tilePath(join(folder, 'turned'), tilesOf(turned.picture), FIRST)).metadata();
    expect([upright.width, upright.height, upright.orientation ?? 1]).toEqual([2000, 4100, 1]);

    const clear = await large(
      '01.png',
      await sharp(await largePicture(3900, 400))
        .ensureAlpha(0.5)
        .png()
        .toBuffer(),
    );
    await cutTiles(clear.source, tilesOf(clear.picture), join(folder, 'clear'));
    const { format, hasAlpha } = await sharp(tilePath(join(folder, 'clear'), tilesOf(clear.picture), FIRST)).metadata();
    expect([format, hasAlpha]).toEqual(['webp', true]);
  });
});

describe('the name of a tile', () => {
  const tiles = {
    hash: 'a',
    ending: 'jpg',
    width: 9000,
    height: 6000,
    ...pyramidOf({ width: 9000, height: 6000 }),
  } as const;
  it('is understood if there is such a tile', () => {
    expect(tileNamed('1_8_5.jpg', tiles)).toEqual({ level: 1, column: 8, row: 5 });
    for (const name of [
      '2_0_0.jpg',
      '1_9_0.jpg',
      '1_0_6.jpg',
      '0_18_0.jpg',
      'scan.jpg',
      '-1_0_0.jpg',
      '0_0.jpg',
      '0_0_0',
      '0_0_00000.jpg',
    ])
      expect(tileNamed(name, tiles), name).toBeUndefined();
  });
});

describe('the store', () => {
  const until = async <T>(ask: () => Promise<T | 'making'>): Promise<T> => {
    let answer = await ask();
    while (answer === 'making') {
      await new Promise((later) => setTimeout(later, 20));
      answer = await ask();
    }
    return answer;
  };
  async function store(mostBytes?: number) {
    const cacheDir = await folderWith({});
    const errors: unknown[] = [];
    let time = 0;
    const find = createTileStore({
      cacheDir,
      now: () => time,
      onError: (_source, cause) => errors.push(cause),
      ...(mostBytes === undefined ? {} : { mostBytes }),
    });
    return { find, errors, cacheDir, wait: (ms: number) => (time += ms) };
  }

  it('cuts a picture when its first tile is asked for, once, and answers meanwhile', async () => {
    const { find, errors, cacheDir } = await store();
    const { picture, source } = await large('01.jpg', await largePicture(4000, 1000));
    const asked = () => find(source, tilesOf(picture), FIRST);
    expect(await Promise.all([asked(), asked(), asked()])).toEqual(['making', 'making', 'making']);
    const tile = await until(asked);
    expect(tile).toMatchObject({ type: 'image/jpeg' });
    expect(await readdir(join(cacheDir, 'tiles'))).toEqual([source.hash]);
    expect(errors).toEqual([]);
  });

  it('cuts again what was cleared away, and says of a single tile that is lost that there is none', async () => {
    const { find, cacheDir } = await store();
    const { picture, source } = await large('01.jpg', await largePicture(4000, 1000));
    const asked = () => find(source, tilesOf(picture), FIRST);
    const tile = await until(asked);
    await rm(tile?.path ?? '');
    expect(await asked()).toBeUndefined();
    await rm(join(cacheDir, 'tiles'), { recursive: true });
    expect(await until(asked)).toMatchObject({ bytes: tile?.bytes });
  });

  it('gives up on a picture that cannot be cut, and tries again after a while', async () => {
    const { find, errors, wait, cacheDir } = await store();
    const { picture, source } = await large('01.jpg', await largePicture(4000, 1000));
    const bytes = await readFile(source.path);
    await writeFile(source.path, 'something else');
    const asked = () => find(source, tilesOf(picture), FIRST);
    expect(await until(asked)).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(await readdir(join(cacheDir, 'tiles')).catch(() => [])).toEqual([]);
    await writeFile(source.path, bytes);
    expect(await asked()).toBeUndefined();
    wait(3_600_000);
    expect(await until(asked)).toBeDefined();
  });

  it('makes room: the pictures nobody looked at for longest go, and what a power cut left behind', async () => {
    const { find, cacheDir } = await store(1);
    const pictures = await Promise.all(
      ['01', '02'].map(async (name, index) => large(`${name}.jpg`, await largePicture(4000, 1000 + index))),
    );
    for (const { picture, source } of pictures) {
      expect(await until(() => find(source, tilesOf(picture), FIRST))).toBeDefined();
      await utimes(join(cacheDir, 'tiles', source.hash), 1000, 1000);
      await writeFile(join(cacheDir, 'tiles', 'abandoned.1.tmp'), '');
    }
    expect((await readdir(join(cacheDir, 'tiles'))).filter((name) => !name.endsWith('.tmp'))).toEqual([
      pictures[1]?.source.hash,
    ]);
  });
});
