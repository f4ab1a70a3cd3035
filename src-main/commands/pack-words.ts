// Sentences that packing and installing have in common.
import type { Problem } from '#contract/problem';
import { progressLine } from './progress-line.ts';

/** Undefined where there is nothing to look at. */
export function problemCount(problems: readonly Problem[]): string | undefined {
  const counts = (['error', 'warning'] as const).map((severity) => {
    const number = problems.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  });
  return counts.every((one) => one.length === 0) ? undefined : counts.flat().join(', ');
}

/** A line now and then, in megabytes; `passes`: how often each byte is counted. */
export const megabytesLine = (
  say: (sentence: string) => void,
  what: string,
  passes = 1,
): ((done: number, total: number) => void) => {
  const megabytes = (bytes: number): string => (bytes / passes / 1_000_000).toFixed(0);
  return progressLine(
    say,
    () => performance.now(),
    (done, total) => `${what}: ${megabytes(done)} of ${megabytes(total)} MB.`,
  );
};
