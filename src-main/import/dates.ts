// Dates as sources give them → years for the line of time, and words for visitors.

export interface DateParts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** As `years:` takes it; undefined before the year −9999. */
export function pointOf({ year, month, day }: DateParts): string | undefined {
  if (Math.abs(year) > 9999 || !Number.isInteger(year)) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  const isDay = isMonth && day !== undefined && day >= 1 && day <= daysIn(year, month);
  return `${digits}${isMonth ? `-${two(month)}` : ''}${isDay ? `-${two(day)}` : ''}`;
}

/** In the words of a language: `8 June 632`, `44 BC`, `13,800,000,000 BC`. */
export function dateWords(parts: DateParts, lang: string): string {
  const { year } = parts;
  const point = pointOf(parts);
  if (point === undefined) return `${new Intl.NumberFormat(lang).format(year)}`;
  const [, , month, day] = /^(-?\d+)(?:-(\d+))?(?:-(\d+))?$/u.exec(point) ?? [];
  // there is no year 0 in these calendars: −44 is 44 BC
  const date = new Date(0);
  date.setUTCFullYear(year < 0 ? year + 1 : year, Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(lang, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(year <= 0 ? { era: 'short' } : {}),
  }).format(date);
}

/** The years a text names: `1910`, `1912-09-08`, `ca. 1920s`, `1890/1895`, `8.9.1912`. */
export function yearsIn(text: string): { readonly first: number; readonly last: number } | undefined {
  const years = [...text.matchAll(/(?<![\d.])(-?\d{4})(s?)(?!\d)/gu)].flatMap(([, digits = '', s]) => {
    const year = Math.abs(Number(digits));
    return s === 's' ? [year, year + (year % 100 === 0 ? 99 : 9)] : [year];
  });
  const dotted = [...text.matchAll(/\b\d{1,2}[./]\d{1,2}[./](\d{4})\b/gu)].map(([, year]) => Number(year));
  const all = [...years, ...dotted].filter((year) => year > 0 && year < 2200);
  return all.length === 0 ? undefined : { first: Math.min(...all), last: Math.max(...all) };
}

const daysIn = (year: number, month: number): number => {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
};
