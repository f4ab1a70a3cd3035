// Folder → tree of what may be content. Links are followed only to places inside the exhibition folder.
import { stat, type Dirent, type Stats } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '#contract/problem';
import { isIgnored, isSyncConflict, notPortable } from './ignored.ts';
import { problem, type Report } from './problem-table.ts';

export interface FileEntry {
  readonly name: string;
  /** Relative to the exhibition folder, with `/`, as the disk writes it. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** What a change of a file changes, without opening it. */
export const stampOf = ({ bytes, mtimeMs, ino }: FileEntry): string => `${bytes} ${mtimeMs} ${ino}`;

export interface Folder {
  readonly name: string;
  readonly path: string;
  readonly absolute: string;
  readonly files: readonly FileEntry[];
  readonly folders: readonly Folder[];
}

/** rooms/room/exhibit, and one more to be able to say that it is too deep. */
const DEPTH = 4;

/** Of one folder; folders in it come on top of it. */
const AT_ONCE = 8;

/** How the disk is asked. */
export interface Disk {
  readonly readdir: (path: string) => Promise<readonly Dirent[]> | readonly Dirent[];
  readonly stat: (path: string) => Promise<Stats> | Stats;
  readonly realpath: (path: string) => Promise<string> | string;
}

/** Never waits itself: a share that does not answer holds up nobody else. */
const PATIENT: Disk = { readdir: (path) => readdir(path, { withFileTypes: true }), stat: statOf, realpath };

interface Walk {
  readonly disk: Disk;
  readonly root: string;
  readonly report: Report;
}

/** What one look through a folder found. */
export interface Seen {
  readonly tree: Folder;
  readonly problems: readonly Problem[];
}

/** Reads the tree. Rejects if `root` cannot be read; everything below that is a problem. */
export async function scan(root: string, report: Report, disk: Disk = PATIENT): Promise<Folder> {
  const real = await disk.realpath(root);
  return readFolder({ disk, root: real, report }, { name: '', path: '', absolute: root, reals: [real] });
}

interface Spot {
  readonly name: string;
  readonly path: string;
  readonly absolute: string;
  /** Real paths of this folder and those above it: a link to one of them would never end. */
  readonly reals: readonly string[];
}

async function readFolder(walk: Walk, spot: Spot): Promise<Folder> {
  const entries = await walk.disk.readdir(spot.absolute);
  const { name, path, absolute } = spot;
  const read = await inTurns(
    entries.filter((entry) => !isIgnored(entry.name)),
    (entry) => readEntry(walk, spot, entry.name, entry.isSymbolicLink()),
  );
  const found = read.filter((entry) => entry !== undefined);
  return {
    name,
    path,
    absolute,
    files: found.filter((entry): entry is FileEntry => !('files' in entry)),
    folders: found.filter((entry) => 'files' in entry),
  };
}

/** All results, in order. A disk answers few questions at a time; sixty thousand of them waiting cost more than their answers. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const rest = items.entries();
  const take = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, take));
  return results;
}

async function readEntry(
  walk: Walk,
  parent: Spot,
  name: string,
  isLink: boolean,
): Promise<FileEntry | Folder | undefined> {
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  const absolute = join(parent.absolute, name);
  if (name.startsWith('_')) return leftOut(() => walk.report(problem('draft', { path }, {})));
  if (isSyncConflict(name)) return leftOut(() => walk.report(problem('sync-conflict', { path }, {})));
  const why = notPortable(name);
  if (why !== undefined) walk.report(problem('name-not-portable', { path }, { why }));
  try {
    const led = isLink ? await followed(walk, parent, { path, absolute }) : undefined;
    if (isLink && led === undefined) return undefined;
    const found = await walk.disk.stat(absolute);
    if (found.isFile()) return { name, path, absolute, bytes: found.size, mtimeMs: found.mtimeMs, ino: found.ino };
    if (!found.isDirectory() || parent.reals.length > DEPTH) return undefined;
    const real = led ?? join(parent.reals.at(-1) ?? walk.root, name);
    return await readFolder(walk, { name, path, absolute, reals: [...parent.reals, real] });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (reason === undefined) throw error;
    // vanished between listing and reading: as if it had never been there
    if (reason === 'ENOENT' && !isLink) return undefined;
    walk.report(problem('file-unreadable', { path }, { reason }));
    return undefined;
  }
}

/** The one of `fs/promises` takes three times as long, which is a second for sixty thousand files. */
function statOf(absolute: string): Promise<Stats> {
  return new Promise((resolve, reject) => {
    stat(absolute, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
}

function leftOut(say: () => void): undefined {
  say();
}

/** Where a link really leads, or undefined (and a problem) if it may not be followed. */
async function followed(
  walk: Walk,
  parent: Spot,
  link: { path: string; absolute: string },
): Promise<string | undefined> {
  let real: string;
  try {
    real = await walk.disk.realpath(link.absolute);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    walk.report(
      problem('shortcut-not-followed', { path: link.path }, { why: error.code === 'ELOOP' ? 'loop' : 'broken' }),
    );
    return undefined;
  }
  if (!isInside(walk.root, real))
    walk.report(problem('shortcut-not-followed', { path: link.path }, { why: 'outside' }));
  else if (parent.reals.includes(real))
    walk.report(problem('shortcut-not-followed', { path: link.path }, { why: 'loop' }));
  else return real;
  return undefined;
}

function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** All files of a tree, in no particular order. */
export function filesOf(folder: Folder): readonly FileEntry[] {
  return [...folder.files, ...folder.folders.flatMap(filesOf)];
}
