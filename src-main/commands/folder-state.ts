// Whether anything in an exhibition folder has changed: names, sizes and times, the truth that every disk and share tells.
import { type Folder, scan } from '../content/scan.ts';

/** Equal as long as nothing changed. A folder that cannot be read has a state too. */
export async function folderState(root: string): Promise<string> {
  try {
    const unreported = (): void => undefined;
    return stateOf(await scan(root, unreported)).join('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `unreadable: ${String(error.code)}`;
    throw error;
  }
}

function stateOf({ path, files, folders }: Folder): readonly string[] {
  return [
    path,
    ...files.map((file) => `${file.path}\t${file.bytes}\t${file.mtimeMs}\t${file.ino}`),
    ...folders.flatMap(stateOf),
  ];
}
