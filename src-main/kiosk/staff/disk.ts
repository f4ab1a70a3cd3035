// Whether the data folder can be written, tried with a real file, and how much room there is.
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskPort } from './ports.ts';

/** The panel asks every few seconds; a disk need not be written each time. */
const AGAIN_MS = 30_000;

export function createDisk(folder: string, now: () => number): DiskPort {
  let tried: { readonly at: number; readonly writable: Promise<boolean> } | undefined;
  return {
    async facts() {
      if (!tried || now() - tried.at >= AGAIN_MS) tried = { at: now(), writable: isWritable(folder) };
      return { writable: await tried.writable, freeBytes: await freeIn(folder) };
    },
  };
}

async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `.staff-write-test-${process.pid}`);
  try {
    // a full disk still makes names: only bytes show it
    await writeFile(probe, Buffer.alloc(4096));
    await rm(probe);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rm(probe, { force: true }).catch(() => undefined);
    return false;
  }
}

async function freeIn(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return 0;
  }
}
