// The words for numbers and months in English.
import type { Lexicon, Word } from './lexicon.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
/** Said for a number without being one. */
const IDIOMS: Readonly<Record<string, readonly number[]>> = {
  a: [1],
  an: [1],
  once: [1],
  single: [1],
  both: [2],
  twice: [2],
  pair: [2],
  couple: [2],
  double: [2],
  half: [0.5, 50],
  quarter: [0.25, 4, 25],
  week: [7],
  decade: [10],
  dozen: [12],
  fortnight: [14],
  century: [100],
};
/** “The second army may march”: these are months only where a date is likely. */
const DOUBTFUL = ['march', 'may'];
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const words = new Map<string, Word>([
  ...UNITS.map((word, value): [string, Word] => [word, { kind: 'number', value }]),
  ...ORDINALS.map((word, value): [string, Word] => [word, { kind: 'number', value, isLast: true }]),
  ...TENS.flatMap((word, at): [string, Word][] => [
    [word, { kind: 'number', value: (at + 2) * 10 }],
    [word.replace(/y$/u, 'ieth'), { kind: 'number', value: (at + 2) * 10, isLast: true }],
    [word.replace(/y$/u, 'ies'), { kind: 'idiom', values: [(at + 2) * 10] }],
  ]),
  ...Object.entries(SCALES).flatMap(([word, value]): [string, Word][] => [
    [word, { kind: 'scale', value }],
    [`${word}th`, { kind: 'scale', value, isLast: true }],
    [`${word}s`, { kind: 'many' }],
  ]),
  ...Object.entries(IDIOMS).map(([word, values]): [string, Word] => [word, { kind: 'idiom', values }]),
  ...SHORT.map((word, at): [string, Word] => [word, { kind: 'month', month: at + 1, isDoubtful: true }]),
  ['sept', { kind: 'month', month: 9, isDoubtful: true }],
  ...MONTHS.map((word, at): [string, Word] => [
    word,
    { kind: 'month', month: at + 1, isDoubtful: DOUBTFUL.includes(word) },
  ]),
]);

export const english: Lexicon = {
  figures: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+|\d+(?:\.\d+)*/u,
  valueOf: (figures) => Number(figures.replace(/[, ]/gu, '')),
  wordOf(text) {
    const word = words.get(text.toLowerCase());
    // months have capitals, verbs and permissions have none
    return word?.kind === 'month' && text[0] === text[0]?.toLowerCase() ? undefined : word;
  },
  suffix: /^(?:st|nd|rd|th)\b/iu,
  and: /^and$/iu,
  ofDate: /^(?:of|the)$/iu,
  range: /^(?:to|and|or|until|till|through)$/iu,
  half: /^\s+and a half\b/iu,
  halfOf: /\bhalf an? (?=hundred|thousand|million|billion)/giu,
  decade: /\b(\d{3}0|\d0)['’]?s\b/gu,
  dayAfterMonth: true,
  hour: /^(?:\s*(?:a|p)\.?m\b|\s*o[’']clock)/iu,
};
