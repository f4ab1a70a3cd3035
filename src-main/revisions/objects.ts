// Content by its hash: `objects/ab/HASH`. What lies there under its name is whole and never changes; what is still being copied lies in
// `unfinished/`. No hard links: they end at the edge of a disk, and a link to the curator's file would change with it.
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../content/content-hash.ts';
import { flushFile } from './flush.ts';

export interface Taken {
  /** SHA-256, the first 32 hex digits: as in media addresses. */
  readonly hash: string;
  readonly bytes: number;
}

export interface Objects {
  readonly pathOf: (hash: string) => string;
  /** Whether it is there, as long as it should be. */
  readonly has: (taken: Taken) => Promise<boolean>;
  /** The same for many; a disk that is asked so often is asked directly, a moment at a time. */
  readonly hasAll: (all: readonly Taken[]) => Promise<boolean>;
  /** Tells it of many: by their names alone, where this process has seen before that they are as long as they should be. */
  readonly present: () => Promise<(taken: Taken) => boolean | Promise<boolean>>;
  /** Whether what is there is what it is called: disks lose bits. What is not goes. */
  readonly isSound: (taken: Taken) => Promise<boolean>;
  /** Copies a file in. Rejects with the disk's own error; nothing half-made stays under a hash. */
  readonly take: (source: string) => Promise<Taken>;
  /** Removes all others, and what earlier runs left unfinished. Gives how many were removed. */
  readonly sweep: (kept: ReadonlySet<string>) => Promise<number>;
}

/** Labels and most pictures: read once, they need not be copied first and read again. */
const IN_MEMORY_BYTES = 1_000_000;
/** Some milliseconds of a disk's time. */
const AT_A_TIME = 500;

export function createObjects(root: string): Objects {
  const unfinished = join(root, 'unfinished');
  const pathOf = (hash: string): string => join(root, 'objects', hash.slice(0, 2), hash);
  /** Seen to be whole. What lies in the store never changes; what a disk has lost all the same is found by the weekly reading. */
  const whole = new Set<string>();
  const noted = ({ hash, bytes }: Taken, size: number | undefined): boolean => {
    if (size === bytes) whole.add(hash);
    else whole.delete(hash);
    return size === bytes;
  };
  const has = async (taken: Taken): Promise<boolean> => noted(taken, await sizeOf(pathOf(taken.hash)));
  return {
    pathOf,
    has,
    async hasAll(all) {
      for (let from = 0; from < all.length; from += AT_A_TIME) {
        const some = all.slice(from, from + AT_A_TIME);
        const isThere = (one: Taken): boolean =>
          noted(one, statSync(pathOf(one.hash), { throwIfNoEntry: false })?.size);
        if (!some.every(isThere)) return false;
        await setImmediate();
      }
      return true;
    },
    async present() {
      const folders = await namesIn(join(root, 'objects'));
      const names = await Promise.all(folders.map((first) => namesIn(join(root, 'objects', first))));
      const there = new Set(names.flat());
      return (taken) => there.has(taken.hash) && (whole.has(taken.hash) || has(taken));
    },
    async isSound(taken) {
      if (!(await has(taken))) return false;
      if ((await hashOfFile(pathOf(taken.hash))) === taken.hash) return true;
      await rm(pathOf(taken.hash), { force: true });
      whole.delete(taken.hash);
      return false;
    },
    async take(source) {
      await mkdir(unfinished, { recursive: true });
      const temporary = join(unfinished, randomUUID());
      try {
        const isSmall = (await stat(source)).size <= IN_MEMORY_BYTES;
        // shares the blocks where the file system can
        if (!isSmall) await copyFile(source, temporary, constants.COPYFILE_FICLONE);
        const bytes = isSmall ? await readFile(source) : undefined;
        const taken =
          bytes === undefined
            ? { hash: await hashOfFile(temporary), bytes: (await stat(temporary)).size }
            : { hash: hashOf(bytes), bytes: bytes.length };
        if (await has(taken)) return taken;
        await (bytes === undefined ? flushFile(temporary) : writeFile(temporary, bytes, { flush: true }));
        const path = pathOf(taken.hash);
        await mkdir(dirname(path), { recursive: true });
        await rename(temporary, path);
        whole.add(taken.hash);
        return taken;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async sweep(kept) {
      await rm(unfinished, { recursive: true, force: true });
      let removed = 0;
      for (const first of await namesIn(join(root, 'objects'))) {
        for (const hash of await namesIn(join(root, 'objects', first))) {
          if (kept.has(hash)) continue;
          await rm(join(root, 'objects', first, hash), { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

/** SHA-256 of a file, the first 32 hex digits. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex').slice(0, 32);
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
