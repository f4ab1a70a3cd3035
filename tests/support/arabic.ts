// The Arabic exhibition of the tests, with a recording of the sample beside its captions: what is said in it nobody has to understand.
import { copyFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ARABIC = join(import.meta.dirname, '../fixtures/arabic');
const RECORDING = join(import.meta.dirname, '../../media/rooms/10-harbour/10-where-is-it/01.en.opus');

/** A copy of it in a new folder. */
export async function arabicExhibition(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-media-'));
  await cp(ARABIC, folder, { recursive: true });
  await copyFile(RECORDING, join(folder, 'rooms/1-sea/1-ports/01.ar.opus'));
  return folder;
}
