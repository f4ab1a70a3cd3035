// One look at the exhibition folder: names, sizes and times, and nothing opened.
import { filesOf, scan, stampOf } from '../content/scan.ts';
import type { Look } from './follow.ts';

/** Undefined where the folder cannot be read, or holds nothing. */
export async function lookAt(root: string): Promise<Look> {
  try {
    const files = filesOf(await scan(root, () => undefined));
    return files.length === 0 ? undefined : new Map(files.map((file) => [file.path, stampOf(file)]));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
