// Why a pack is refused, in words for staff. Whatever the reason: nothing was changed.
import { PlainError } from '../plain-error.ts';
import { PACK_VERSION } from './pack-format.ts';
import { shownName } from './pack-names.ts';

const COPY_AGAIN =
  'Copy it anew from where it was made. If that is refused too, have it made anew: vitrine pack DIR -o FILE';
const ASK = 'Do not use it. Ask who made it for one made by: vitrine pack DIR -o FILE';

const refusal = (what: string, fix: string): PlainError => new PlainError(`${what} Nothing was changed.`, fix);

/** `name` is what the pack’s file is called. */
export const packRefusals = {
  missing: (path: string): PlainError =>
    refusal(`There is no file ${path}.`, 'Give the pack: vitrine install FILE. Is the stick plugged in?'),
  unreadable: (name: string, reason: string): PlainError =>
    refusal(`“${name}” cannot be read (${reason}).`, 'Leave the stick plugged in, or copy the file to this machine.'),
  noPack: (name: string): PlainError =>
    refusal(
      `“${name}” is no pack of Vitrine, or its beginning is damaged.`,
      'A pack is made by: vitrine pack DIR -o FILE. What was zipped by hand is unpacked by hand.',
    ),
  notWhole: (name: string, why: string): PlainError => refusal(`“${name}” is not whole: ${why}.`, COPY_AGAIN),
  newer: (name: string, version: number): PlainError =>
    refusal(
      `“${name}” was made by a newer Vitrine (format ${version}; this one knows ${PACK_VERSION}).`,
      'Install the newer Vitrine on this machine first.',
    ),
  badName: (name: string, path: string, why: string): PlainError =>
    refusal(`“${name}” holds “${shownName(path)}”, a name that no pack may hold: ${why}.`, ASK),
  badEntry: (name: string, path: string, why: string): PlainError =>
    refusal(`“${name}” holds “${shownName(path)}”, which is ${why}.`, ASK),
  twins: (name: string, [one, other]: readonly [string, string]): PlainError =>
    refusal(`“${name}” holds “${shownName(one)}” and “${shownName(other)}”, of which many disks hold only one.`, ASK),
  diskTooSmall: (folder: string, needed: string, free: string): PlainError =>
    refusal(
      `The exhibition needs ${needed} on the disk of ${folder}, and ${free} are free.`,
      'Make room there, for instance by deleting old “….before-…” folders, and install again.',
    ),
  nothingToShow: (name: string): PlainError =>
    refusal(
      `“${name}” holds no room that could be shown.`,
      'Have the exhibition put right where it was made (vitrine check DIR), and packed anew.',
    ),
  stopped: (): PlainError => refusal('Stopped.', 'Type the same again to begin anew.'),
} as const;
