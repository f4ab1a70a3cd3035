// Combinations of settings in which every pair (or triple) of values occurs, instead of all of them: most faults need two
// settings to meet, few need four (Kuhn, Wallace, Gallo 2004).

export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Row<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Rows in which every combination of values of any `strength` factors occurs. Always the same for the same factors. */
export function cover<F extends Factors>(factors: F, strength: number): readonly Row<F>[] {
  const names = Object.keys(factors);
  const groups = choose(names, strength);
  const open = new Set(groups.flatMap((group) => combinations(group, factors)));
  const rows: Row<F>[] = [];
  while (open.size > 0) {
    // begun with what is still open, filled up with what closes most
    const row = new Map<string, unknown>((JSON.parse([...open][0] ?? '[]') as [string, number][]).map(valued(factors)));
    for (const name of names.filter((one) => !row.has(one))) {
      const gain = (value: unknown): number =>
        met(groups, new Map([...row, [name, value]]), factors).filter((one) => open.has(one)).length;
      const values = factors[name] ?? [];
      row.set(
        name,
        values.reduce((best, value) => (gain(value) > gain(best) ? value : best), values[rows.length % values.length]),
      );
    }
    for (const one of met(groups, row, factors)) open.delete(one);
    rows.push(Object.fromEntries(row) as Row<F>);
  }
  return rows;
}

/** Each state at least once and each row at least one, in turn: with few states many rows, with many each row some. */
export function deal<R, State>(states: readonly State[], rows: readonly R[]): ReadonlyMap<R, readonly State[]> {
  const most = Math.max(states.length, rows.length);
  const dealt = Array.from({ length: most }, (_, turn) => [turn % rows.length, states[turn % states.length]] as const);
  return new Map(
    rows.map((row, place) => [
      row,
      dealt.flatMap(([to, state]) => (to === place && state !== undefined ? [state] : [])),
    ]),
  );
}

const choose = (names: readonly string[], count: number): readonly (readonly string[])[] =>
  count === 0
    ? [[]]
    : names.flatMap((name, index) => choose(names.slice(index + 1), count - 1).map((rest) => [name, ...rest]));

/** A combination as text: names with the places of their values. */
const combinations = (group: readonly string[], factors: Factors): readonly string[] =>
  group
    .reduce<(readonly [string, number])[][]>(
      (all, name) => all.flatMap((one) => (factors[name] ?? []).map((_, place) => [...one, [name, place] as const])),
      [[]],
    )
    .map((one) => JSON.stringify(one));

const met = (
  groups: readonly (readonly string[])[],
  row: ReadonlyMap<string, unknown>,
  factors: Factors,
): readonly string[] =>
  groups
    .filter((group) => group.every((name) => row.has(name)))
    .map((group) => JSON.stringify(group.map((name) => [name, factors[name]?.indexOf(row.get(name))])));

const valued =
  (factors: Factors) =>
  ([name, place]: readonly [string, number]): readonly [string, unknown] => [name, factors[name]?.[place]];
