// Whether anything in an exhibition folder has changed: names, sizes and times, the truth that every disk and share tells.
import type { Looker } from '../content/looker.ts';
import { foldersOf } from '../content/hurry.ts';
import type { Seen } from '../content/scan.ts';

export interface FolderLook {
  /** The same as long as nothing changed. A folder that cannot be read has a state too: the disk's own code. */
  readonly state: Seen | string;
  /** Where changes happen, absolute; empty where nothing can be read. */
  readonly folders: readonly string[];
}

export async function lookThrough({ look }: Pick<Looker, 'look'>): Promise<FolderLook> {
  try {
    const state = await look();
    return { state, folders: foldersOf(state.tree) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { state: String(error.code), folders: [] };
    throw error;
  }
}
