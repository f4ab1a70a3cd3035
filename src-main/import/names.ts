// Names for folders and files made of titles: in any script, as every system can hold them, each once.

const MOST_SIGNS = 40;
const MOST_BYTES = 120;

/** Letters and digits of a title, with `-` between; empty where it has none. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’'ʼ]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  return cut(slug).replace(/-+$/u, '');
}

/** `10-harbour`, `20-harbour-2`: numbers with gaps as long as three digits hold them, ids that no sibling has. */
export function numberedNames(titles: readonly string[]): readonly string[] {
  const step = titles.length < 100 ? 10 : 1;
  const digits = String(titles.length * step).length;
  const used = new Set<string>();
  return titles.map((title, index) => {
    const number = String((index + 1) * step).padStart(digits, '0');
    const slug = slugOf(title);
    let name = slug;
    for (let count = 2; used.has(idIn(number, name)); count += 1) name = `${slug || 'x'}-${count}`;
    used.add(idIn(number, name));
    return name === '' ? number : `${number}-${name}`;
  });
}

/** What a link would call it: see `idOf`. */
const idIn = (number: string, slug: string): string => (slug === '' ? String(Number(number)) : slug);

function cut(slug: string): string {
  let out = '';
  let signs = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(slug)) {
    if (signs >= MOST_SIGNS || Buffer.byteLength(out + segment) > MOST_BYTES) break;
    out += segment;
    signs += 1;
  }
  return out;
}
