// Words and figures side by side → one number: one hundred and twenty, 30 million, тысяча восемьсот девяносто четвёртый.
import type { Lexicon, Word } from './lexicon.ts';

export interface Piece {
  readonly text: string;
  readonly at: number;
  /** Figures with their value; words with what the lexicon knows of them. */
  readonly value?: number;
  readonly word?: Word | undefined;
  /** A sign that parts numbers. */
  readonly isMark?: boolean;
}

export interface Composed {
  readonly value: number;
  /** The piece after the number. */
  readonly next: number;
  readonly figures: boolean;
  /** `a thousand`, and nothing more: as good as “many”. */
  readonly isBare: boolean;
  /** The scale it ends with, which may serve the number before it, too: twelve to fifteen thousand. */
  readonly scale: number;
}

/** The number that begins at piece `from`, if one does. */
export function composeAt(
  pieces: readonly Piece[],
  from: number,
  lexicon: Lexicon,
  text: string,
): Composed | undefined {
  let [total, group, lastScale] = [0, 0, Infinity];
  /** What is added must be smaller. */
  let limit = Infinity;
  let [count, scales, figures, isDone] = [0, 0, false, false];
  let at = from;
  for (; at < pieces.length && !isDone; at++) {
    const { value, word, isMark, text: written } = pieces[at] ?? {};
    if (isMark === true) break;
    if (value !== undefined) {
      if (count > 0) break;
      [group, limit, figures] = [value, 0, true];
    } else if (word?.kind === 'number') {
      if (count > 0 && (word.value >= limit || word.value === 0)) break;
      group += word.value;
      limit = word.value >= 100 ? 100 : word.value >= 20 ? 10 : 0;
      isDone = word.isLast === true;
    } else if (word?.kind === 'scale') {
      if (word.value === 100) [group, limit] = [Math.max(1, group) * 100, 100];
      else if (word.value >= lastScale) break;
      else {
        // “two million, a thousand”: the scale alone is one of it
        const isAlone = count === 0 || (group === 0 && lastScale < Infinity);
        total += (isAlone ? 1 : group) * word.value;
        [group, limit, lastScale] = [0, word.value, word.value];
      }
      scales++;
      isDone = word.isLast === true;
    } else if (count > 0 && limit >= 100 && lexicon.and.test(written ?? '') && isSmaller(pieces[at + 1], limit)) {
      continue;
    } else break;
    count++;
    const half =
      isDone || (value === undefined && word?.kind !== 'number')
        ? null
        : lexicon.half.exec(text.slice(endOf(pieces[at])));
    if (half !== null) {
      group += 0.5;
      const end = endOf(pieces[at]) + half[0].length;
      while ((pieces[at + 1]?.at ?? Infinity) < end) at++;
    }
  }
  if (count === 0) return undefined;
  return {
    value: total + group,
    next: at,
    figures,
    isBare: count === 1 && scales === 1,
    scale: group === 0 ? lastScale : 1,
  };
}

export const endOf = (piece: Piece | undefined): number => (piece === undefined ? 0 : piece.at + piece.text.length);

const isSmaller = (piece: Piece | undefined, limit: number): boolean =>
  piece?.word?.kind === 'number' && piece.word.value < limit && piece.word.value > 0;
