// Tiles of large pictures on disk: cut when somebody first looks closer, one picture at a time, and kept until room is needed.
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TileAt, Tiles } from '#contract/content';
import { BYTES_FILE, cutTiles, tilePath } from './cut-tiles.ts';
import type { MediaFile } from './loaded.ts';
import type { Prepared } from './prepare.ts';

/** What the tiles of all pictures may take together. */
const MOST_BYTES = 4_000_000_000;
/** A picture that could not be cut (disk full, file gone) is tried again after this long. */
const AGAIN_MS = 600_000;

export interface TileStoreOptions {
  /** Folder of all that is prepared. */
  readonly cacheDir: string;
  readonly mostBytes?: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly onError: (source: MediaFile, cause: unknown) => void;
}

/** The file of a tile. `making`: it is not there yet, ask again; `undefined`: there is none and will be none soon. */
export type FindTile = (source: MediaFile, tiles: Tiles, at: TileAt) => Promise<Prepared | 'making' | undefined>;

export function createTileStore({ cacheDir, mostBytes = MOST_BYTES, now, onError }: TileStoreOptions): FindTile {
  const root = join(cacheDir, 'tiles');
  const making = new Set<string>();
  /** Hash → when cutting failed. */
  const failed = new Map<string, number>();
  /** Pictures of which a tile was found or cut since the start: what still lacks one is not cut again and again. */
  const used = new Set<string>();
  let queue = Promise.resolve();

  async function make(source: MediaFile, tiles: Tiles): Promise<void> {
    const folder = join(root, source.hash);
    try {
      await rm(folder, { recursive: true, force: true });
      await cutTiles(source, tiles, folder);
      used.add(source.hash);
      await makeRoom(root, mostBytes, making);
    } catch (error) {
      failed.set(source.hash, now());
      onError(source, error);
    } finally {
      making.delete(source.hash);
    }
  }

  return async (source, tiles, at) => {
    const { hash, type } = source;
    const folder = join(root, hash);
    if (making.has(hash)) return 'making';
    const path = tilePath(folder, tiles, at);
    const bytes = await sizeOf(path);
    if (bytes !== undefined) {
      if (!used.has(hash)) await utimes(folder, new Date(), new Date()).catch(onDisk);
      used.add(hash);
      return { path, type, bytes };
    }
    const failedAt = failed.get(hash);
    if (used.has(hash) && (await sizeOf(folder)) !== undefined) return undefined;
    if (failedAt !== undefined && now() - failedAt < AGAIN_MS) return undefined;
    // another request may have come first while the disk was asked
    if (!making.has(hash)) {
      making.add(hash);
      queue = queue.then(() => make(source, tiles));
    }
    return 'making';
  };
}

/** The pictures nobody looked at for longest go first; the one that was cut last stays. */
async function makeRoom(root: string, mostBytes: number, making: ReadonlySet<string>): Promise<void> {
  const kept: { readonly path: string; readonly bytes: number; readonly usedMs: number }[] = [];
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const isUnfinished = name.endsWith('.tmp');
    if (isUnfinished && !making.has(name.split('.')[0] ?? '')) await rm(path, { recursive: true, force: true });
    if (isUnfinished) continue;
    const bytes = Number(await readFile(join(path, BYTES_FILE), 'utf8').catch(onDisk)) || 0;
    kept.push({ path, bytes, usedMs: (await stat(path)).mtimeMs });
  }
  kept.sort((a, b) => b.usedMs - a.usedMs);
  let bytes = 0;
  for (const [index, picture] of kept.entries()) {
    bytes += picture.bytes;
    if (index > 0 && bytes > mostBytes) await rm(picture.path, { recursive: true, force: true });
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(onDisk))?.size;
}

/** What the disk does not give is not there. */
function onDisk(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return undefined;
}
