// The reading of an exhibition folder: scan, plan, read, assemble. Whatever is wrong in the folder is a problem, never an exception.
import { basename, resolve } from 'node:path';
import type { Exhibition } from '#contract/content';
import { PREFERENCES } from '#contract/preferences';
import type { Problem } from '#contract/problem';
import { assembleExhibition, type Settings } from './assemble.ts';
import { registersOf } from './assemble-registers.ts';
import { type Assembly } from './assembly.ts';
import type { FileFacts, Task } from './facts.ts';
import { keyOf, loadIndex, READING_VERSION, saveIndex } from './hash-index.ts';
import { canonicalTag, knownLanguages, languageOf, mostUsedFirst } from './languages.ts';
import type { LoadedExhibition } from './loaded.ts';
import { createMediaSet, RECIPE_VERSION } from './media-set.ts';
import { parseFileName } from './names.ts';
import { compareText } from './order.ts';
import { placesOf } from './places.ts';
import { namedFile, planExhibition, type ExhibitionPlan } from './plan.ts';
import { MOST_PROBLEMS, problem } from './problem-table.ts';
import { hashOf } from './content-hash.ts';
import { readFacts } from './read-file.ts';
import { filesOf, scan, type Folder } from './scan.ts';
import { voicesOf } from './voices.ts';
import { readAll, type ReadOptions } from './workers.ts';

export interface LoadOptions extends ReadOptions {
  /** Where facts are kept between starts; without it everything is read each time. */
  readonly indexFile?: string;
}

/** One in so many files. */
const FEW = 1000;

/** Reads the folder `root`. Never rejects for what is in it; a missing root is an exhibition without rooms. */
export async function loadExhibition(root: string, options: LoadOptions = {}): Promise<LoadedExhibition> {
  const absolute = resolve(root);
  const problems: Problem[] = [];
  const name = basename(absolute);
  let tree: Folder;
  try {
    tree = await scan(absolute, (found) => problems.push(found));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return gone(
      name,
      error.code === 'ENOENT' ? 'does not exist or is not connected' : `cannot be read (${String(error.code)})`,
    );
  }
  if (tree.files.length + tree.folders.length === 0 && problems.length === 0) return gone(name, 'is empty');
  return loadTree(tree, name, options, problems);
}

/** The same for a tree whose files may lie elsewhere; `problems` are those found before. `name` is what the folder is called. */
export async function loadTree(
  tree: Folder,
  name: string,
  options: LoadOptions = {},
  before: readonly Problem[] = [],
): Promise<LoadedExhibition> {
  const problems: Problem[] = [...before];
  const report = (found: Problem): void => void problems.push(found);
  const settings = await readSettings(tree, name, report);
  const tags = settings.value.languages ?? languagesIn(tree);
  const plan = planExhibition(tree, { known: knownLanguages(tags), languages: tags, report });
  const tasks = tasksOf(plan);
  const facts = await factsOf(tree, tasks, options);
  for (const { path } of tasks) facts.get(path)?.problems.forEach(report);
  const media = createMediaSet();
  const fallback = tags[0] ?? 'en';
  const registers = registersOf({ facts, fallback }, plan.registers);
  const hasCredits = settings.value.credits !== undefined;
  const assembly: Assembly = { tags, fallback, facts, media, report, targets: targetsOf(plan), registers, hasCredits };
  const voices = voicesOf(assembly, plan.voices);
  const shown = assembleExhibition(assembly, plan, settings);
  if (shown.rooms.length === 0) report(problem('exhibition-empty', { path: '' }, { name }));
  return {
    exhibition: { revision: revisionOf(settings, facts), ...shown },
    problems: fewOfEach(sorted(problems)),
    media: media.files,
    voices,
    places: placesOf(plan),
  };
}

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

/** Without exhibition.yaml: what Intl knows as a language between two dots of a file name. */
function languagesIn(tree: Folder): readonly string[] {
  return mostUsedFirst(filesOf(tree).flatMap((file) => parseFileName(file.name, canonicalTag).lang ?? []));
}

