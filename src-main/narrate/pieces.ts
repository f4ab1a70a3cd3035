// Label text → pieces that are spoken one by one: each is one caption, so caption times are measured, never guessed.
const LINE = 42;
const LINES = 2;
/** Words before which a speaker may take breath where no comma helps. */
const BREATH =
  /\s(?=(?:and|but|or|which|who|that|because|since|while|when|from|with|in|on|at|to|of|for|и|но|а|который|которая|которые)\s)/gu;

export interface Piece {
  /** The words as written, in one line. */
  readonly text: string;
  /** The same as caption lines: at most two of at most 42 characters. */
  readonly lines: readonly string[];
  /** It ends a sentence: the pause after it is longer. */
  readonly closes: boolean;
}

/** Cuts a text into captions: at sentence ends first, then after commas, then before small words. */
export function piecesOf(text: string, lang: string): readonly Piece[] {
  return sentencesOf(text, lang).flatMap((sentence) => {
    const parts = cut(sentence);
    return parts.map((part, index) => ({ text: part, lines: wrap(part), closes: index === parts.length - 1 }));
  });
}

export function sentencesOf(text: string, lang: string): readonly string[] {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.replaceAll(/\s+/gu, ' '))];
  return segments.map(({ segment }) => segment.trim()).filter((segment) => /[\p{L}\p{N}]/u.test(segment));
}

/** Whether a text stands in one caption. */
export const fits = (text: string): boolean => wrapGreedy(text, LINE).length <= LINES;

function cut(sentence: string): readonly string[] {
  if (fits(sentence)) return [sentence];
  const at = bestBreak(sentence);
  if (at === undefined) return [sentence];
  return [...cut(sentence.slice(0, at).trim()), ...cut(sentence.slice(at).trim())];
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
