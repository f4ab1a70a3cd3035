// The files beside a source: listed once, so that whatever a source says can only be looked up and never leads out.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isIgnored } from '../content/ignored.ts';
import { foldedName } from '../content/names.ts';

export interface LocalFile {
  readonly absolute: string;
  /** Relative to the folder it was found in, folded, in parts. */
  readonly parts: readonly string[];
  readonly name: string;
}

export interface LocalFiles {
  readonly files: readonly LocalFile[];
  /** There were more than are looked through. */
  readonly cut: boolean;
}

const MOST_FILES = 100_000;
const DEPTH = 8;

/** Everything in these folders but other exhibitions. Links are followed to files inside the same folder only. */
export async function listLocalFiles(folders: readonly string[]): Promise<LocalFiles> {
  const found = new Map<string, LocalFile>();
  let cut = false;
  const visit = async (root: string, folder: string, parts: readonly string[]): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable);
    if (entries.some(({ name }) => name === 'exhibition.yaml')) return;
    for (const entry of entries) {
      if (isIgnored(entry.name)) continue;
      if (found.size >= MOST_FILES) {
        cut = true;
        return;
      }
      const absolute = join(folder, entry.name);
      const here = [...parts, foldedName(entry.name)];
      if (entry.isDirectory()) {
        if (here.length < DEPTH) await visit(root, absolute, here);
        else cut = true;
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileInside(root, absolute)))) {
        if (!found.has(absolute)) found.set(absolute, { absolute, parts: here, name: entry.name });
      }
    }
  };
  for (const folder of folders) {
    const root = await realpath(folder);
    await visit(root, root, []);
  }
  return { files: [...found.values()], cut };
}

async function isFileInside(root: string, link: string): Promise<boolean> {
  try {
    const real = await realpath(link);
    return real.startsWith(root.endsWith(sep) ? root : root + sep) && (await stat(real)).isFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}

/** A folder that may not be read holds nothing for us. */
function unreadable(error: unknown): [] {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return [];
}
