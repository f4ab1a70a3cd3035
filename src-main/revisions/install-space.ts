// Whether an exhibition finds room: unpacked beside the one that is there, and once more in the store of what is shown.
import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createObjects } from './objects.ts';
import { bytesOf, type PackManifest } from './pack-format.ts';
import { packRefusals } from './pack-refusals.ts';

interface Places {
  readonly root: string;
  readonly store: string;
}

/** For the room that a file takes beyond its bytes, and for prepared pictures. */
const RESERVE = 64_000_000;

/** Throws PlainError, with both figures. */
export async function needSpace(
  manifest: PackManifest,
  { root, store }: Places,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<void> {
  const [beside, above] = [dirname(root), dirname(store)];
  const unpacked = bytesOf(manifest);
  const copied = await missingIn(store, manifest);
  const isOneDisk = (await stat(beside)).dev === (await stat(above)).dev;
  const needs: readonly (readonly [string, number])[] = isOneDisk
    ? [[beside, unpacked + copied]]
    : [
        [beside, unpacked],
        [above, copied],
      ];
  for (const [folder, bytes] of needs) {
    const left = await free(folder);
    if (bytes + RESERVE > left) throw packRefusals.diskTooSmall(folder, megabytes(bytes + RESERVE), megabytes(left));
  }
}

/** What the store has is not copied again. */
async function missingIn(store: string, { files }: PackManifest): Promise<number> {
  const objects = createObjects(store);
  let missing = 0;
  for (const { sha256, bytes } of files)
    if (!(await objects.has({ hash: sha256.slice(0, 32), bytes }))) missing += bytes;
  return missing;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
