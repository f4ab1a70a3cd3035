// Files that were not copied (`store: in-place`) are there as long as they are what they were; changed or gone, they are missing.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestFile } from './manifest.ts';

/** The manifest without what is not there any more. `root` is the exhibition folder. */
export async function presentIn(manifest: Manifest, root: string): Promise<Manifest> {
  const kept = await Promise.all(
    manifest.files.map(async (file) => (file.inPlace && !(await isAsItWas(file, root)) ? [] : [file])),
  );
  return { ...manifest, files: kept.flat() };
}

async function isAsItWas({ path, bytes, mtimeMs }: ManifestFile, root: string): Promise<boolean> {
  try {
    const found = await stat(join(root, path));
    return found.size === bytes && found.mtimeMs === mtimeMs;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}
