// Whether anything in an exhibition folder has changed: names, sizes and times, the truth that every disk and share tells.
import { type Folder, scan, stampOf } from '../content/scan.ts';

export interface FolderLook {
  /** Equal as long as nothing changed. A folder that cannot be read has a state too. */
  readonly state: string;
  /** Where changes happen, absolute; empty where nothing can be read. */
  readonly folders: readonly string[];
}

export async function lookAt(root: string): Promise<FolderLook> {
  try {
    const unreported = (): void => undefined;
    const tree = await scan(root, unreported);
    return { state: stateOf(tree).join('\n'), folders: foldersOf(tree) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { state: `unreadable: ${String(error.code)}`, folders: [] };
    throw error;
  }
}

const foldersOf = ({ absolute, folders }: Folder): readonly string[] => [absolute, ...folders.flatMap(foldersOf)];

function stateOf({ path, files, folders }: Folder): readonly string[] {
  return [path, ...files.map((file) => `${file.path}\t${stampOf(file)}`), ...folders.flatMap(stateOf)];
}
