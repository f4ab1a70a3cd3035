// The reading of an exhibition folder, once. Whatever is wrong in the folder is a problem, never an exception.
import type { Problem } from '#contract/problem';
import type { LoadedExhibition } from './loaded.ts';
import { createReader, type LoadOptions } from './reader.ts';
import type { Folder } from './scan.ts';

/** Reads the folder `root`. Never rejects for what is in it; a missing root is an exhibition without rooms. */
export const loadExhibition = (root: string, options: LoadOptions = {}): Promise<LoadedExhibition> =>
  createReader(options).folder(root);

/** The same for a tree whose files may lie elsewhere; `problems` are those found before. `name` is what the folder is called. */
export const loadTree = (
  tree: Folder,
  name: string,
  options: LoadOptions = {},
  before: readonly Problem[] = [],
): Promise<LoadedExhibition> => createReader(options).tree(tree, name, before);
