// A name as somebody types it → the name of a folder, and a title. Any script; what no folder can be called is refused in plain words.
import { isIgnored, isSyncConflict, notPortable } from '../content/ignored.ts';
import { idOf, parseName } from '../content/names.ts';
import { PlainError } from '../plain-error.ts';

const STEP = 10;
const LARGEST = 999;
/** Room for a number before it and for what file systems add. */
const MOST_BYTES = 200;

/** Signs that titles have and Windows cannot hold in names. */
const LEFT_OUT = /[<>:"|?*]/gu;

/** Throws PlainError for what is no name. Blanks become `-` where `joined`. */
export function folderName(typed: string, joined: boolean): string {
  const text = typed.normalize('NFC').trim();
  if (/[/\\]/u.test(text)) throw refused(typed, 'it has a “/” or “\\” in it', 'Give the name alone, without folders.');
  const portable = text.replace(LEFT_OUT, '').trim();
  const name = joined ? portable.toLowerCase().replace(/\s+/gu, '-') : portable;
  if (!/[\p{L}\p{N}]/u.test(name)) throw refused(typed, 'it has no letter and no digit', 'Give a name with letters.');
  if (name.startsWith('_')) throw refused(typed, 'names with “_” in front are drafts, which are not shown', WITHOUT);
  const why = notPortable(name);
  if (why !== undefined) throw refused(typed, `${why} on Windows`, 'Take another name.');
  if (isIgnored(name) || isSyncConflict(name))
    throw refused(typed, 'names like it belong to other programs and are never shown', 'Take another name.');
  if (Buffer.byteLength(name) > MOST_BYTES)
    throw refused(typed, 'it is too long', 'Take a shorter one; the title may be long.');
  return name;
}

const WITHOUT = 'Leave the sign in front away; put it there later if you want to.';

const refused = (typed: string, why: string, fix: string): PlainError =>
  new PlainError(`“${typed}” cannot be the name of a folder: ${why}.`, fix, 2);

/** As typed; a name with `-` instead of blanks gets blanks and a capital. */
export function titleFrom(typed: string): string {
  const text = typed.normalize('NFC').trim();
  if (/\s/u.test(text) || !/[-_]/u.test(text)) return capital(text);
  return capital((OWN_NUMBER.exec(text)?.[2] ?? text).replace(/[-_]+/gu, ' ').trim());
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** `20-harbour` is somebody who knows the numbers; `2 ships` is a title. */
const OWN_NUMBER = /^(\d{1,3})[-_.](.+)$/u;

/** The folder for a further room or exhibit: numbered after the last, in tens. Throws PlainError where the name is taken. */
export function numberedName(typed: string, siblings: readonly string[], what: 'room' | 'exhibit'): string {
  const [, own, rest = ''] = OWN_NUMBER.exec(typed.normalize('NFC').trim()) ?? [];
  const slug = folderName(own === undefined ? typed : rest, true);
  const known = siblings.map((name) => ({ name, id: idOf(parseName(name)), number: parseName(name).number }));
  const number = own === undefined ? nextNumber(known.map((one) => one.number ?? 0)) : Number(own);
  const name = number === undefined ? slug : `${number}-${slug}`;
  const id = idOf(parseName(name));
  const twin = known.find((one) => one.id === id);
  if (twin !== undefined) {
    throw new PlainError(
      `There is ${what === 'room' ? 'a room' : 'an exhibit'} of this name already: “${twin.name}”.`,
      'Take another name; the number in front does not tell them apart.',
      2,
    );
  }
  const neighbour = own === undefined ? undefined : known.find((one) => one.number === number);
  if (neighbour !== undefined) {
    throw new PlainError(
      `The number ${own ?? ''} has gone to “${neighbour.name}”.`,
      'Give another number, or only the name: then it gets the next one.',
      2,
    );
  }
  return name;
}

/** Undefined where all three digits are used up: what has no number comes last, too. */
function nextNumber(taken: readonly number[]): number | undefined {
  const last = Math.max(0, ...taken);
  const next = (Math.floor(last / STEP) + 1) * STEP;
  if (next <= LARGEST) return next;
  return last < LARGEST ? last + 1 : undefined;
}
