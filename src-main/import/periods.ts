// Rooms for things with dates and without divisions of their own: decades where they lie close together, else centuries.

export interface Period {
  /** `1910–1919`: the same in every language. */
  readonly title: string;
  readonly years?: { readonly start: string; readonly end: string };
}

/** Without a date: the words of catalogues for it (sine dato). */
const UNDATED: Period = { title: 's. d.' };
const ONE_ROOM = 10;
const DECADES = 120;
/** Beyond it nothing has a place on the line of time. */
const MOST_YEAR = 9000;

/** The period of each year; one for all where they fill no more than one. Undefined: no period tells anything. */
export function periodsFor(years: readonly (number | undefined)[]): readonly Period[] | undefined {
  const known = years.filter((year) => year !== undefined);
  if (known.length === 0) return undefined;
  const [first, last] = known.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Infinity, -Infinity],
  );
  if (last - first < ONE_ROOM && known.length === years.length) return undefined;
  if (last > MOST_YEAR || first < -MOST_YEAR) return undefined;
  const span = last - first < DECADES ? 10 : last - first < 2500 ? 100 : 1000;
  return years.map((year) => (year === undefined ? UNDATED : periodOf(year, span)));
}

/** Rooms in the order of their periods, the undated last. */
export function inPeriods<T>(
  items: readonly T[],
  periods: readonly Period[],
): readonly (Period & { readonly items: readonly T[] })[] {
  const groups = new Map<string, Period & { items: T[] }>();
  for (const [index, item] of items.entries()) {
    const period = periods[index] ?? UNDATED;
    const group = groups.get(period.title) ?? { ...period, items: [] };
    group.items.push(item);
    groups.set(period.title, group);
  }
  const startOf = (one: Period): number => Number(one.years?.start ?? Infinity);
  return [...groups.values()].sort((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
}

function periodOf(year: number, span: number): Period {
  const start = Math.floor(year / span) * span;
  const end = start + span - 1;
  const title = `${start}–${end}`.replaceAll('-', '−');
  return { title, years: { start: String(start), end: String(end) } };
}
