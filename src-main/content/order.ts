// The order in which rooms, exhibits and slides are shown: by number, then by name; without a number last.
import type { Name } from './names.ts';

const natural = new Intl.Collator('und', { numeric: true });

/** Total: different names never compare as equal, whatever the collator ignores. */
export function compareNames(a: Name, b: Name): number {
  const byNumber = (a.number ?? Infinity) - (b.number ?? Infinity);
  if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
  return natural.compare(a.slug, b.slug) || compareText(a.slug, b.slug) || compareText(a.text, b.text);
}

/** By code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
