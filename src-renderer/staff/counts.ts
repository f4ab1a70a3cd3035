// From the days' counts to what a chart shows: a span of days, sums, weekdays, places.
import type { StaffDay } from '#contract/staff';

/** A name or an id, and how often. */
export interface Count {
  readonly id: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** The day so many days before (YYYY-MM-DD). */
export const daysBefore = (day: string, count: number): string =>
  new Date(at(day) - count * DAY_MS).toISOString().slice(0, 10);

/** Those of the last `length` days, today included. */
export const lastDays = (days: readonly StaffDay[], today: string, length: number): readonly StaffDay[] =>
  days.filter(({ day }) => day > daysBefore(today, length) && day <= today);

/** Visits of each of the last `length` days, oldest first; days without a count too. */
export function visitsByDay(days: readonly StaffDay[], today: string, length: number): readonly Count[] {
  return Array.from({ length }, (_, index) => {
    const id = daysBefore(today, length - 1 - index);
    return { id, count: days.find(({ day }) => day === id)?.visits ?? 0 };
  });
}

/** Mean visits of each weekday since the first day that was counted, from Monday on; `id` is a day that is one. */
export function visitsByWeekday(days: readonly StaffDay[], today: string): readonly Count[] {
  const first = days.reduce((earliest, { day }) => (day < earliest ? day : earliest), today);
  const length = Math.round((at(today) - at(first)) / DAY_MS) + 1;
  const all = visitsByDay(days, today, length);
  return [1, 2, 3, 4, 5, 6, 0].map((weekday, index) => {
    const those = all.filter(({ id }) => new Date(at(id)).getUTCDay() === weekday);
    const sum = those.reduce((total, { count }) => total + count, 0);
    // 1 January 2024 was a Monday
    return { id: daysBefore('2024-01-01', -index), count: those.length === 0 ? 0 : sum / those.length };
  });
}

type Counted = 'rooms' | 'languages' | 'ends' | 'endedAt';

/** Summed over the days, most first; of a place in a room, the room. */
export function sums(days: readonly StaffDay[], of: Counted): readonly Count[] {
  const total = new Map<string, number>();
  for (const day of days)
    for (const [name, count] of Object.entries(day[of])) {
      const id = of === 'endedAt' ? (name.split('/')[0] ?? name) : name;
      total.set(id, (total.get(id) ?? 0) + count);
    }
  return [...total].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

export const total = (days: readonly StaffDay[], of: 'visits' | 'slidesFinished'): number =>
  days.reduce((sum, day) => sum + day[of], 0);