function tasksOf(plan: ExhibitionPlan): readonly Task[] {
  const rooms = plan.rooms.flatMap((room) => [
    ...(room.settings === undefined ? [] : [room.settings]),
    ...room.covers,
    ...room.exhibits.flatMap((exhibit) => [
      ...(exhibit.settings === undefined ? [] : [exhibit.settings]),
      ...exhibit.covers,
      ...exhibit.slides.flatMap((slide) => slide.files.flatMap((file) => file.task ?? [])),
    ]),
  ]);
  const { attract, registers, interfaces, voices } = plan;
  return [...attract, ...Object.values(registers), ...[...interfaces, ...voices].map((one) => one.task), ...rooms];
}

function targetsOf(plan: ExhibitionPlan): ReadonlySet<string> {
  return new Set(
    plan.rooms.flatMap((room) => [
      room.id,
      ...room.exhibits.flatMap((exhibit) => {
        const to = `${room.id}/${exhibit.id}`;
        return [to, ...exhibit.slides.map((slide) => `${to}/${slide.id}`)];
      }),
    ]),
  );
}

/** Facts from the index where nothing has changed, the others read now. */
async function factsOf(
  tree: Folder,
  tasks: readonly Task[],
  options: LoadOptions,
): Promise<ReadonlyMap<string, FileFacts>> {
  const entries = new Map(filesOf(tree).map((entry) => [entry.path, entry]));
  const index = options.indexFile === undefined ? new Map<string, never>() : await loadIndex(options.indexFile);
  const keyed = tasks.map((task) => {
    const entry = entries.get(task.path);
    return { task, key: entry === undefined ? '' : keyOf(entry, task) };
  });
  const known = (one: { task: Task; key: string }): boolean => index.get(one.task.path)?.key === one.key;
  const stale = keyed.filter((one) => !known(one));
  const read = await readAll(
    stale.map((one) => one.task),
    options,
  );
  const fresh = new Map(stale.map((one, at) => [one.task.path, { key: one.key, facts: read[at] }]));
  const rows = keyed.flatMap(({ task }) => {
    const row = fresh.get(task.path) ?? index.get(task.path);
    return row?.facts === undefined ? [] : [[task.path, { key: row.key, facts: row.facts }] as const];
  });
  // to write the index of a large library takes longer than to read a few of its files once more at the next start
  const isWorthIt = stale.length * FEW > rows.length || index.size !== rows.length;
  if (options.indexFile !== undefined && isWorthIt) {
    await saveIndex(options.indexFile, new Map(rows.filter(([, row]) => row.facts.hash !== '')));
  }
  return new Map(rows.map(([path, row]) => [path, row.facts]));
}

/** The same files give the same revision on every machine, whatever its Unicode form of names. */
function revisionOf(settings: { path: string; hash: string }, facts: ReadonlyMap<string, FileFacts>): string {
  const lines = [
    ...[...facts].map(([path, { hash }]) => `${path.normalize('NFC')} ${hash}`),
    `${settings.path} ${settings.hash}`,
  ];
  return hashOf([`reading ${READING_VERSION}`, `recipe ${RECIPE_VERSION}`, ...lines.sort(compareText)].join('\n'));
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code),
  );
}

/** Of a file with hundreds of problems the first ones: nobody mends more before looking again. */
function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  return problems.flatMap((one) => {
    const count = (counts.get(one.path) ?? 0) + 1;
    counts.set(one.path, count);
    if (count <= MOST_PROBLEMS) return [one];
    const isNext = count === MOST_PROBLEMS + 1;
    return isNext ? [problem('problems-more', { path: one.path }, { listed: MOST_PROBLEMS })] : [];
  });
}

function gone(name: string, reason: string): LoadedExhibition {
  const exhibition: Exhibition = {
    revision: hashOf('no exhibition'),
    languages: [languageOf('en')],
    title: {},
    subtitle: {},
    period: {},
    theme: { palette: '', tokens: {} },
    credits: {},
    about: {},
    translations: {},
    syntheticVoices: [],
    sources: {},
    claims: {},
    glossary: {},
    attract: [],
    idle: { after: 60, warn: 30 },
    defaults: PREFERENCES,
    interface: {},
    rooms: [],
  };
  return {
    exhibition,
    problems: [problem('media-gone', { path: '' }, { name, reason })],
    media: new Map(),
    voices: {},
    places: new Map(),
  };
}
