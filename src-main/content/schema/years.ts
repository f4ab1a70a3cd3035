// Years on the line of time, as curators write them: `1895–1904`, or start and end as year, month or day.
import * as z from 'zod';

const POINT = /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;
const RANGE = /^(-?\d{1,4})\s*(?:–|—|-|to|bis|\.\.)\s*(-?\d{1,4})$/u;

export interface YearsValue {
  /** Decimal years: the beginning of the first and the end of the last year, month or day named. */
  readonly start: number;
  readonly end: number;
  /** As written, where it can stand for the period in words. */
  readonly words?: string;
}

const point = z.union([z.string().regex(POINT), z.number()]).transform(String);

export const years = z
  .union([
    z
      .strictObject({ start: point, end: point })
      .transform((value): Partial<YearsValue> => range(value.start, value.end)),
    z.union([z.string(), z.number().int()]).transform((value): Partial<YearsValue> => {
      const written = String(value).trim();
      const found = RANGE.exec(written);
      const between =
        found?.[1] !== undefined && found[2] !== undefined ? range(found[1], found[2]) : range(written, written);
      return { ...between, words: found ? `${found[1]}–${found[2]}` : written };
    }),
  ])
  .transform((value, context): YearsValue => {
    const { start, end } = value;
    if (start !== undefined && end !== undefined && start < end) return { ...value, start, end };
    context.addIssue({ code: 'custom', message: 'not years' });
    return z.NEVER;
  })
  .describe('years such as 1895–1904, or start: 1894-11-21 and end: 1895');

function range(start: string, end: string): { start?: number; end?: number } {
  const first = decimalYear(start, 0);
  const last = decimalYear(end, 1);
  return first === undefined || last === undefined ? {} : { start: first, end: last };
}

/** A year, month or day as a decimal year; `shift` 1 gives its end instead of its beginning. Undefined if it is no date. */
export function decimalYear(written: string, shift: 0 | 1): number | undefined {
  // already decimal: 1895.29
  if (/^-?\d+\.\d+$/u.test(written)) return Number(written);
  const found = POINT.exec(written);
  if (found?.[1] === undefined) return undefined;
  const year = Number(found[1]);
  if (found[2] === undefined) return year + shift;
  const month = Number(found[2]);
  const date = found[3] === undefined ? undefined : Number(found[3]);
  if (month < 1 || month > 12 || (date !== undefined && (date < 1 || date > daysIn(year, month)))) return undefined;
  const at = date === undefined ? utc(year, month - 1 + shift, 1) : utc(year, month - 1, date + shift);
  const begin = utc(year, 0, 1);
  return year + (at - begin) / (utc(year + 1, 0, 1) - begin);
}

const daysIn = (year: number, month: number): number => new Date(utc(year, month, 0)).getUTCDate();

/** `Date.UTC` reads years below 100 as 19xx. */
function utc(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return at.getTime();
}
