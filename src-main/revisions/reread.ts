// Once a week, when nobody is there, everything is read again: a time and a size can be right and the content another.
import type { Hours } from '../kiosk/hours/hours-schema.ts';
import { planAt } from '../kiosk/hours/plan.ts';
import type { Zone } from '../kiosk/hours/zone.ts';

const WEEK_MS = 7 * 24 * 3600 * 1000;
/** Where no hours are given: minutes of the museum's day. */
const NIGHT = { from: 120, to: 300 };

/** `last` is when it was done, ISO 8601; what is no date has never been. */
export function isRereadDue(last: string, now: Date, hours: Hours | undefined, zone: Zone): boolean {
  const at = now.getTime();
  if (Number.isNaN(at) || at - Date.parse(last) < WEEK_MS) return false;
  if (hours) return !planAt(hours, zone, at).open;
  const { minute } = zone.wallAt(at);
  return minute >= NIGHT.from && minute < NIGHT.to;
}
