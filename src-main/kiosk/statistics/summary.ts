// Counts in a few lines, for people.
import type { StaffDay } from '#contract/staff';

type Counts = Readonly<Record<string, number>>;

const MOST = 5;

/** `days`: oldest first, at least one. */
export function summaryLines(days: readonly StaffDay[]): readonly string[] {
  const visits = days.reduce((sum, day) => sum + day.visits, 0);
  const slides = days.reduce((sum, day) => sum + day.slidesFinished, 0);
  const busiest = days.reduce((most, day) => (day.visits > most.visits ? day : most));
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return [
    `${first} to ${last}: ${visits} visits on ${days.length} ${days.length === 1 ? 'day' : 'days'}, the most on ${busiest.day} (${busiest.visits}).`,
    `Slides heard or read to the end: ${slides}${visits > 0 ? `, ${(slides / visits).toFixed(1)} a visit` : ''}.`,
    ...line(
      'Rooms',
      total(days, ({ rooms }) => rooms),
    ),
    ...line(
      'Exhibits',
      total(days, ({ exhibits }) => exhibits),
    ),
    ...line(
      'Languages',
      total(days, ({ languages }) => languages),
    ),
    ...line(
      'Changed settings',
      total(days, ({ settings }) => settings),
    ),
    ...line(
      'Visits ended at',
      total(days, ({ endedAt }) => endedAt),
    ),
  ];
}

function total(days: readonly StaffDay[], of: (day: StaffDay) => Counts): Counts {
  const all = new Map<string, number>();
  for (const day of days)
    for (const [key, number] of Object.entries(of(day))) all.set(key, (all.get(key) ?? 0) + number);
  return Object.fromEntries(all);
}

function line(what: string, counts: Counts): readonly string[] {
  const sorted = Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (sorted.length === 0) return [];
  const named = sorted.slice(0, MOST).map(([key, number]) => `${key} ${number}`);
  return [`${what}: ${named.join(', ')}${sorted.length > MOST ? `, and ${sorted.length - MOST} more` : ''}.`];
}
