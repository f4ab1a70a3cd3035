// Opening hours as staff write them, as minutes of the day on which they begin.
import { z } from 'zod';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Day = (typeof DAYS)[number];

/** Minutes after midnight; `to` is 1440 at midnight, and more on the morning after. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day that is not named is closed; without hours at all the kiosk is always open. */
export interface Hours {
  readonly week: Readonly<Partial<Record<Day, readonly Span[]>>>;
  /** YYYY-MM-DD → what holds instead for that day; nothing means closed. */
  readonly exceptions: Readonly<Record<string, readonly Span[]>>;
}

const TIME = '([01]?\\d|2[0-3]):([0-5]\\d)';
const SPAN = new RegExp(`^${TIME} ?[-–] ?(?:${TIME}|(24:00))$`, 'u');
const MIDNIGHT = 1440;
/** 22:00-02:00 ends on the next morning; 18:00-10:00 is far more often a slip. */
const LATEST_MORNING = 360;

const span = z.string().transform((text, context): Span => {
  const [, fromHour, fromMinute, toHour, toMinute, midnight] = SPAN.exec(text.trim()) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = midnight === undefined ? Number(toHour) * 60 + Number(toMinute) : MIDNIGHT;
  if (from < to) return { from, to };
  if (from > to && to <= LATEST_MORNING) return { from, to: to + MIDNIGHT };
  context.addIssue({ code: 'custom', message: 'not a span of time' });
  return z.NEVER;
});

const spans = z.union([
  z.literal('closed').transform((): Span[] => []),
  span.transform((one) => [one]),
  z.array(span).min(1),
]);

const date = z.iso.date();

export const hoursSchema = z
  .strictObject({
    ...Object.fromEntries(DAYS.map((day) => [day, spans.exactOptional()])),
    exceptions: z.record(date, spans).exactOptional(),
  })
  .transform(({ exceptions = {}, ...week }): Hours => ({ week, exceptions }));

/** A name of the IANA's list, such as Europe/Berlin: only such a one knows of summer time. */
export const timezoneSchema = z.string().refine((name) => {
  try {
    return /^[A-Za-z]/u.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
});
