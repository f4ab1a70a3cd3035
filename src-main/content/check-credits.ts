// Whether visitors can read who made what they see, and whether the museum knows what it may do with it.
import { contentOf, type Assembly } from './assembly.ts';
import type { Credited, Task } from './facts.ts';
import type { SlidePart, SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';

/** A picture, video or drawing, and what the words beside it say. */
export interface Shown {
  readonly path: string;
  readonly hasCredit: boolean;
  readonly hasLicence: boolean;
}

/** The files that a slide shows: two sides that are compared, else drawn data before a video, a video before a picture. */
export function shownFiles(assembly: Pick<Assembly, 'facts'>, plan: SlidePlan): readonly Task[] {
  const isShown = (task: Task | undefined, kinds: readonly ('drawn' | 'video' | 'picture')[]): boolean =>
    kinds.some((kind) => contentOf(assembly, task, kind) !== undefined);
  const tasks = (part: SlidePart, kinds: Parameters<typeof isShown>[1]): readonly Task[] =>
    plan.files.flatMap((file) => (file.part === part && file.task && isShown(file.task, kinds) ? [file.task] : []));
  const sides = (['before', 'after'] as const).flatMap((side) => tasks(side, ['drawn', 'picture']));
  if (sides.length > 0) return sides;
  const one = (['drawn', 'video', 'picture'] as const).flatMap((kind) => tasks(kind, [kind]))[0];
  return one === undefined ? [] : [one];
}

/** What files say of themselves; nothing where one of them says nothing. */
export function embeddedIn(assembly: Pick<Assembly, 'facts'>, tasks: readonly Task[]): Credited {
  const all = tasks.map((task): Credited => {
    const found = contentOf(assembly, task, 'picture') ?? contentOf(assembly, task, 'video');
    const drawn = Object.values(contentOf(assembly, task, 'drawn')?.credit ?? {})[0];
    return found ?? (drawn === undefined ? {} : { credit: drawn });
  });
  const joined = (texts: readonly (string | undefined)[]): string | undefined =>
    texts.length === 0 || texts.includes(undefined) ? undefined : [...new Set(texts)].join('; ');
  const credit = joined(all.map((one) => one.credit));
  const rights = joined(all.map((one) => one.rights));
  return { ...(credit === undefined ? {} : { credit }), ...(rights === undefined ? {} : { rights }) };
}

/** One problem for all that stand together, so that a folder of a hundred pictures is one line and not a hundred. */
export function checkCredits(assembly: Assembly, shown: readonly Shown[], where: 'slides' | 'cover' | 'attract'): void {
  const names = (all: readonly Shown[]): readonly string[] =>
    all.slice(1).map(({ path }) => path.slice(path.lastIndexOf('/') + 1).normalize('NFC'));
  const bare = shown.filter((one) => !one.hasCredit);
  const [first] = bare;
  if (first !== undefined)
    assembly.report(problem('credit-missing', { path: first.path }, { others: names(bare), where }));
  const unlicensed = shown.filter((one) => one.hasCredit && !one.hasLicence);
  const [open] = unlicensed;
  if (open !== undefined && where === 'slides')
    assembly.report(problem('licence-missing', { path: open.path }, { others: names(unlicensed) }));
}
