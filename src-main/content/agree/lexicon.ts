// What must be known of a language whose words stand between blanks, to read numbers and dates in it.

export type Word =
  /** `isLast`: an ordinal; nothing can be added after it. */
  | { readonly kind: 'number'; readonly value: number; readonly isLast?: boolean }
  | { readonly kind: 'scale'; readonly value: number; readonly isLast?: boolean }
  /** `thousands`, without a number before it: nobody counted. */
  | { readonly kind: 'many' }
  /** Words that may stand where another language has a number. */
  | { readonly kind: 'idiom'; readonly values: readonly number[] }
  /** Doubtful where the word has another meaning, too. */
  | { readonly kind: 'month'; readonly month: number; readonly isDoubtful?: boolean };

export interface Lexicon {
  readonly figures: RegExp;
  readonly valueOf: (figures: string) => number;
  /** What may hang on figures: 21st, 1-я. */
  readonly suffix: RegExp;
  readonly wordOf: (text: string) => Word | undefined;
  /** Joins the parts of one number: one hundred and twenty. */
  readonly and: RegExp;
  /** May stand inside a date: the 21st of November. */
  readonly ofDate: RegExp;
  /** Between two days of one month. */
  readonly range: RegExp;
  /** After a number: and a half. */
  readonly half: RegExp;
  /** Before a scale: half a million. */
  readonly halfOf: RegExp;
  /** November 21 besides 21 November. */
  readonly dayAfterMonth: boolean;
  /** The 1880s; the first group is the year it begins with. */
  readonly decade: RegExp;
  /** What after figures makes them an hour. */
  readonly hour: RegExp;
}
