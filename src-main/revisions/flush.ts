// On the disk, not only in memory: power may fail the moment after.
import { open } from 'node:fs/promises';

export const flushFile = (path: string): Promise<void> => flush(path, 'r+');

/** The names in it. Windows has no such thing, and needs none. */
export async function flushFolder(path: string): Promise<void> {
  try {
    await flush(path, 'r');
  } catch (error) {
    const known = error instanceof Error && 'code' in error && typeof error.code === 'string';
    if (!known || !['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(String(error.code))) throw error;
  }
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
