// Content by its hash: `objects/ab/HASH`. What lies there under its name is whole and never changes; what is still being copied lies in
// `unfinished/`. No hard links: they end at the edge of a disk, and a link to the curator's file would change with it.
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
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
  /** Whether what is there is what it is called: disks lose bits. What is not goes. */
  readonly isSound: (taken: Taken) => Promise<boolean>;
  /** Copies a file in. Rejects with the disk's own error; nothing half-made stays under a hash. */
  readonly take: (source: string) => Promise<Taken>;
  /** Removes all others, and what earlier runs left unfinished. Gives how many were removed. */
  readonly sweep: (kept: ReadonlySet<string>) => Promise<number>;
}

export function createObjects(root: string): Objects {
  const unfinished = join(root, 'unfinished');
  const pathOf = (hash: string): string => join(root, 'objects', hash.slice(0, 2), hash);
  const has = async ({ hash, bytes }: Taken): Promise<boolean> => (await sizeOf(pathOf(hash))) === bytes;
  return {
    pathOf,
    has,
    async isSound(taken) {
      if (!(await has(taken))) return false;
      if ((await hashOfFile(pathOf(taken.hash))) === taken.hash) return true;
      await rm(pathOf(taken.hash), { force: true });
      return false;
    },
    async take(source) {
      await mkdir(unfinished, { recursive: true });
      const temporary = join(unfinished, randomUUID());
      try {
        // shares the blocks where the file system can
        await copyFile(source, temporary, constants.COPYFILE_FICLONE);
        const taken = { hash: await hashOfFile(temporary), bytes: (await stat(temporary)).size };
        if (await has(taken)) return taken;
        const path = pathOf(taken.hash);
        await flushFile(temporary);
        await mkdir(dirname(path), { recursive: true });
        await rename(temporary, path);
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
