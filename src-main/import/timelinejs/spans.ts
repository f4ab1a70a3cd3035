// When things of a timeline begin and end: to sort by, and as years for the line of time.
import { decimalYear } from '../../content/schema/years.ts';
import { pointOf } from '../dates.ts';
import type { DraftRoom } from '../draft.ts';
import type { TimelineDate, TimelineSlide } from './schema.ts';

/** Fractions of a year. */
export function instant(date: TimelineDate | undefined): number | undefined {
  return date === undefined ? undefined : date.year + ((date.month ?? 1) - 1) / 12 + ((date.day ?? 1) - 1) / 372;
}

export const startOf = ({ start_date: start }: Pick<TimelineSlide, 'start_date'>): number => instant(start) ?? Infinity;

export function between(start: TimelineDate | undefined, end: TimelineDate | undefined): DraftRoom['years'] {
  const from = start === undefined ? undefined : pointOf(start);
  const to = end === undefined ? undefined : pointOf(end);
  if (from === undefined || to === undefined) return undefined;
  // by what is written: a month or a day there is not has been left out of it
  const isForward = (decimalYear(from, 0) ?? 0) < (decimalYear(to, 1) ?? 0);
  return isForward ? { start: from, end: to } : undefined;
}

/** From the first year to the last of what has a date; `events` are sorted. */
export function yearsOf(events: readonly TimelineSlide[]): DraftRoom['years'] {
  const dates = events.flatMap(({ start_date: start, end_date: end }) => [start ?? [], end ?? []].flat());
  const known = dates.filter((date) => pointOf(date) !== undefined).map(({ year }) => year);
  if (known.length === 0) return undefined;
  const first = known.reduce((low, year) => Math.min(low, year));
  const last = known.reduce((high, year) => Math.max(high, year));
  const [start, end] = [pointOf({ year: first }), pointOf({ year: last })];
  return start === undefined || end === undefined ? undefined : { start, end };
}
