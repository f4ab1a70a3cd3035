// Mistakes as the panel lists them: file by file, the worst files first, in their order otherwise.
import type { Problem, Severity } from '#contract/problem';

export interface ProblemGroup {
  /** Empty for the folder as a whole. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];
const worst = ({ problems }: ProblemGroup): number =>
  Math.min(...problems.map(({ severity }) => WORST_FIRST.indexOf(severity)));

export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  return [...byPath].map(([path, found]) => ({ path, problems: found })).sort((a, b) => worst(a) - worst(b));
}
