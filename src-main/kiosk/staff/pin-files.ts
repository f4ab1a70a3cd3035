// What is done to the PIN by files: `forget-pin` in the data folder, and another hash in kiosk.yaml. Noticed while the kiosk runs.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSettings } from '../settings.ts';
import type { Guesses } from './guesses.ts';
import type { Pin } from './pin.ts';

export interface PinFilesOptions {
  readonly dataFolder: string;
  readonly pin: Pin;
  readonly guesses: Guesses;
  /** A sentence for staff, on the terminal and in the log. */
  readonly tell: (sentence: string) => void;
}

/** Editors on Windows add an ending, and hide it. */
const FORGET = ['forget-pin', 'forget-pin.txt'];

/** Gives one look. It rejects where the disk does something unheard of. */
export function createPinFiles({ dataFolder, pin, guesses, tell }: PinFilesOptions): () => Promise<void> {
  const settings = join(dataFolder, 'kiosk.yaml');
  let read: string | undefined;
  /** One that cannot be taken away is obeyed once. */
  let obeyed: string | undefined;

  async function forget(file: string): Promise<void> {
    const stamp = await stampOf(file);
    if (stamp === undefined || stamp === obeyed) return;
    obeyed = stamp;
    const edited = await pin.forget();
    await guesses.forgive();
    tell('The PIN was forgotten, as the file “forget-pin” asks.');
    if (edited.kind !== 'written')
      tell('It still stands in kiosk.yaml, which could not be changed: take the line “staffPin” out by hand.');
    await rm(file, { force: true }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
      tell('The file “forget-pin” could not be removed: do it by hand, or the next start forgets the PIN again.');
    });
  }

  async function adopt(): Promise<void> {
    const stamp = await stampOf(settings);
    if (stamp === read) return;
    const found = await loadSettings(dataFolder);
    // changed in that very moment: the next look reads it
    if ((await stampOf(settings)) !== stamp) return;
    read = stamp;
    const isClear = found.problems.every(({ field }) => field !== undefined && field !== 'staffPin');
    // half a file, in the middle of being edited, is no reason to forget a PIN
    if (found.settings.staffPin !== undefined || isClear) await pin.adopt(found.settings.staffPin);
  }

  return async () => {
    for (const name of FORGET) await forget(join(dataFolder, name));
    await adopt();
  };
}

/** Undefined where there is no such file. */
async function stampOf(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return [mtimeMs, size, ino].join(' ');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
