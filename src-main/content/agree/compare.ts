// What of the numbers and dates of one text is not in another that should say the same in another language.
import type { Lang } from '#contract/content';
import { isRead, numbersIn } from './numbers.ts';
import { LEAST_IN_WORDS, type Bound, type Numbers, type Said } from './said.ts';

export interface Text {
  readonly lang: Lang;
  readonly text: string;
  /** Words beside it: what the other language says may stand there, too. */
  readonly beside?: string;
}

/** A number, month or date as it is written, and the line of the text it stands in, from 1. */
export interface Only {
  readonly text: string;
  readonly line: number;
}

/** Empty where the two agree. */
export interface Difference {
  readonly here: readonly Only[];
  readonly there: readonly Only[];
}

export function differenceOf(here: Text, there: Text): Difference {
  const mine = numbersIn(here.text, here.lang);
  const theirs = numbersIn(there.text, there.lang);
  const missing = isRead(here.lang) && isRead(there.lang) ? missingIn : missingFigures;
  return {
    here: placed(missing(mine, withBeside(theirs, there)), here.text),
    there: placed(missing(theirs, withBeside(mine, here)), there.text),
  };
}

function withBeside(numbers: Numbers, { beside = '', lang }: Text): Numbers {
  if (beside === '') return numbers;
  const more = numbersIn(beside, lang);
  return { said: [...numbers.said, ...more.said], bound: [...numbers.bound, ...more.bound] };
}

/** In the order of the text, each once. */
function missingIn(mine: Numbers, theirs: Numbers): readonly Said[] {
  const all = new Set(theirs.said.flatMap((one) => one.keys));
  const lost = mine.said.filter((one) => one.must && !one.keys.some((key) => all.has(key) || isSameDecade(key, all)));
  const parted = lost.length > 0 ? [] : mine.bound.flatMap((one) => partedIn(one, theirs));
  return [...lost, ...parted];
}

/** 80年代 for the 1880s. */
const isSameDecade = (key: string, all: ReadonlySet<string>): boolean =>
  key.startsWith('d') &&
  [...all].some((one) => one.startsWith('d') && one.slice(-2) === key.slice(-2) && (one.length < 4 || key.length < 4));

/** A day with another month, a month with another year: the parts are there, but not together. */
function partedIn({ day, month, year }: Bound, theirs: Numbers): readonly Said[] {
  const isTogether = (a: Said, b: Said): boolean =>
    theirs.bound.some((one) =>
      [a, b].every((part) => [one.day, one.month, one.year].some((other) => isSame(part, other))),
    );
  // a day on its own may belong to any month, a month on its own to any year
  const isFreeDay = (part: Said): boolean =>
    theirs.said.some((one) => isSame(part, one) && !theirs.bound.some((date) => date.day === one));
  const isFreeMonth = (): boolean =>
    theirs.said.some(
      (one) => isSame(month, one) && !theirs.bound.some((date) => date.year !== undefined && isSame(month, date.month)),
    );
  const isWrong = [
    day !== undefined && !isTogether(day, month) && !isFreeDay(day) ? day : undefined,
    year !== undefined && !isTogether(year, month) && !isFreeMonth() ? year : undefined,
  ];
  return isWrong.flatMap((part) => (part === undefined ? [] : [dateSaid(part, month)]));
}

const isSame = (a: Said, b: Said | undefined): boolean => b !== undefined && a.keys.some((key) => b.keys.includes(key));

function dateSaid(part: Said, month: Said): Said {
  const [first, last] = part.at < month.at ? [part, month] : [month, part];
  return { ...first, text: first === last || first.text === last.text ? first.text : `${first.text} ${last.text}` };
}

/** Of a language whose words are not understood only figures are compared, and them without their zeros: 30 Millionen, 3000万. */
function missingFigures(mine: Numbers, theirs: Numbers): readonly Said[] {
  const all = new Set(theirs.said.flatMap((one) => one.keys.map(significant)));
  const isLarge = (one: Said): boolean =>
    one.figures && one.must && Number(one.keys[0]?.replace(/^[a-z]/u, '')) >= LEAST_IN_WORDS;
  return mine.said.filter(
    (one) => isLarge(one) && one.part !== 'month' && !one.keys.some((key) => all.has(significant(key))),
  );
}

const significant = (key: string): string => key.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');

function placed(said: readonly Said[], text: string): readonly Only[] {
  const lines = said.map((one) => ({
    text: one.text.trim(),
    line: text.normalize('NFKC').slice(0, one.at).split('\n').length,
  }));
  return lines.filter((one, at) => lines.findIndex((other) => other.text === one.text) === at);
}
