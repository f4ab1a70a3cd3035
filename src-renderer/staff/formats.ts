// Numbers, times and sizes as the panel's language writes them; times by the museum's clock, whose offset each of them carries.
import type { StaffLang } from './words/words.ts';

export interface Formats {
  /** In the largest unit that is not nought: 12 days, 3 hours. */
  duration(seconds: number): string;
  /** 1:52 */
  countdown(seconds: number): string;
  bytes(count: number): string;
  /** Day and time of an ISO 8601 time. */
  moment(iso: string): string;
  /** Time of day only. */
  time(iso: string): string;
  /** Of YYYY-MM-DD. */
  weekday(day: string): string;
  /** 0–1 */
  percent(part: number): string;
  number(value: number): string;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const SIZES = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function createFormats(lang: StaffLang): Formats {
  const unit = (value: number, name: string, unitDisplay: 'long' | 'short', digits: number): string =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: digits }).format(
      value,
    );
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { hourCycle: 'h23', timeZone: 'UTC', ...options });
  const moments = date({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const times = date({ hour: '2-digit', minute: '2-digit' });
  const weekdays = date({ weekday: 'short' });
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return {
    duration(seconds) {
      const whole = Math.max(0, Math.round(seconds));
      const [name, size] = UNITS.find(([, least]) => whole >= least) ?? UNITS[3];
      // short in Russian: the long form would have to be declined
      return unit(Math.floor(whole / size), name, lang === 'en' ? 'long' : 'short', 0);
    },
    countdown(seconds) {
      const whole = Math.max(0, Math.ceil(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    },
    bytes(count) {
      const step = Math.min(SIZES.length, Math.max(1, Math.floor(Math.log10(Math.max(1, count)) / 3)));
      const value = count / 1000 ** step;
      return unit(value, SIZES[step - 1] ?? 'kilobyte', 'short', value < 10 ? 1 : 0);
    },
    moment: (iso) => written(moments, iso),
    time: (iso) => written(times, iso),
    weekday: (day) => weekdays.format(new Date(`${day}T12:00:00Z`)),
    percent: (part) => percents.format(part),
    number: (value) => numbers.format(value),
  };
}

/** What the museum's clock shows then, as if it hung in Greenwich. A machine can be set to a time that no calendar has. */
function written(format: Intl.DateTimeFormat, iso: string): string {
  const shown = Date.parse(`${iso.slice(0, 19)}Z`);
  return Number.isNaN(shown) ? '–' : format.format(shown);
}
