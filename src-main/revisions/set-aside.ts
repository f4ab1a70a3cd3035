// A store that a newer Vitrine has written is not understood, and must not be written over: the kiosk moves it out of the way, whole; a command
// leaves it alone.
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { freeName } from '../free-name.ts';
import { PlainError } from '../plain-error.ts';

const versioned = z.object({ version: z.number().int() });

/** Says in a sentence what it did; undefined where there was nothing to move. Rejects with the disk's error. */
export async function setAsideNewer(store: string, known: number): Promise<string | undefined> {
  const version = await versionOf(join(store, 'pointer.json'));
  if (version === undefined || version <= known) return undefined;
  const place = await freeName(`${store}.v${version}`);
  await rename(store, place);
  return `The exhibitions kept here were kept by a newer Vitrine (version ${version}; this one knows ${known}); they lie in ${place} now. Delete that folder if you do not go back to the newer Vitrine.`;
}

/** Throws PlainError where it is one of a newer Vitrine, which may be at work with it. */
export async function refuseNewer(store: string, known: number): Promise<void> {
  const version = await versionOf(join(store, 'pointer.json'));
  if (version === undefined || version <= known) return;
  throw new PlainError(
    `The exhibitions kept in ${store} were kept by a newer Vitrine (version ${version}; this one knows ${known}).`,
    'Use the command of the newer Vitrine; “vitrine start” of this one moves them aside and begins anew.',
  );
}

async function versionOf(pointer: string): Promise<number | undefined> {
  try {
    const read = versioned.safeParse(JSON.parse(await readFile(pointer, 'utf8')));
    return read.success ? read.data.version : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
