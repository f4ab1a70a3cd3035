// Two looks at one folder: what has not changed between them is the same object in both, so that what was found out about it need not be
// found out again.
import type { FileEntry, Folder, Seen } from './scan.ts';

/** `before` where nothing at all has changed. */
export function shareSeen(before: Seen | undefined, now: Seen): Seen {
  const tree = shareTree(before?.tree, now.tree);
  const isSame = before?.tree === tree && JSON.stringify(before.problems) === JSON.stringify(now.problems);
  return isSame ? before : { ...now, tree };
}

/** `now`, with every folder that is as it was taken from `before`. */
export function shareTree(before: Folder | undefined, now: Folder): Folder {
  if (before === undefined || before === now) return now;
  const known = new Map(before.folders.map((one) => [one.name, one]));
  const folders = now.folders.map((one) => shareTree(known.get(one.name), one));
  const isSame =
    before.path === now.path &&
    before.name === now.name &&
    before.absolute === now.absolute &&
    before.folders.length === folders.length &&
    folders.every((one, at) => one === before.folders[at]) &&
    before.files.length === now.files.length &&
    now.files.every((one, at) => isSameFile(one, before.files[at]));
  return isSame ? before : { ...now, folders };
}

const isSameFile = (one: FileEntry, other: FileEntry | undefined): boolean =>
  other !== undefined &&
  one.path === other.path &&
  one.name === other.name &&
  one.absolute === other.absolute &&
  one.bytes === other.bytes &&
  one.mtimeMs === other.mtimeMs &&
  one.ino === other.ino;
