// Once a week, when nobody is there, everything is read again: a time and a size can be right and the content another.
import { isOpenAt, type Hours } from '../kiosk/opening-hours.ts';

const WEEK_MS = 7 * 24 * 3600 * 1000;
/** Where no hours are given: by the museum's own clock. */
const NIGHT = { from: 2, to: 5 };

/** `last` is when it was done, ISO 8601; what is no date has never been. */
export function isRereadDue(last: string, now: Date, hours: Hours | undefined): boolean {
  const since = now.getTime() - Date.parse(last);
  if (since < WEEK_MS) return false;
  if (hours) return !isOpenAt(hours, now);
  return now.getHours() >= NIGHT.from && now.getHours() < NIGHT.to;
}
