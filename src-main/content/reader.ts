// The reading of a folder again and again: scan, plan, read, assemble — and of everything that has not changed what was found before.
// Each room is held with all that it rests on (room-reading.ts); it is looked into only when something of that is another.
import { basename, resolve } from 'node:path';
import type { Problem } from '#contract/problem';
import { assembleExhibition, exhibitionTitle, type Settings } from './assemble.ts';
import { groundsOf, registersOf } from './assemble-registers.ts';
import type { Assembly } from './assembly.ts';
import { hashOf } from './content-hash.ts';
import { packRows, READING_VERSION, type Rows, unpackRows } from './fact-rows.ts';
import { factsIn } from './gather-facts.ts';
import { createKeptReadings, type Held } from './kept-readings.ts';
import { knownLanguages, languagesIn } from './languages.ts';
import { listed } from './list-problems.ts';
import type { LoadedExhibition } from './loaded.ts';
import { createMediaSet, RECIPE_VERSION } from './media-set.ts';
import { noExhibition } from './no-exhibition.ts';
import { compareText } from './order.ts';
import { namedFile, outlineOf } from './plan.ts';
import { problem } from './problem-table.ts';
import { readFacts } from './read-file.ts';
import { type ReadRoom, readRooms } from './read-rooms.ts';
import { linesOf, type Made, makeRoom, plannedOf, stillHolds } from './room-reading.ts';
import { scan, type Folder, type Seen } from './scan.ts';
import { shareTree } from './share-tree.ts';
import { voicesOf } from './voices.ts';
import type { ReadOptions } from './workers.ts';

export interface LoadOptions extends ReadOptions {
  /** Where what was read is kept between starts; without it everything is read at the first time. */
  readonly indexFile?: string;
}

export interface Reader {
  /** Reads the folder. Never rejects for what is in it; a missing one is an exhibition without rooms. `seen`: a look at it a moment ago. */
  readonly folder: (root: string, seen?: Seen) => Promise<LoadedExhibition>;
  /** The same for a tree whose files may lie elsewhere; `before` are problems found before. `name` is what the folder is called. */
  readonly tree: (tree: Folder, name: string, before?: readonly Problem[]) => Promise<LoadedExhibition>;
  /** What was read is on the disk: nobody has to wait for that to see it. */
  readonly settled: () => Promise<void>;
}

export function createReader(options: LoadOptions = {}): Reader {
  const kept = options.indexFile === undefined ? undefined : createKeptReadings(options.indexFile);
  let held: ReadonlyMap<string, Held> | undefined;
  let last: Folder | undefined;
  let rest: Rows | undefined;

  async function readTree(given: Folder, name: string, before: readonly Problem[] = []): Promise<LoadedExhibition> {
    const problems: Problem[] = [...before];
    const report = (found: Problem): void => void problems.push(found);
    const tree = (last = shareTree(last, given));
    const known = (held ??= (await kept?.load()) ?? new Map<string, Held>());
    const settings = await readSettings(tree, name, report);
    const tags = settings.value.languages ?? languagesIn(tree);
    const outline = outlineOf(tree, { known: knownLanguages(tags), languages: tags, report });
    const read = await readRooms(outline, known, (rest ??= unpackRows(known.get('')?.rows)), options);
    const loose = read.loose.map((plan) => ({ plan, planned: plannedOf(plan, new Map(), []) }));
    const all = [...read.rooms, ...loose].map(({ planned }) => planned);
    for (const found of all) found.problems.forEach(report);
    for (const { facts } of read.rest.values()) facts.problems.forEach(report);

    const fallback = tags[0] ?? 'en';
    const registers = registersOf({ facts: factsIn(read.rest), fallback }, outline.registers);
    const assembly: Assembly = {
      tags,
      fallback,
      facts: factsIn(read.rest),
      media: createMediaSet(),
      report,
      targets: new Set(all.flatMap(({ targets }) => targets)),
      grounds: groundsOf(registers),
      hasCredits: settings.value.credits !== undefined,
    };
    const voices = voicesOf(assembly, outline.voices);
    const context = hashOf(JSON.stringify([assembly.grounds, assembly.hasCredits]));
    const inFolders = read.rooms.map((room) => madeOf(room, assembly, context));
    const title = exhibitionTitle(assembly, settings);
    const inNone = read.loose.map((plan) => makeRoom(assembly, context, plan, read.rest, title));
    const made = [...inFolders, ...inNone];
    for (const one of made) {
      one.problems.forEach(report);
      one.media.forEach(assembly.media.hold);
    }
    const rooms = made.flatMap(({ room }) => room ?? []);
    const shown = assembleExhibition(assembly, outline, settings, registers, rooms);
    if (rooms.length === 0) report(problem('exhibition-empty', { path: '' }, { name }));
    keep(read.rooms, inFolders, read.rest, known);
    return {
      exhibition: { revision: revisionOf(settings, read.rooms, read.rest), ...shown },
      problems: listed(problems),
      media: assembly.media.files,
      voices,
      places: firstOfEach(all.flatMap(({ places }) => places)),
    };
  }

  /** What has changed is written; the rest is as it was. */
  function keep(
    rooms: readonly ReadRoom[],
    made: readonly Made[],
    outside: Rows,
    known: ReadonlyMap<string, Held>,
  ): void {
    const before = known.get('');
    const isSame = before !== undefined && rest !== undefined && areSame(rest, outside);
    const all = [
      ...rooms.map((room, at) => heldOf(room, made[at], known.get(room.at))),
      isSame ? before : { at: '', key: '', rows: packRows(outside) },
    ];
    rest = outside;
    held = new Map(all.map((one) => [one.at, one]));
    kept?.save(
      held,
      all.filter((one) => known.get(one.at) !== one),
    );
  }

  return {
    tree: readTree,
    async folder(root, seen) {
      const absolute = resolve(root);
      const name = basename(absolute);
      try {
        const { tree, problems } = seen ?? (await lookThrough(absolute));
        const isEmpty = tree.files.length + tree.folders.length === 0 && problems.length === 0;
        return isEmpty ? noExhibition(name, 'is empty') : await readTree(tree, name, problems);
      } catch (error) {
        if (!(error instanceof Unseen)) throw error;
        return noExhibition(name, error.message);
      }
    },
    settled: () => kept?.settled() ?? Promise.resolve(),
  };
}

