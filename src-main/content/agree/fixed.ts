// What is written alike in every language: 21.11.1894, 1894-11-21, 1894–95, 2/3. Each is taken out of the text, so that it is read once.
import type { Bound, Said } from './said.ts';
import { hours, keyOf } from './said.ts';

export interface Taken {
  /** The text with blanks where something was taken. */
  readonly rest: string;
  readonly said: readonly Said[];
  readonly bound: readonly Bound[];
}

type Taker = (found: RegExpExecArray) => { readonly said: readonly Said[]; readonly bound?: Bound };

const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu;
const SHORT_RANGE = /(?<![\d-])(1[0-9]|20)(\d\d)[–—-](\d\d)(?![\d–—-])/gu;
/** 2.3.7: a version or a shelf mark; not 1.000.000. */
const MARK = /(?<![\d.])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?![\d.])/gu;
/** 15:00, 17.30; with a point it may be a decimal, unless what is counted follows. */
const TIME =
  /(?<![\d:.,])([01]?\d|2[0-3])([:.])([0-5]\d)(?![\d:]|[.,]\d|\s*(?:[%°万萬亿億千百公米]|キロ|メートル|(?:k?m|km²|м|км|per|million|billion|thousand|kilomet\p{L}*|met\p{L}*|миллион\p{L}*|тыс\p{L}*|млн|млрд|километр\p{L}*|метр\p{L}*)(?!\p{L})))/giu;
const FRACTION = /(?<!\d)(\d{1,2})[/⁄](\d{1,2})(?!\d)/gu;

export function takeFixed(text: string): Taken {
  const wholeDate = (year: string, month: string, day: string, found: RegExpExecArray): ReturnType<Taker> => {
    const at = { text: found[0], at: found.index, must: true, figures: true } as const;
    const bound = {
      day: { ...at, keys: [keyOf(Number(day))], part: 'day' },
      month: { ...at, keys: [`m${Number(month)}`], part: 'month' },
      year: { ...at, keys: [keyOf(Number(year))], part: 'year' },
    } as const;
    return { said: [bound.day, bound.month, bound.year], bound };
  };
  const takers: readonly (readonly [RegExp, Taker])[] = [
    [ISO, (found) => wholeDate(found[1] ?? '', found[2] ?? '', found[3] ?? '', found)],
    [DOTTED, (found) => wholeDate(found[3] ?? '', found[2] ?? '', found[1] ?? '', found)],
    [
      SHORT_RANGE,
      ({ 0: whole, 1: century = '', 2: first = '', 3: last = '', index }) => {
        const year = { text: whole, at: index, must: true, figures: true, part: 'year' } as const;
        return {
          said: [
            { ...year, keys: [century + first] },
            { ...year, keys: [century + last, keyOf(Number(last))] },
          ],
        };
      },
    ],
    [MARK, ({ 0: text, index }) => ({ said: [{ keys: [text], text, at: index, must: true, figures: true }] })],
    [
      TIME,
      ({ 0: text, 1: hour = '', 2: sign, 3: minute = '', index }) => {
        const decimal = sign === '.' ? [keyOf(Number(text))] : [];
        const said = { text, at: index, must: true, figures: true } as const;
        const past = Number(minute) === 0 ? [] : [{ ...said, keys: [keyOf(Number(minute)), ...decimal] }];
        return { said: [{ ...said, keys: [...hours(Number(hour)), ...decimal] }, ...past] };
      },
    ],
    [
      FRACTION,
      ({ 0: whole, 1: above = '', 2: below = '', index }) => ({
        said: [above, below].map((one) => ({
          keys: [keyOf(Number(one))],
          text: whole,
          at: index,
          must: false,
          figures: true,
        })),
      }),
    ],
  ];
  return takers.reduce<Taken>((before, [pattern, taker]) => take(before, pattern, taker), {
    rest: text,
    said: [],
    bound: [],
  });
}

/** Blanks out what `pattern` finds, with what `taker` reads in it. */
export function take(before: Taken, pattern: RegExp, taker: Taker): Taken {
  const read = [...before.rest.matchAll(pattern)].map(taker);
  return {
    rest: before.rest.replace(pattern, (whole) => whole.replace(/[^\n]/gu, ' ')),
    said: [...before.said, ...read.flatMap((one) => one.said)],
    bound: [...before.bound, ...read.flatMap((one) => one.bound ?? [])],
  };
}
