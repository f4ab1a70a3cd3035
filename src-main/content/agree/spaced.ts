// Numbers and dates in a language whose words stand between blanks.
import { bindDates, type Item } from './bind-dates.ts';
import { composeAt, endOf, type Composed, type Piece } from './compose.ts';
import { take, takeFixed, type Taken } from './fixed.ts';
import type { Lexicon } from './lexicon.ts';
import { decadeSaid, hours, keyOf, LEAST_IN_WORDS, mustInFigures, type Numbers, type Said } from './said.ts';

const ROMAN = /^[IVXLCХІ]+$/u;
const CENTURY = /^\s*(?:centur|век|столет)/iu;

export function spacedNumbers(text: string, lexicon: Lexicon): Numbers {
  const halved = text.replace(lexicon.halfOf, (half) => '0.5'.padEnd(half.length));
  const taken = takeDecades(takeFixed(halved), lexicon);
  const pieces = piecesOf(taken.rest, lexicon);
  const items: Item[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const number = composeAt(pieces, at, lexicon, taken.rest);
    if (number !== undefined) {
      const end = endOf(pieces[number.next - 1]);
      const scale = scaleOfRange(pieces, number.next, lexicon, taken.rest);
      items.push({ said: numberSaid({ ...number, scale }, piece.at, end, lexicon, taken.rest) });
      at = number.next - 1;
    } else items.push(itemOf(piece, taken.rest));
  }
  const { said, bound } = bindDates(items, lexicon);
  return { said: [...taken.said, ...said], bound: [...taken.bound, ...bound] };
}

/** “Twelve to fifteen thousand” may be 12,000 elsewhere. */
function scaleOfRange(pieces: readonly Piece[], at: number, lexicon: Lexicon, text: string): number {
  const between = pieces[at]?.text ?? '';
  const isRange = /^[–—-]$/u.test(between) || lexicon.range.test(between);
  return isRange ? (composeAt(pieces, at + 1, lexicon, text)?.scale ?? 1) : 1;
}

function numberSaid(
  { value, figures, isBare, scale }: Composed,
  at: number,
  end: number,
  lexicon: Lexicon,
  text: string,
): Said {
  const after = text.slice(end);
  // the Grave of Ten Thousand: a name
  const isName = /^\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*)+$/u.test(text.slice(at, end));
  const must = figures ? mustInFigures(value) : !isBare && !isName && value * scale >= LEAST_IN_WORDS;
  const keys = figures && (lexicon.hour.test(after) || /^:\d\d/u.test(after)) ? hours(value) : [keyOf(value)];
  return { keys: scale === 1 ? keys : [...keys, keyOf(value * scale)], text: text.slice(at, end), at, must, figures };
}

function itemOf({ text, at, word, isMark }: Piece, whole: string): Item {
  const base = { text, at, must: false, figures: false } as const;
  if (isMark === true) return { text };
  if (word?.kind === 'idiom') return { text, said: { ...base, keys: word.values.map(keyOf) }, isLoose: true };
  if (word?.kind === 'month') {
    const isDoubtful = word.isDoubtful === true;
    return { text, said: { ...base, keys: [`m${word.month}`], must: !isDoubtful, part: 'month' } };
  }
  if (!ROMAN.test(text) || text === 'I') return { text };
  const must = CENTURY.test(whole.slice(at + text.length));
  return { text, said: { ...base, keys: [keyOf(romanValue(text))], must }, isLoose: true };
}

/** Words, figures and marks in their order; hyphens inside words part nothing. */
function piecesOf(text: string, lexicon: Lexicon): readonly Piece[] {
  const pattern = new RegExp(`(${lexicon.figures.source})|(\\p{L}+)|([–—.,;:!?()«»“”"]|(?<=\\d)-(?=\\d)|\\n\\n)`, 'gu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const [whole, figures, word] = found;
    if (found.index < from) continue;
    const at = found.index;
    if (figures !== undefined) {
      const suffix = lexicon.suffix.exec(text.slice(at + whole.length))?.[0] ?? '';
      pieces.push({ text: whole + suffix, at, value: lexicon.valueOf(figures) });
      from = at + whole.length + suffix.length;
    } else if (word !== undefined) pieces.push({ text: whole, at, word: lexicon.wordOf(whole) });
    else pieces.push({ text: whole, at, isMark: true });
  }
  return pieces;
}

function takeDecades(before: Taken, lexicon: Lexicon): Taken {
  return take(before, lexicon.decade, ({ 0: text, 1: start = '', index }) => ({
    said: [decadeSaid(Number(start), text, index)],
  }));
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10, L: 50, C: 100 };
  const all = [...text].map((sign) => values[sign] ?? 0);
  return all.reduce((sum, value, at) => sum + (value < (all[at + 1] ?? 0) ? -value : value), 0);
}
