// Whether visitors can read who made what they see, and whether the museum knows what it may do with it.
import { contentOf, type Assembly } from './assembly.ts';
import type { Credited, Task } from './facts.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';

/** A picture, video or drawing, and what the words beside it say. */
export interface Shown {
  readonly path: string;
  readonly hasCredit: boolean;
  readonly hasLicence: boolean;
}

/** What a file says of itself; nothing for drawn data. */
export function embeddedIn(assembly: Pick<Assembly, 'facts'>, task: Task | undefined): Credited {
  const found = contentOf(assembly, task, 'picture') ?? contentOf(assembly, task, 'video');
  const { credit, rights } = found ?? {};
  return { ...(credit === undefined ? {} : { credit }), ...(rights === undefined ? {} : { rights }) };
}

/** The file that a slide shows: drawn data win over a video, a video over a picture. */
export function shownFile(assembly: Pick<Assembly, 'facts'>, plan: SlidePlan): Task | undefined {
  for (const kind of ['drawn', 'video', 'picture'] as const) {
    const found = plan.files.find(({ part, task }) => part === kind && contentOf(assembly, task, kind) !== undefined);
    if (found !== undefined) return found.task;
  }
  return undefined;
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
