// A curator's file → what the screen gets: pictures turned upright, screen-sized, sRGB; one layer of a diagram. Made once, kept by hash.
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { MediaFile } from './loaded.ts';
import { FAIL_ON, MOST_PIXELS, SCREEN_PIXELS } from './picture-facts.ts';
import { layerOf } from './svg-layers.ts';
import { decodeText } from './text.ts';

export interface Prepared {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/webp': 'webp', 'image/svg+xml': 'svg' };

/** Work under way, so that two requests for one picture do not make it twice. */
const running = new Map<string, Promise<Prepared>>();

/** The prepared file in `cacheDir`, made if it is not there. Rejects if the picture cannot be decoded or the disk refuses. */
export function prepareFile(source: MediaFile, cacheDir: string): Promise<Prepared> {
  const path = join(cacheDir, source.hash.slice(0, 2), `${source.hash}.${ENDINGS[source.type] ?? 'jpg'}`);
  const shared = running.get(path);
  if (shared !== undefined) return shared;
  const made = findOrMake(source, path).finally(() => running.delete(path));
  running.set(path, made);
  return made;
}

async function findOrMake(source: MediaFile, path: string): Promise<Prepared> {
  const kept = await sizeOf(path);
  if (kept !== undefined) return { path, type: source.type, bytes: kept };
  // a file overwritten meanwhile must not be kept under the hash of the one before
  const { size } = await stat(source.path);
  if (size !== source.bytes) throw new Error(`${source.name} has ${size} bytes now, ${source.bytes} when it was read`);
  await mkdir(join(path, '..'), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    if (source.prepare === 'layer') await writeFile(temporary, await layerIn(source));
    else await screenSized(source).toFile(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { path, type: source.type, bytes: (await stat(path)).size };
}

async function layerIn({ path, name, parts = [] }: MediaFile): Promise<string> {
  const decoded = decodeText(await readFile(path));
  if ('guess' in decoded) throw new Error(`${name} is no text any more`);
  return layerOf(decoded.text, parts);
}

/** Photographs as JPEG; with transparency as WebP. Metadata (places, names) stays behind. */
function screenSized(source: MediaFile): Sharp {
  const picture = sharp(source.path, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: FAIL_ON })
    .autoOrient()
    .resize({ width: SCREEN_PIXELS, height: SCREEN_PIXELS, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return source.type === 'image/webp'
    ? picture.webp({ quality: 88 })
    : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 85, mozjpeg: true });
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const { size } = await stat(path);
    return size > 0 ? size : undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return undefined;
  }
}
