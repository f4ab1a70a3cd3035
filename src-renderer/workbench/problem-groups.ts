// Problems as the workbench lists them: file by file, what is worst first.
import type { Severity } from '#contract/problem';
import type { PreviewProblem } from '#contract/preview';

export interface ProblemGroup {
  /** Empty for the folder as a whole. */
  readonly path: string;
  readonly problems: readonly PreviewProblem[];
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];

/** Within a file as they come, which is by line; among files of the same severity as they come, which is by name. */
export function groupProblems(problems: readonly PreviewProblem[]): readonly ProblemGroup[] {
  const byPath = new Map<string, PreviewProblem[]>();
  for (const problem of problems) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  const groups = [...byPath].map(([path, found]) => ({ path, problems: found }));
  return groups.sort((a, b) => worst(a) - worst(b));
}

const worst = ({ problems }: ProblemGroup): number =>
  Math.min(...problems.map(({ severity }) => WORST_FIRST.indexOf(severity)));

/** Those of a place, of what it lies in and of everything that lies in it. */
export function problemsAt(problems: readonly PreviewProblem[], here: string): readonly PreviewProblem[] {
  const within = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  return problems.filter(({ at }) => at !== undefined && (within(at, here) || within(here, at)));
}

/** “2 errors, 1 warning”, without what there is none of. */
export function counted(problems: readonly PreviewProblem[]): string {
  const parts = WORST_FIRST.flatMap((severity) => {
    const number = problems.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}
