// What the opening hours say of an instant: open or closed, since when, until when.
import { DAYS, type Hours, type Span } from './hours-schema.ts';
import { dateOf, type Zone } from './zone.ts';

export interface Planned {
  readonly open: boolean;
  /** While closed: when it last closed, if that is less than two days ago. */
  readonly since?: number;
  /** When that changes; absent where it does not within {@link FARTHEST_DAYS}. */
  readonly until?: number;
}

/** Nobody plans farther ahead than that. */
const FARTHEST_DAYS = 400;

/** Instants are milliseconds since 1970. */
export function planAt(hours: Hours, zone: Zone, at: number): Planned {
  const today = zone.wallAt(at).day;
  const recent = [today - 2, today - 1, today].flatMap((day) => timesOf(hours, zone, day));
  const now = recent.filter(({ from, to }) => from <= at && at < to);
  if (now.length === 0) {
    const closed = Math.max(...recent.filter(({ to }) => to <= at).map(({ to }) => to));
    const until = nextOpening(hours, zone, today, at);
    return {
      open: false,
      ...(Number.isFinite(closed) ? { since: closed } : {}),
      ...(until === undefined ? {} : { until }),
    };
  }
  const until = endOf(hours, zone, today, Math.max(...now.map(({ to }) => to)));
  return { open: true, ...(until === undefined ? {} : { until }) };
}

/** The spans of a day, in the order in which they begin. */
export function spansOn({ week, exceptions }: Hours, day: number): readonly Span[] {
  // 1970-01-01 was a Thursday
  const name = DAYS[(day + 3) % 7] ?? 'mon';
  return [...(exceptions[dateOf(day)] ?? week[name] ?? [])].sort((a, b) => a.from - b.from);
}

/** As staff write them, `10:00–18:00`. */
export function spanText({ from, to }: Span): string {
  const text = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${text(from)}–${text(to > 1440 ? to - 1440 : to)}`;
}

interface Times {
  readonly from: number;
  readonly to: number;
}

/** An hour that comes twice is open both times, if it is at all; one that is left out is nothing. */
const timesOf = (hours: Hours, zone: Zone, day: number): readonly Times[] =>
  spansOn(hours, day)
    .map(({ from, to }) => ({ from: zone.instantOf(day, from, 'first'), to: zone.instantOf(day, to, 'last') }))
    .filter(({ from, to }) => from < to);

function nextOpening(hours: Hours, zone: Zone, today: number, at: number): number | undefined {
  for (let day = today; day <= today + FARTHEST_DAYS; day += 1) {
    const next = timesOf(hours, zone, day).find(({ from }) => from > at);
    if (next) return next.from;
  }
  return undefined;
}

/** Spans that touch are one: from 22:00 to midnight, and on from there. */
function endOf(hours: Hours, zone: Zone, today: number, first: number): number | undefined {
  let end = first;
  for (let day = today - 1; day <= today + FARTHEST_DAYS; day += 1) {
    for (const { from, to } of timesOf(hours, zone, day)) {
      if (from > end) return end;
      end = Math.max(end, to);
    }
    if (zone.instantOf(day + 1, 0, 'first') > end) return end;
  }
  return undefined;
}
