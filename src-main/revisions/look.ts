// One look at the exhibition folder: names, sizes and times, and nothing opened.
import { type FileEntry, filesOf, type Folder, stampOf } from '../content/scan.ts';
import type { Look } from './follow.ts';

const looks = new WeakMap<Folder, Look>();

/** Undefined where the folder holds nothing. The same folder gives the same look: then nobody has to compare its files. */
export function lookOf(tree: Folder): Look {
  if (!looks.has(tree)) {
    const files = filesOf(tree);
    looks.set(
      tree,
      files.length === 0 ? undefined : new Map(files.map((file: FileEntry) => [file.path, stampOf(file)])),
    );
  }
  return looks.get(tree);
}
