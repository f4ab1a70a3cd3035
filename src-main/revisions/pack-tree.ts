// Everything of a folder that goes into a pack: also drafts, guides and files that nobody understands. Only litter stays behind.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isLitter } from '../content/ignored.ts';
import { byPath, MOST_FILES } from './pack-format.ts';

export interface TreeFile {
  /** Below the folder, with `/`, as the disk writes it. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

export interface PackTree {
  readonly files: readonly TreeFile[];
  /** Those without anything in them. */
  readonly folders: readonly string[];
  /** What stays behind: litter, links that lead outside or nowhere, what is neither file nor folder. */
  readonly leftOut: readonly string[];
}

interface Walk {
  readonly root: string;
  readonly files: TreeFile[];
  readonly folders: string[];
  readonly leftOut: string[];
}

interface Spot {
  readonly path: string;
  readonly absolute: string;
  /** Real paths of this folder and those above it: a link to one of them would never end. */
  readonly reals: readonly string[];
}

/** In the order of their paths. Rejects with the disk's own error: what cannot be read cannot be kept. */
export async function packTree(folder: string): Promise<PackTree> {
  const root = await realpath(folder);
  const walk: Walk = { root, files: [], folders: [], leftOut: [] };
  await walkFolder(walk, { path: '', absolute: root, reals: [root] });
  return { files: walk.files.sort(byPath), folders: walk.folders.sort(), leftOut: walk.leftOut.sort() };
}

async function walkFolder(walk: Walk, spot: Spot): Promise<void> {
  let isEmpty = true;
  for (const entry of await readdir(spot.absolute, { withFileTypes: true })) {
    const path = spot.path === '' ? entry.name : `${spot.path}/${entry.name}`;
    const absolute = join(spot.absolute, entry.name);
    const real = isLitter(entry.name) ? undefined : await followed(walk, spot, absolute, entry.isSymbolicLink());
    if (real === undefined) {
      walk.leftOut.push(path);
      continue;
    }
    isEmpty = false;
    const found = await stat(real);
    if (found.isDirectory()) await walkFolder(walk, { path, absolute, reals: [...spot.reals, real] });
    else if (found.isFile()) walk.files.push({ path, absolute, bytes: found.size, mtimeMs: found.mtimeMs });
    else walk.leftOut.push(path);
    // links to folders beside each other can make more paths than there are files on the disk
    if (walk.files.length > MOST_FILES) throw new RangeError(`pack: more than ${MOST_FILES} files`);
  }
  if (isEmpty && spot.path !== '') walk.folders.push(spot.path);
}

/** Where it really lies; undefined for a link that may not be followed, as the scan of an exhibition has it. */
async function followed({ root }: Walk, parent: Spot, absolute: string, isLink: boolean): Promise<string | undefined> {
  if (!isLink) return absolute;
  try {
    const real = await realpath(absolute);
    const isInside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside && !parent.reals.includes(real) ? real : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP'))
      return undefined;
    throw error;
  }
}
