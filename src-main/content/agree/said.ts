// A number as a text says it: the keys under which the same number may be found in another language, and how sure it must be found.

/**
 * Keys are numbers without separators (`2600`, `1.5`), `m11` for a month, `d1880` for a decade. Several keys are the readings a
 * number may have elsewhere: 5 p.m. is 17 o'clock.
 */
export interface Said {
  readonly keys: readonly string[];
  /** As it is written, for problems. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** Must be found in the other languages; else it only may be: “one of them”, “both”. */
  readonly must: boolean;
  /** Written in figures. */
  readonly figures: boolean;
  /** A day of the month, a month, a year, where that can be told. */
  readonly part?: 'day' | 'month' | 'year';
}

/** Two parts of one date that stand together: 21 November, November 1894. */
export interface Bound {
  readonly day?: Said;
  readonly month: Said;
  readonly year?: Said;
}

export interface Numbers {
  readonly said: readonly Said[];
  readonly bound: readonly Bound[];
}

/** Number words below this are often idiom and need no counterpart. */
export const LEAST_IN_WORDS = 13;

/** 150000, 1.5: without the noise of binary fractions. */
export const keyOf = (value: number): string => String(Number(value.toFixed(6)));

/** What figures alone must be found: all but a lone 1, which other languages say as “a”. */
export const mustInFigures = (value: number): boolean => value !== 1;

/** Hours on either clock face. */
export const hours = (value: number): readonly string[] =>
  value > 24 ? [keyOf(value)] : [keyOf(value), keyOf(value > 12 ? value - 12 : value + 12)];

/** The 1900s may be a century, too. */
export function decadeSaid(start: number, text: string, at: number): Said {
  const century = start >= 1000 && start % 100 === 0 ? [keyOf(start / 100 + 1)] : [];
  return { keys: [`d${start}`, ...century], text, at, must: true, figures: true };
}
