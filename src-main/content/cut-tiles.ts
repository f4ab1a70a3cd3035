// A picture larger than a screen → its tiles in a folder, as sharp's deep-zoom writer leaves them.
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { TileAt, Tiles } from '#contract/content';
import type { MediaFile } from './loaded.ts';
import { FAIL_ON, MOST_PIXELS } from './picture-facts.ts';
import { isOneTile } from './pyramid.ts';

/** In the folder of a picture's tiles: how many bytes they take, for whoever has to make room. */
export const BYTES_FILE = 'bytes';

/** Where a tile lies. The writer counts levels from the smallest, one pixel wide. */
export function tilePath(folder: string, tiles: Tiles, { level, column, row }: TileAt): string {
  const most = isOneTile(tiles) ? 0 : Math.ceil(Math.log2(Math.max(tiles.width, tiles.height)));
  const ending = tiles.ending === 'jpg' ? 'jpeg' : tiles.ending;
  return join(folder, 't_files', String(most - level), `${column}_${row}.${ending}`);
}

/** All tiles of `source`, or none: `folder` appears when it is whole. Rejects if the picture or the disk refuses. */
export async function cutTiles(source: MediaFile, tiles: Tiles, folder: string): Promise<void> {
  const { size } = await stat(source.path);
  if (size !== source.bytes) throw new Error(`${source.name} has ${size} bytes now, ${source.bytes} when it was read`);
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    const picture = await upright(source);
    await picture
      .tile({ size: tiles.size, overlap: 0, layout: 'dz', depth: isOneTile(tiles) ? 'one' : 'onepixel' })
      .toFile(join(temporary, 't.dz'));
    await writeFile(join(temporary, BYTES_FILE), String(await bytesIn(temporary)));
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** As the screen's own picture is made, at full size. */
async function upright(source: MediaFile): Promise<Sharp> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: FAIL_ON };
  const { orientation = 1 } = await sharp(source.path, options).metadata();
  // line by line needs little memory; turning needs all lines at once, which then lie in a file instead
  const picture = sharp(source.path, { ...options, sequentialRead: orientation === 1 })
    .autoOrient()
    .toColourspace('srgb');
  return source.type === 'image/webp'
    ? picture.webp({ quality: 88 })
    : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 85 });
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries) if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}
