// Which day, month and year belong to one date, by their neighbours: 21 to 25 November 1894, November 21, 1894.
import type { Lexicon } from './lexicon.ts';
import type { Bound, Numbers, Said } from './said.ts';

/** A number, a month, or a word or sign without either. */
export interface Item {
  readonly text?: string;
  readonly said?: Said;
  /** Never part of a date: “both”, “a”. */
  readonly isLoose?: boolean;
}

export function bindDates(items: readonly Item[], lexicon: Lexicon): Numbers {
  const found = new Map<Item, Said>();
  const bound: Bound[] = [];
  const bind = (month: Item, part: Said['part'], item: Item | undefined): Said | undefined => {
    if (item?.said === undefined || part === undefined) return undefined;
    const said = { ...item.said, part, must: true };
    found.set(item, said);
    const of = { ...(month.said ?? said), must: true };
    found.set(month, of);
    return said;
  };
  items.forEach((item, at) => {
    const month = item.said;
    if (month?.part !== 'month') return;
    const before = daysBefore(items, at, lexicon);
    const after = yearAndDayAfter(items, at, lexicon, before.length > 0);
    const days = [...before, ...(after.day === undefined ? [] : [after.day])].map((one) => bind(item, 'day', one));
    const year = bind(item, 'year', after.year);
    const whole = { month, ...(year === undefined ? {} : { year }) };
    if (year !== undefined && days.length === 0) bound.push(whole);
    for (const day of days) bound.push({ ...whole, ...(day === undefined ? {} : { day }) });
  });
  return { said: items.flatMap((item) => found.get(item) ?? item.said ?? []), bound };
}

const isDay = ({ said, isLoose }: Item = {}): boolean =>
  said !== undefined &&
  isLoose !== true &&
  said.part === undefined &&
  /^(?:[1-9]|[12]\d|3[01])$/u.test(said.keys[0] ?? '');
const isYear = ({ said }: Item = {}): boolean => said?.figures === true && /^[12]\d{3}$/u.test(said.keys[0] ?? '');

/** 21 November; 21 and 22 November; from the 21st to the 25th of November. */
function daysBefore(items: readonly Item[], month: number, lexicon: Lexicon): readonly Item[] {
  const days: Item[] = [];
  let at = month - 1;
  for (;;) {
    while (at >= 0 && lexicon.ofDate.test(items[at]?.text ?? '-')) at--;
    const item = items[at];
    if (item === undefined || !isDay(item)) return days;
    days.unshift(item);
    at--;
    while (at >= 0 && lexicon.ofDate.test(items[at]?.text ?? '-')) at--;
    const between = items[at]?.text ?? '';
    if (!/^[–—-]$/u.test(between) && !lexicon.range.test(between)) return days;
    at--;
  }
}

function yearAndDayAfter(
  items: readonly Item[],
  month: number,
  lexicon: Lexicon,
  hasDay: boolean,
): { readonly day?: Item; readonly year?: Item } {
  const skip = (from: number): number =>
    items[from]?.text === ',' || lexicon.ofDate.test(items[from]?.text ?? '-') ? from + 1 : from;
  const first = items[month + 1];
  const day = !hasDay && lexicon.dayAfterMonth && first?.said?.figures === true && isDay(first) ? first : undefined;
  const year = items[skip(day === undefined ? month + 1 : month + 2)];
  return { ...(day === undefined ? {} : { day }), ...(year !== undefined && isYear(year) ? { year } : {}) };
}
