// The reading of an exhibition folder, once. Whatever is wrong in the folder is a problem, never an exception.
import type { Problem } from '#contract/problem';
import type { LoadedExhibition } from './loaded.ts';
import { createReader, type LoadOptions, type Reader } from './reader.ts';
import type { Folder } from './scan.ts';

/** Reads the folder `root`. Never rejects for what is in it; a missing root is an exhibition without rooms. */
export const loadExhibition = (root: string, options: LoadOptions = {}): Promise<LoadedExhibition> =>
  once(options, (reader) => reader.folder(root));

/** The same for a tree whose files may lie elsewhere; `before` are problems found before. `name` is what the folder is called. */
export const loadTree = (
  tree: Folder,
  name: string,
  options: LoadOptions = {},
  before: readonly Problem[] = [],
): Promise<LoadedExhibition> => once(options, (reader) => reader.tree(tree, name, before));

async function once(
  options: LoadOptions,
  read: (reader: Reader) => Promise<LoadedExhibition>,
): Promise<LoadedExhibition> {
  const reader = createReader(options);
  const loaded = await read(reader);
  await reader.settled();
  return loaded;
}
