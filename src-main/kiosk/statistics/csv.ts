// Counts as a table that a spreadsheet opens right by a double click: RFC 4180, and the mark by which Excel knows UTF-8.
import type { StaffDay } from '#contract/staff';

const MARK = '\uFEFF';
const HEAD = ['day', 'what', 'of', 'count'];

/** One row a day and thing that was counted. */
export function statisticsCsv(days: readonly StaffDay[]): string {
  return MARK + [HEAD, ...days.flatMap(rows)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function rows(counted: StaffDay): readonly (readonly (string | number)[])[] {
  const { day } = counted;
  const many = (what: string, counts: Readonly<Record<string, number>>): readonly (readonly (string | number)[])[] =>
    Object.entries(counts)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([of, count]) => [day, what, of, count]);
  return [
    [day, 'visits', '', counted.visits],
    [day, 'slides finished', '', counted.slidesFinished],
    ...many('room entered', counted.rooms),
    ...many('exhibit opened', counted.exhibits),
    ...many('language at the end', counted.languages),
    ...many('setting changed', counted.settings),
    ...many('visit ended by', counted.ends),
    ...many('visit ended at', counted.endedAt),
  ];
}

/** What begins like a formula would be run as one: an id is a folder's name, and a folder may come from anybody. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s\p{Cf}]*[=+\-@|%]/u.test(value) || /^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
