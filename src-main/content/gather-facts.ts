// Many files → their facts: of those that have not changed what is remembered, of the others what is read now, all in one go.
import type { FileFacts, Task } from './facts.ts';
import { keyOf, type Row, type Rows } from './fact-rows.ts';
import type { FileEntry } from './scan.ts';
import { readAll, type ReadOptions } from './workers.ts';

/** Files that are remembered together. */
export interface Group {
  readonly tasks: readonly Task[];
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** What was remembered of them, and maybe of others. */
  readonly known: Rows;
}

/** The rows of each group, in the order of its tasks. */
export async function gatherFacts(groups: readonly Group[], options: ReadOptions): Promise<readonly Rows[]> {
  const keyed = groups.map(({ tasks, entries, known }) =>
    tasks.map((task) => {
      const entry = entries.get(task.path);
      const key = entry === undefined ? '' : keyOf(entry, task);
      const row = known.get(task.path);
      return { task, key, row: row?.key === key ? row : undefined };
    }),
  );
  const stale = keyed.flat().filter(({ row }) => row === undefined);
  const read = await readAll(
    stale.map(({ task }) => task),
    options,
  );
  const fresh = new Map(stale.map((one, at) => [one, read[at]]));
  return keyed.map((group) => {
    const rows = group.flatMap((one): readonly (readonly [string, Row])[] => {
      const facts = one.row?.facts ?? fresh.get(one);
      return facts === undefined ? [] : [[one.task.path, one.row ?? { key: one.key, facts }]];
    });
    return new Map(rows);
  });
}

export const factsIn = (rows: Rows): ReadonlyMap<string, FileFacts> =>
  new Map([...rows].map(([path, { facts }]) => [path, facts]));
