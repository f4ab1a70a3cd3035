// The rooms of a folder, as far as their own files tell: those in which nothing has changed as they were found before, the others planned
// and read, all files in one go.
import { hashOf } from './content-hash.ts';
import { packRows, type Rows, unpackRows } from './fact-rows.ts';
import type { Task } from './facts.ts';
import { gatherFacts, type Group } from './gather-facts.ts';
import type { Held } from './kept-readings.ts';
import type { Problem } from '#contract/problem';
import { planLoose, planRoom, type IdentifiedFolder, type Outline, type RoomPlan } from './plan.ts';
import { hashOfFolder, plannedOf, stampLine, tasksOf, type Made, type Planned } from './room-reading.ts';
import type { FileEntry, Folder } from './scan.ts';
import type { ReadOptions } from './workers.ts';

export interface ReadRoom {
  /** Path of its folder. */
  readonly at: string;
  /** What `planned` rests on; empty where a file could not be read, for nothing tells when it can be. */
  readonly key: string;
  readonly planned: Planned;
  /** How it was put together last, from the same files. */
  readonly made: Made | undefined;
  readonly plan: () => RoomPlan;
  readonly rows: () => Rows;
  readonly packed: Uint8Array;
}

export interface ReadFolder {
  readonly rooms: readonly ReadRoom[];
  /** Of what lies in no room's folder: it is planned each time. */
  readonly loose: readonly RoomPlan[];
  readonly rest: Rows;
}

export async function readRooms(
  outline: Outline,
  known: ReadonlyMap<string, Held>,
  /** What is known of what lies in no room's folder. */
  outside: Rows,
  options: ReadOptions,
): Promise<ReadFolder> {
  const { naming, folders } = outline;
  const basis = hashOf(JSON.stringify([naming.languages, (naming.lands ?? []).map(stampLine)]));
  const loose = planLoose(outline);
  const rest: Group = {
    tasks: [...tasksOutside(outline), ...loose.flatMap(tasksOf)],
    entries: entriesIn(outline.root, new Set(folders.map(({ folder }) => folder))),
    known: outside,
  };
  const begun = folders.map((one) => begin(one, basis, outline, known.get(one.path)));
  const [restRows = new Map<string, never>(), ...read] = await gatherFacts(
    [rest, ...begun.flatMap(({ group }) => group ?? [])],
    options,
  );
  const fresh = read.values();
  const rooms = begun.map(({ done, finish }) => done ?? finish(fresh.next().value ?? new Map<string, never>()));
  return { rooms, loose, rest: restRows };
}

interface Begun {
  readonly done?: ReadRoom;
  readonly group?: Group;
  readonly finish: (rows: Rows) => ReadRoom;
}

function begin(one: IdentifiedFolder, basis: string, { naming }: Outline, held: Held | undefined): Begun {
  const { path: at, folder } = one;
  const key = `${basis} ${one.id} ${hashOfFolder(folder)}`;
  const problems: Problem[] = [];
  // what it says has been noted when it was planned first
  const again = (): RoomPlan => planRoom(one, { ...naming, report: () => undefined });
  if (held?.key === key && held.planned !== undefined) {
    const { planned, made, rows: packed } = held;
    const done = { at, key, planned, made, plan: again, rows: () => unpackRows(packed), packed };
    return { done, finish: () => done };
  }
  const plan = planRoom(one, { ...naming, report: (found) => void problems.push(found) });
  const tasks = tasksOf(plan);
  return {
    group: { tasks, entries: entriesIn(folder), known: unpackRows(held?.rows) },
    finish(rows) {
      const isWhole = tasks.every(({ path }) => (rows.get(path)?.facts.hash ?? '') !== '');
      const planned = plannedOf(plan, rows, problems);
      return {
        at,
        key: isWhole ? key : '',
        planned,
        made: undefined,
        plan: () => plan,
        rows: () => rows,
        packed: packRows(rows),
      };
    },
  };
}

function tasksOutside({ attract, registers, interfaces, voices }: Outline): readonly Task[] {
  return [...attract, ...Object.values(registers), ...[...interfaces, ...voices].map((one) => one.task)];
}

function entriesIn(folder: Folder, without: ReadonlySet<Folder> = new Set()): ReadonlyMap<string, FileEntry> {
  const found = new Map<string, FileEntry>();
  const add = (one: Folder): void => {
    for (const file of one.files) found.set(file.path, file);
    for (const inner of one.folders) if (!without.has(inner)) add(inner);
  };
  add(folder);
  return found;
}
