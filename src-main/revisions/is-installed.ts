// Whether a folder is already what a pack would make of it: then there is nothing to do, and no second copy to keep.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { PackManifest } from './pack-format.ts';
import { type PackTree, packTree, type TreeFile } from './pack-tree.ts';

/** Reads files only where all names and sizes are the same. */
export async function isInstalled(root: string, { files, folders }: PackManifest): Promise<boolean> {
  const tree = await treeOf(root);
  const named = new Map(files.map((file) => [file.path, file]));
  const isAlike =
    tree?.files.length === named.size &&
    tree.files.every(({ path, bytes }) => named.get(path)?.bytes === bytes) &&
    tree.folders.join('\n') === [...folders].sort().join('\n');
  if (!isAlike) return false;
  for (const file of tree.files) if ((await hashOf(file)) !== named.get(file.path)?.sha256) return false;
  return true;
}

async function treeOf(root: string): Promise<PackTree | undefined> {
  try {
    return await packTree(root);
  } catch (error) {
    // what is missing, or cannot be read to its end, is to be replaced
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

async function hashOf({ absolute }: TreeFile): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(absolute), hash);
  return hash.digest('hex');
}
