// One line on the state of the exhibition; the problems themselves are for `vitrine check`.
import type { Problem, Severity } from '#contract/problem';

export function problemSummary(problems: readonly Problem[]): string {
  const count = (severity: Severity, word: string): string => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  const found = `${count('error', 'error')}, ${count('warning', 'warning')}`;
  const more = found === '0 errors, 0 warnings' ? '.' : ': `vitrine check` tells more.';
  return `The exhibition has ${found}${more}`;
}
