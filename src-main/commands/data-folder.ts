// The data folder has to be there and writable before anything else is tried.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';

/** Makes it if needed. Throws PlainError when nothing can be written there. */
export function needDataFolder(folder: string): void {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new PlainError(
      `The data folder ${folder} ${reason(String(error.code))}.`,
      'Make it writable for this user, or name another one: --data DIR',
    );
  }
}

function reason(code: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'may not be written by this user';
  if (code === 'EROFS') return 'lies on a read-only disk';
  if (code === 'ENOSPC') return 'lies on a full disk';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'cannot be made, because a file of that name is in its place';
  return `cannot be written (${code})`;
}
