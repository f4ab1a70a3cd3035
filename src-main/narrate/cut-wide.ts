// Captions for scripts without spaces: cut at punctuation and at the ends of phrases, never inside a word or before a closing mark.
import type { Japanese, Leaning } from './japanese.ts';

/** Marks that never begin a line. */
const CLOSING = /^[、。，．！？；：）」』》〉”’…・ー々%％\])]/u;
/** Marks that never end one. */
const OPENING = /[（「『《〈“‘([]$/u;
const PAUSE = /[、。，！？；：…—]$/u;
/** What counts something belongs to the figure before it. */
const FIGURE = /(?:[\d０-９]|[这那每另有几]一|^一)$/u;
/** Small Chinese words that lean on the one before. */
const SMALL = /^(?:[的地得了着过们之等者里上中下后前内外间年月日个名座艘门处栏湾港区市军]|以来|左右)/u;
/** Chinese words that open a phrase. */
const JOINING = /^(?:和|与|及|以及|或|但|而|并|并且|在|从|到|由|被|把|对|向|以|因|因为|是|也|都|就|还|却|则|则是)$/u;

export interface Place {
  /** Where the second line begins. */
  readonly at: number;
  /** `inside`: within a phrase, where nothing else helps. */
  readonly kind: 'pause' | 'phrase' | 'word' | 'inside';
  /** Within a name and its reading in brackets: a line may end here, a caption not. */
  readonly joined: boolean;
}

/** Splits into words. Without a dictionary for the language, by Intl.Segmenter. */
export type Words = Japanese['words'];

export const wordsIn =
  (lang: string): Words =>
  (text) =>
    [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => ({
      text: segment,
      leans: SMALL.test(segment) && lang.startsWith('zh') ? 'yes' : 'no',
    }));

/** Where a line may end, in order. `whole`: names that stay in one piece. */
export function placesIn(text: string, words: Words, whole: readonly string[] = []): readonly Place[] {
  const inside = new Set(whole.flatMap((name) => innerPlaces(text, name)));
  let at = 0;
  return words(text).flatMap(({ text: word, leans }): readonly Place[] => {
    const place = at;
    const before = text.slice(0, place);
    at += word.length;
    const joined = inside.has(place);
    const bracket = /^[（(]/u.test(word);
    const glued = CLOSING.test(word) || OPENING.test(before) || FIGURE.test(before) || (joined && !bracket);
    if (place === 0 || glued) return [];
    return [{ at: place, kind: kindOf(word, before, leans), joined }];
  });
}

function kindOf(word: string, before: string, leans: Leaning): Place['kind'] {
  if (PAUSE.test(before)) return 'pause';
  // a bracket explains the word before it
  if (/^[（(]/u.test(word)) return 'word';
  if (/^[「『《“]/u.test(word)) return 'phrase';
  if (leans === 'yes') return 'inside';
  if (leans === 'loosely') return 'word';
  return /[\p{Script=Hiragana}的了着]$/u.test(before) || JOINING.test(word) ? 'phrase' : 'word';
}

/** One or two lines of at most `width` characters, as even as the phrases allow; undefined where they do not hold the text. */
export function wrapWide(
  text: string,
  places: readonly Place[],
  { width, kinds }: { readonly width: number; readonly kinds: readonly Place['kind'][] },
): readonly string[] | undefined {
  if (length(text) <= width) return [text];
  const cost = { pause: 0, phrase: 6, word: 14, inside: 24 } as const;
  const [best] = places
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ at, kind }) => ({ lines: [text.slice(0, at).trim(), text.slice(at).trim()] as const, price: cost[kind] }))
    .filter(({ lines }) => lines.every((line) => length(line) <= width))
    .map(({ lines, price }) => ({ lines, price: price + Math.abs(length(lines[0]) - length(lines[1])) }))
    .toSorted((a, b) => a.price - b.price);
  return best?.lines;
}

/** The best place to cut a long sentence: a pause, else the end of a phrase, else between words, nearest the middle. */
export function cutWide(text: string, places: readonly Place[]): number | undefined {
  const crumb = Math.min(5, text.length / 4);
  const steps = [
    { kinds: ['pause'], shortest: crumb },
    { kinds: ['phrase'], shortest: crumb },
    { kinds: ['word'], shortest: crumb },
    { kinds: ['pause', 'phrase', 'word'], shortest: 2 },
  ];
  for (const { kinds, shortest } of steps) {
    const [best] = places
      .filter(
        ({ at, kind, joined }) => !joined && kinds.includes(kind) && at >= shortest && text.length - at >= shortest,
      )
      .toSorted((a, b) => Math.abs(a.at - text.length / 2) - Math.abs(b.at - text.length / 2));
    if (best !== undefined) return best.at;
  }
  return undefined;
}

const length = (text: string): number => [...text].length;

function innerPlaces(text: string, name: string): readonly number[] {
  if (name.length < 2) return [];
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  return starts.flatMap((start) => Array.from({ length: name.length - 1 }, (_, index) => start + index + 1));
}