/** The folder itself cannot be read. */
class Unseen extends Error {}

async function lookThrough(root: string): Promise<Seen> {
  const problems: Problem[] = [];
  try {
    return { tree: await scan(root, (found) => problems.push(found)), problems };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason =
      error.code === 'ENOENT' ? 'does not exist or is not connected' : `cannot be read (${String(error.code)})`;
    throw new Unseen(reason, { cause: error });
  }
}

const madeOf = ({ made, plan, rows }: ReadRoom, assembly: Assembly, context: string): Made =>
  made !== undefined && stillHolds(made, context, assembly.targets)
    ? made
    : makeRoom(assembly, context, plan(), rows(), {});

/** The same object as before where nothing is new. */
function heldOf({ at, key, planned, packed }: ReadRoom, made: Made | undefined, before: Held | undefined): Held {
  if (key === '' || made === undefined) return same({ at, key: '', rows: packed }, before);
  return before?.planned === planned && before.made === made ? before : { at, key, planned, made, rows: packed };
}

const areSame = (one: Rows, other: Rows): boolean =>
  one.size === other.size && [...one].every(([path, row]) => other.get(path) === row);

const same = (now: Held, before: Held | undefined): Held =>
  before !== undefined && Buffer.compare(before.rows, now.rows) === 0 ? before : now;

async function readSettings(
  tree: Folder,
  folderName: string,
  report: (found: Problem) => void,
): Promise<Settings & { hash: string }> {
  const task = namedFile(tree, 'exhibition', 'exhibition', report);
  if (task === undefined) return { value: {}, spots: {}, path: '', folderName, hash: '' };
  const facts = await readFacts(task);
  facts.problems.forEach(report);
  const { content, hash } = facts;
  return { value: {}, spots: {}, ...(content.kind === 'exhibition' ? content : {}), path: task.path, folderName, hash };
}

/** The same files give the same revision on every machine. */
function revisionOf(settings: { path: string; hash: string }, rooms: readonly ReadRoom[], rest: Rows): string {
  const parts = [...rooms.map(({ planned }) => planned.hash), ...linesOf(rest), `${settings.path} ${settings.hash}`];
  return hashOf([`reading ${READING_VERSION}`, `recipe ${RECIPE_VERSION}`, ...parts.sort(compareText)].join('\n'));
}

function firstOfEach(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, place] of entries) if (!found.has(path)) found.set(path, place);
  return found;
}
