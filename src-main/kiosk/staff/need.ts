// What staff asked for and cannot be had, as the answer they read.
import type { Edited } from '../edit-settings.ts';
import { HttpError } from '../http-error.ts';
import type { Objection } from './ports.ts';
import { tokenOf, type Tokens } from './tokens.ts';
import { weaknessOf } from './weak-pin.ts';

/** Throws HttpError 401 where the request carries no token that counts. */
export function needToken(request: Request, tokens: Tokens): void {
  if (tokens.accepts(tokenOf(request))) return;
  throw new HttpError(401, 'not-entered', 'This is for staff who have entered the PIN lately.', 'Enter the PIN again.');
}

/** Throws HttpError 400 where a PIN is easily guessed. */
export function needStrong(pin: string): void {
  const why = weaknessOf(pin);
  if (why !== undefined) throw new HttpError(400, 'pin-weak', why, 'Choose digits that nobody would try.');
}

/** Throws HttpError 409 where a PIN could not be written down. */
export function needKept(edited: Edited | undefined): void {
  const objection = edited && notKept(edited);
  if (objection) throw asError({ ...objection, message: `The PIN was not changed: ${objection.message}` });
}

export const asError = ({ code, message, fix }: Objection): HttpError => new HttpError(409, code, message, fix);

/** Undefined where it was written. */
export function notKept(edited: Edited): Objection | undefined {
  if (edited.kind === 'written') return undefined;
  if (edited.kind === 'broken') {
    const where = edited.line === undefined ? '' : ` (line ${edited.line})`;
    return {
      code: 'settings-broken',
      message: `kiosk.yaml cannot be understood${where}, so nothing is written into it.`,
      fix: 'Put that right in kiosk.yaml first.',
    };
  }
  if (edited.kind === 'newer') {
    return {
      code: 'settings-newer',
      message: `kiosk.yaml was written by a newer Vitrine (version ${edited.version}), so nothing is written into it.`,
      fix: 'Install the newer Vitrine here again, or go through the file with this one’s list of settings and take out its line “version:”.',
    };
  }
  return {
    code: 'settings-not-written',
    message: `kiosk.yaml could not be written (${edited.code}).`,
    fix: 'See whether the disk of the data folder is full or read-only.',
  };
}
