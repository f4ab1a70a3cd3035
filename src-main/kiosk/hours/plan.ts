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
  const until = endOf(hours, zone, today, at);
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

/**
 * When the spans that touch one another, one of them around `at`, are over: from 22:00 to midnight, and on from there. Counted on the
 * wall from today's midnight: to ask for instants day by day takes long where it is always open.
 */
function endOf(hours: Hours, zone: Zone, today: number, at: number): number | undefined {
  const instant = (minute: number, which: 'first' | 'last'): number => zone.instantOf(today, minute, which);
  const horizon = FARTHEST_DAYS * 1440;
  let end: number | undefined;
  for (let day = -1; day <= FARTHEST_DAYS; day += 1) {
    for (const span of spansOn(hours, today + day)) {
      const { from, to } = onward(span, day);
      // there is nothing between what the wall leaves out, or shows twice
      const touches = end !== undefined && (from <= end || instant(from, 'first') <= instant(end, 'last'));
      if (end !== undefined && !touches && instant(end, 'last') > at) return instant(end, 'last');
      end = end === undefined || !touches ? to : Math.max(end, to);
    }
  }
  return end === undefined || end >= horizon ? undefined : instant(end, 'last');
}

const onward = ({ from, to }: Span, days: number): Span => ({ from: from + days * 1440, to: to + days * 1440 });
