// Which exhibition is meant where nobody named one.
import { stat } from 'node:fs/promises';

/** `media` beside us; else here, if this looks like an exhibition. */
export async function usualFolder(): Promise<string> {
  const here = await Promise.all(['exhibition.yaml', 'rooms'].map(async (name) => (await kindOf(name)) !== 'nothing'));
  return !(await isFolder('media')) && here.some(Boolean) ? '.' : 'media';
}

export async function isFolder(path: string): Promise<boolean> {
  return (await kindOf(path)) === 'folder';
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return 'nothing';
  }
}
