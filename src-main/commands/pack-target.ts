// Where a pack is written: never over another file, never into the folder that it holds, and only where it finds room.
import { existsSync, statSync } from 'node:fs';
import { realpath, statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { PlainError } from '../plain-error.ts';
import type { PackTree } from '../revisions/pack-tree.ts';

export interface TargetOptions {
  readonly output: string;
  readonly force?: boolean;
}

/** For the list of files, and what a file system takes for itself. */
const RESERVE = 16_000_000;

/** Absolute; in a folder, a file of the exhibition's name. Throws PlainError. */
export async function needTarget(root: string, { output, force }: TargetOptions): Promise<string> {
  const asked = resolve(output);
  const target = isFolder(asked) ? join(asked, `${basename(root)}.vitrine`) : asked;
  const above = dirname(target);
  if (!isFolder(above))
    throw new PlainError(`There is no folder ${above}.`, 'Is the stick plugged in? Name a file: -o FILE');
  const [real, inside] = [await realpath(above), await realpath(root)];
  if (real === inside || real.startsWith(inside + sep)) {
    throw new PlainError(
      `${target} lies in the exhibition itself, and would be packed into the next pack.`,
      'Name a place outside of it: -o FILE',
      2,
    );
  }
  if (existsSync(target) && !force) {
    throw new PlainError(`${target} is there already.`, 'Name another file, or add --force to replace it.');
  }
  return target;
}

/** Throws PlainError, with both figures. */
export async function needSpace({ files }: PackTree, target: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(target));
  const needed = files.reduce((sum, { bytes }) => sum + bytes, 0) + RESERVE;
  if (needed <= bavail * bsize) return;
  throw new PlainError(
    `The pack needs up to ${megabytes(needed)} on the disk of ${target}, and ${megabytes(bavail * bsize)} are free.`,
    'Make room there, or name another disk: -o FILE',
  );
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
