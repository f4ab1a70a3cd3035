// Opening hours as staff write them, as minutes of the day.
import { z } from 'zod';
import { dayOf } from './day.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Day = (typeof DAYS)[number];

/** Minutes after midnight; `to` may be 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day that is not named is closed; without hours at all the kiosk is always open. */
export interface Hours {
  readonly week: Readonly<Partial<Record<Day, readonly Span[]>>>;
  /** YYYY-MM-DD → what holds instead on that day; nothing means closed. */
  readonly exceptions: Readonly<Record<string, readonly Span[]>>;
}

const TIME = '([01]?\\d|2[0-3]):([0-5]\\d)';
const SPAN = new RegExp(`^${TIME} ?[-–] ?(?:${TIME}|(24:00))$`, 'u');

const span = z.string().transform((text, context): Span => {
  const [, fromHour, fromMinute, toHour, toMinute, midnight] = SPAN.exec(text.trim()) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = midnight === undefined ? Number(toHour) * 60 + Number(toMinute) : 1440;
  if (from < to) return { from, to };
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

/** By the machine's own clock and calendar. */
export function isOpenAt({ week, exceptions }: Hours, at: Date): boolean {
  const minute = at.getHours() * 60 + at.getMinutes();
  // Sunday is the first day for a Date, the last one here
  const name = DAYS[(at.getDay() + 6) % 7] ?? 'mon';
  return (exceptions[dayOf(at)] ?? week[name] ?? []).some(({ from, to }) => from <= minute && minute < to);
}
