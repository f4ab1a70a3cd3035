// Label text → pieces that are spoken one by one: each is one caption, so caption times are measured, never guessed.
import { cutWide, placesIn, wordsIn, wrapWide, type Words } from './cut-wide.ts';

const LINE = 42;
const LINES = 2;
/** Characters that one line of a caption holds where each is as wide as two letters. */
const WIDE_LINE: Readonly<Record<string, number>> = { ja: 13, zh: 16 };
/** Words before which a speaker may take breath where no comma helps. */
const BREATH =
  /\s(?=(?:and|but|or|which|who|that|because|since|while|when|from|with|in|on|at|to|of|for|и|но|а|который|которая|которые)\s)/gu;

export interface Piece {
  /** The words as written, in one line. */
  readonly text: string;
  /** The same as caption lines: at most two, of at most 42 letters, 16 Chinese or 13 Japanese characters. */
  readonly lines: readonly string[];
  /** It ends a sentence: the pause after it is longer. */
  readonly closes: boolean;
}

export interface Cutting {
  /** Names that stay together. */
  readonly whole?: readonly string[];
  /** A dictionary of the language, for scripts without spaces. */
  readonly words?: Words;
  /** Whether a caption would be heard for longer than it should stand (figures are short to read and long to say). */
  readonly tooLong?: (text: string) => boolean;
}

/** Cuts a text into captions: at sentence ends first, then after commas, then at phrases. */
export function piecesOf(
  text: string,
  lang: string,
  { whole = [], words = wordsIn(lang), tooLong = () => false }: Cutting = {},
): readonly Piece[] {
  const width = WIDE_LINE[lang.split('-')[0] ?? lang];
  const cutting = (sentence: string): readonly Lines[] =>
    width === undefined
      ? narrow(sentence, tooLong)
      : wide(sentence, { width, placesOf: (part) => placesIn(part, words, whole), tooLong });
  return sentencesOf(text, lang).flatMap((sentence) => {
    const parts = cutting(sentence);
    return parts.map((part, index) => ({ ...part, closes: index === parts.length - 1 }));
  });
}

export function sentencesOf(text: string, lang: string): readonly string[] {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.replaceAll(/\s+/gu, ' '))];
  return (
    segments
      // Unicode's rules take “ for a closing mark where Chinese opens with it
      .reduce<string[]>((all, { segment }) => {
        const opening = /[“‘「『（《]\s*$/u.exec(all.at(-1) ?? '')?.[0] ?? '';
        const before = all.at(-1);
        if (before !== undefined && opening !== '') all[all.length - 1] = before.slice(0, -opening.length);
        all.push(`${opening.trim()}${segment}`);
        return all;
      }, [])
      // Unicode's rules see no new sentence in “stayed. 27 March”
      .flatMap((segment) => segment.split(/(?<=\p{L}{3,}[.!?])\s+(?=\d)/u))
      .map((segment) => segment.trim())
      .filter((segment) => /[\p{L}\p{N}]/u.test(segment))
  );
}

type Lines = Pick<Piece, 'text' | 'lines'>;

interface Wide {
  readonly width: number;
  readonly placesOf: (text: string) => ReturnType<typeof placesIn>;
  readonly tooLong: (text: string) => boolean;
}

const narrow = (sentence: string, tooLong: (text: string) => boolean): readonly Lines[] =>
  cut(sentence, tooLong).map((text) => ({ text, lines: wrap(text) }));

const KINDS = ['pause', 'phrase', 'word'] as const;

function wide(text: string, how: Wide): readonly Lines[] {
  const places = how.placesOf(text);
  const { width } = how;
  const lines = wrapWide(text, places, { width, kinds: KINDS });
  if (lines !== undefined && !how.tooLong(text)) return [{ text, lines }];
  const at = cutWide(text, places);
  if (at !== undefined) return [text.slice(0, at), text.slice(at)].flatMap((part) => wide(part.trim(), how));
  // one long phrase: its lines end inside it
  return [{ text, lines: lines ?? wrapWide(text, places, { width, kinds: [...KINDS, 'inside'] }) ?? [text] }];
}

/** Whether a text stands in one caption. */
const fits = (text: string): boolean => wrapGreedy(text, LINE).length <= LINES;

function cut(sentence: string, tooLong: (text: string) => boolean): readonly string[] {
  if (fits(sentence) && !tooLong(sentence)) return [sentence];
  const at = bestBreak(sentence);
  if (at === undefined) return [sentence];
  return [sentence.slice(0, at), sentence.slice(at)].flatMap((part) => cut(part.trim(), tooLong));
}

/** The break nearest the middle, of the best kind that leaves no crumbs. */
function bestBreak(sentence: string): number | undefined {
  const kinds = [/(?<=[;:—–])\s/gu, /(?<=,)\s/gu, BREATH, /\s/gu];
  const shortest = Math.min(16, sentence.length / 4);
  for (const kind of kinds) {
    const found = [...sentence.matchAll(kind)]
      .map(({ index }) => index)
      .filter((index) => index >= shortest && sentence.length - index >= shortest);
    const middle = sentence.length / 2;
    const [best] = found.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Two lines of nearly equal length where one does not hold all. */
function wrap(text: string): readonly string[] {
  const greedy = wrapGreedy(text, LINE);
  if (greedy.length !== LINES) return greedy;
  for (let width = Math.ceil(text.length / 2); width < LINE; width += 1) {
    const even = wrapGreedy(text, width);
    if (even.length === LINES) return even;
  }
  return greedy;
}

function wrapGreedy(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
