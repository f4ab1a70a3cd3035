// Days, months and years of drawn slides: on a scale, in words of each language, and in the calendar Russia used until 1918.
import * as z from 'zod';
import type { Lang } from '#contract/content';
import { decimalYear } from '../schema/years.ts';

const WRITTEN = /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;
const DAY_MS = 86_400_000;
/** The number of 1 January 1970 in the astronomers' count of days. */
const DAYS_TO_1970 = 2_440_588;
/** A year that has every day any calendar has. */
const LEAP = 2000;

/** A year, month or day; YAML gives years as numbers. */
export const moment = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((value) => decimalYear(value, 0) !== undefined)
  .describe('a year, month or day such as 1898, 1898-03 or 1898-03-27');

/** A moment or, on a scale that is not of years, any number: in decimal years where it is a date. */
export const point = z
  .union([
    z.number(),
    z.string().transform((value, context) => {
      const year = decimalYear(value, 0);
      if (year !== undefined) return year;
      context.addIssue({ code: 'custom', message: 'not a date' });
      return z.NEVER;
    }),
  ])
  .describe('a number, or a date such as 1898-03-27');

/** The middle of the year, month or day: where it stands on a line of time. */
export function middleOf(written: string): number {
  const [first, last] = [decimalYear(written, 0), decimalYear(written, 1)];
  return first === undefined || last === undefined ? 0 : (first + last) / 2;
}

/** The date in words, as exactly as it was written: `27 March 1898`, `1898年3月27日`. */
export function dateIn(written: string, tag: Lang): string {
  const found = WRITTEN.exec(written);
  if (found?.[1] === undefined) return written;
  const [, year, month, day] = found;
  if (month === undefined) return year;
  const isLeap = Number(month) === 2 && Number(day) === 29;
  const at = utc(isLeap ? LEAP : Number(year), Number(month), Number(day ?? 1));
  const style = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(localeOf(tag), day === undefined ? style : { ...style, day: 'numeric' })
    .format(at)
    .replace(isLeap ? String(LEAP) : year, year)
    .replace(/ г\.$/u, tag.startsWith('ru') ? ' года' : ' г.');
}

/** The same day in the Julian calendar, as `1904-01-27`; undefined where no day is given. */
export function julianOf(written: string): string | undefined {
  const found = WRITTEN.exec(written);
  if (found?.[2] === undefined || found[3] === undefined) return undefined;
  // by the day's number in the count of days that both calendars share
  const c = utc(Number(found[1]), Number(found[2]), Number(found[3])).getTime() / DAY_MS + DAYS_TO_1970 + 32_082;
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  const [year, month] = [d - 4800 + Math.floor(m / 10), m + 3 - 12 * Math.floor(m / 10)];
  const day = e - Math.floor((153 * m + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** British order for English: the look's, `27 March 1898`. */
const localeOf = (tag: Lang): string => (tag === 'en' ? 'en-GB' : tag);

function utc(year: number, month: number, day: number): Date {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at;
}
