// Language maps of IIIF → words and texts by language.
import type { Block, Words } from '#contract/content';
import { canonicalTag } from '../../content/languages.ts';
import { blocksOf, droppedInto, wordsOfText } from '../html.ts';
import { UNSAID, type Texts } from '../draft.ts';
import type { Remarks } from '../remarks.ts';
import type { LanguageMap } from './schema.ts';

export type Pair = { readonly label?: LanguageMap; readonly value?: LanguageMap };

/** The rule of IIIF: HTML begins with a tag and ends with one. */
const isHtml = (text: string): boolean => /^<.*>$/su.test(text.trim());

export interface Reader {
  readonly words: (map: LanguageMap, where: string) => Words;
  readonly texts: (map: LanguageMap, where: string) => Texts;
  /** `Date: 1910`, one item a pair, in each language that has a value. */
  readonly list: (pairs: readonly Pair[], where: string) => Texts;
}

export function createReader(remarks: Remarks): Reader {
  const dropped = droppedInto(remarks);
  const words: Reader['words'] = (map, where) =>
    each(map, (values) =>
      values
        .map((one) => wordsOfText(one, dropped(where), isHtml(one)))
        .filter(Boolean)
        .join('; '),
    );
  return {
    words,
    texts: (map, where) => each(map, (values) => values.flatMap((one) => blocksOf(one, dropped(where), isHtml(one)))),
    list: (pairs, where) => {
      const read = pairs.map(({ label, value }) => ({ label: words(label, where), value: words(value, where) }));
      const tags = [...new Set(read.flatMap(({ label, value }) => [...Object.keys(value), ...Object.keys(label)]))];
      const rows = (tag: string): readonly Block[] => {
        const items = read.flatMap(({ label, value }) => {
          const said = value[tag] ?? value[UNSAID] ?? Object.values(value)[0];
          const name = label[tag] ?? label[UNSAID] ?? Object.values(label)[0];
          return said === undefined ? [] : [[{ kind: 'text', text: name ? `${name}: ${said}` : said } as const]];
        });
        return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
      };
      return Object.fromEntries(tags.map((tag) => [tag, rows(tag)]).filter(([, blocks]) => blocks?.length));
    },
  };
}

/** One text after the other, where a language has several. */
export function together(all: readonly Texts[]): Texts {
  const tags = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(tags.map((tag) => [tag, all.flatMap((one) => one[tag] ?? [])]));
}

/** Words in the first language that has them, for the list of what was not carried. */
export const anyOf = (words: Words): string => words[UNSAID] ?? Object.values(words)[0] ?? '';

/** By the tags that we write; whatever is no language is none. */
function each<T extends { readonly length: number }>(
  map: LanguageMap,
  make: (values: readonly string[]) => T,
): Readonly<Record<string, T>> {
  const found = new Map<string, T>();
  for (const [key, values] of Object.entries(map ?? {})) {
    const tag = canonicalTag(key) ?? UNSAID;
    const made = make(values);
    if (made.length > 0 && !found.has(tag)) found.set(tag, made);
  }
  return Object.fromEntries(found);
}
