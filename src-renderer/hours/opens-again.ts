// When it opens again, as one says it: the time, with the day where that is another one.

const DAY_MS = 86_400_000;
const WEEK = 7;

/** `iso` has the museum's own offset, and is told by its clock, whatever the machine's is. `now`: milliseconds since 1970. */
export function opensAgain(iso: string, lang: string, now: number): string {
  // what the clocks on the wall show, as if they hung in Greenwich
  const opens = Date.parse(`${iso.slice(0, 19)}Z`);
  const today = now + opens - Date.parse(iso);
  const days = Math.floor(opens / DAY_MS) - Math.floor(today / DAY_MS);
  const format = (parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...parts }).format(opens);
  const time = { hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
  if (days === 0) return format(time);
  const isSoon = days > 0 && days < WEEK;
  // a weekday alone comes out as “10:00 (水曜日)” in some languages, a whole date as one writes it
  return isSoon
    ? `${format({ weekday: 'long' })} ${format(time)}`
    : format({ ...time, weekday: 'long', day: 'numeric', month: 'long' });
}
