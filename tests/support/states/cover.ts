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

/** For each state, rows enough that it meets every value of every factor; states are spread over the rows evenly. */
export function spread<F extends Factors, State>(
  states: readonly State[],
  rows: readonly Row<F>[],
  factors: F,
): ReadonlyMap<Row<F>, readonly State[]> {
  const found = new Map<Row<F>, State[]>(rows.map((row) => [row, []]));
  for (const state of states) {
    const open = new Set(Object.keys(factors).flatMap((name) => combinations([name], factors)));
    while (open.size > 0) {
      const gain = (row: Row<F>): number =>
        met(choose(Object.keys(factors), 1), new Map(Object.entries(row)), factors).filter((one) => open.has(one))
          .length;
      const best = [...rows].sort(
        (a, b) => gain(b) - gain(a) || (found.get(a)?.length ?? 0) - (found.get(b)?.length ?? 0),
      )[0];
      if (best === undefined || gain(best) === 0) throw new Error('the rows do not hold every value');
      found.get(best)?.push(state);
      for (const one of met(choose(Object.keys(factors), 1), new Map(Object.entries(best)), factors)) open.delete(one);
    }
  }
  return found;
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
