// Which of the files beside a source is the one it points to. In doubt none: a wrong picture under a label is worse than no picture.
import { FORMATS } from '../content/formats.ts';
import { foldedName } from '../content/names.ts';
import type { Wanted } from './draft.ts';
import type { LocalFile } from './local-files.ts';

export type Found =
  | { readonly kind: 'file'; readonly file: LocalFile; /** Parts of the path that agree. */ readonly agree: number }
  | { readonly kind: 'several'; readonly files: readonly LocalFile[] }
  | { readonly kind: 'none' };

export type Finder = (wanted: Wanted) => Found;

const NONE: Found = { kind: 'none' };
const KINDS: Readonly<Record<Wanted['part'], readonly string[]>> = {
  picture: ['picture', 'svg'],
  video: ['video'],
  sound: ['sound'],
  captions: ['captions'],
};
const ORDER = Object.keys(FORMATS);

export function createFinder(files: readonly LocalFile[]): Finder {
  const byName = grouped(files, ({ parts }) => parts.at(-1) ?? '');
  const byStem = grouped(files, ({ parts }) => stemOf(parts.at(-1) ?? ''));
  return (wanted) => {
    const fits = (file: LocalFile): boolean => KINDS[wanted.part].includes(FORMATS[extOf(file.name)]?.kind ?? '');
    for (const way of wanted.ways) {
      const parts = foldedName(way.path).split('/');
      const name = parts.at(-1) ?? '';
      // as it is called, whatever it is; then under another ending, if that is of the right kind
      const named = byName.get(name)?.filter((file) => way.ending === 'as-is' || fits(file));
      const exact = best(named, parts, way.least);
      if (exact.kind !== 'none') return exact;
      for (const stem of way.ending === 'any' ? [name, stemOf(name)] : [stemOf(name)]) {
        const other = best(byStem.get(stem)?.filter(fits), parts.with(-1, stem), way.least, stemOf);
        if (other.kind !== 'none') return other;
      }
    }
    for (const given of wanted.names) {
      const name = foldedName(given.trim());
      const found = name === '' ? NONE : best(byStem.get(name)?.filter(fits), [name], 1, stemOf);
      if (found.kind !== 'none') return found;
    }
    return NONE;
  };
}

/** The file whose path agrees furthest with the address, from its end; of one name with several endings the usual one. */
function best(
  candidates: readonly LocalFile[] = [],
  parts: readonly string[],
  least = 1,
  last = (name: string): string => name,
): Found {
  const rated = candidates
    .map((file) => ({ file, agree: agreement(file, parts, last) }))
    .filter(({ agree }) => agree >= least);
  const most = rated.reduce((high, { agree }) => Math.max(high, agree), 0);
  const files = rated.filter(({ agree }) => agree === most).map(({ file }) => file);
  const [first] = [...files].sort((a, b) => ORDER.indexOf(extOf(a.name)) - ORDER.indexOf(extOf(b.name)));
  if (first === undefined) return NONE;
  const isSame = (file: LocalFile): boolean =>
    file.parts.slice(0, -1).join('/') === first.parts.slice(0, -1).join('/') &&
    file.absolute.slice(0, -file.name.length) === first.absolute.slice(0, -first.name.length);
  return files.every(isSame) ? { kind: 'file', file: first, agree: most } : { kind: 'several', files };
}

function agreement(file: LocalFile, parts: readonly string[], last: (name: string) => string): number {
  const own = file.parts.with(-1, last(file.parts.at(-1) ?? ''));
  let agree = 0;
  while (agree < Math.min(own.length, parts.length) && own.at(-1 - agree) === parts.at(-1 - agree)) agree += 1;
  return agree;
}

export const extOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

const stemOf = (name: string): string => name.replace(/\.[^.]+$/u, '');

function grouped(files: readonly LocalFile[], keyOf: (file: LocalFile) => string): ReadonlyMap<string, LocalFile[]> {
  const groups = new Map<string, LocalFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}
