// `vitrine staff-pin`: sets the PIN of the staff panel, or forgets it. A kiosk that runs notices within a second.
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { editSettings } from '../kiosk/edit-settings.ts';
import { notKept } from '../kiosk/staff/need.ts';
import { hashPin } from '../kiosk/staff/pin-hash.ts';
import { weaknessOf } from '../kiosk/staff/weak-pin.ts';
import { PlainError } from '../plain-error.ts';
import { needDataFolder } from './data-folder.ts';
import { readLine, readSecret, type Terminal } from './read-secret.ts';

export const staffPinCommand = (): Command =>
  new Command('staff-pin')
    .description('Set the PIN of the staff panel: asked for twice, or read from a pipe.')
    .option('--data <DIR>', 'the data folder of the kiosk')
    .option('--forget', 'take the PIN away: the kiosk then prints a code for a new one', false)
    .action(async ({ data, forget }: { readonly data?: string; readonly forget: boolean }) => {
      const folder = dataFolder(data, process.env);
      console.log(await (forget ? forgetPin(folder) : setPin(folder, process.stdin, process.stdout)));
    });

/** Throws PlainError where it is refused, mistyped or cannot be written. */
export async function setPin(folder: string, input: Terminal, output: Writable): Promise<string> {
  needDataFolder(folder);
  const pin = input.isTTY === true ? await askedTwice(input, output) : strong(await readLine(input));
  await keep(folder, await hashPin(pin));
  return 'The PIN is set. Only its hash stands in kiosk.yaml. A kiosk that runs asks for it from now on.';
}

/** Throws PlainError where it cannot be written. */
export async function forgetPin(folder: string): Promise<string> {
  needDataFolder(folder);
  await keep(folder, undefined);
  return 'There is no PIN any more. The kiosk prints a code for a new one, and writes it to staff-code.txt in its data folder.';
}

async function askedTwice(input: Terminal, output: Writable): Promise<string> {
  const first = strong(await asked('PIN for staff (4 to 10 digits, not shown): ', input, output));
  const second = await asked('The same once more: ', input, output);
  if (first === second) return first;
  throw new PlainError('The two are not the same. Nothing was changed.', 'Type it again: vitrine staff-pin', 2);
}

async function asked(question: string, input: Terminal, output: Writable): Promise<string> {
  const answer = await readSecret(question, input, output);
  if (answer !== undefined) return answer.trim();
  throw new PlainError('Broken off. Nothing was changed.', 'Type it again: vitrine staff-pin', 2);
}

function strong(pin: string): string {
  const why = weaknessOf(pin);
  if (why === undefined) return pin;
  throw new PlainError(`${why} Nothing was changed.`, 'Choose digits that nobody would try: vitrine staff-pin', 2);
}

async function keep(folder: string, hash: string | undefined): Promise<void> {
  const objection = notKept(await editSettings(join(folder, 'kiosk.yaml'), [{ key: ['staffPin'], value: hash }]));
  if (objection) throw new PlainError(`The PIN was not changed: ${objection.message}`, objection.fix ?? '');
}
