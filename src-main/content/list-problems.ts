// All problems of a folder as they are listed: in the order of files and lines, and of one file not too many.
import type { Problem } from '#contract/problem';
import { compareText } from './order.ts';
import { MOST_PROBLEMS, problem } from './problem-table.ts';

export const listed = (problems: readonly Problem[]): readonly Problem[] => fewOfEach(sorted(problems));

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
