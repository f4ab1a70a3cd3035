// Which names a pack may hold: such as every system can, below the folder, and none that another would take for the same.
import { notPortable } from '../content/ignored.ts';

const DEEPEST = 32;
const LONGEST = 1_000;

/** Why `path` (with `/`) may not be in a pack; undefined if it may. */
export function nameFault(path: string): string | undefined {
  if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(path)) return 'it leads to another place of the disk';
  const names = path.split('/');
  if (names.some((name) => name === '' || /^\.{1,2}$/u.test(name))) return 'it leads out of the exhibition';
  if (!isUnicode(path)) return 'it is not written in Unicode';
  if (names.length > DEEPEST || Buffer.byteLength(path) > LONGEST) return 'it is too long';
  const [why] = names.flatMap((name) => notPortable(name) ?? []);
  return why === undefined ? undefined : `Windows cannot hold it: ${why}`;
}

/** Two of `paths` that some disk holds only one of: by case, by Unicode form, or one a folder where the other is a file. */
export function firstTwins(paths: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, { readonly path: string; readonly isWhole: boolean }>();
  for (const path of paths) {
    const names = path.split('/');
    for (let depth = 1; depth <= names.length; depth += 1) {
      const isWhole = depth === names.length;
      const above = names.slice(0, depth).join('/');
      const key = above.normalize('NFC').toLowerCase();
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { path: above, isWhole });
      else if (isWhole || known.isWhole || known.path !== above) return [known.path, above];
    }
  }
  return undefined;
}

/** For messages: what a terminal would obey is not printed. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain;
}

/** A name of broken bytes is read as one with the sign of replacement, and half a pair cannot be written as UTF-8. */
const isUnicode = (path: string): boolean => !path.includes('�') && Buffer.from(path).toString() === path;
