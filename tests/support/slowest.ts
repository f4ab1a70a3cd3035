// Prints the ten slowest tests, so that a suite that grows is seen growing.
import type { Reporter, TestCase } from 'vitest/node';

export default class Slowest implements Reporter {
  readonly #times: { readonly name: string; readonly ms: number }[] = [];

  onTestCaseResult(test: TestCase): void {
    this.#times.push({ name: test.fullName, ms: test.diagnostic()?.duration ?? 0 });
  }

  onTestRunEnd(): void {
    const slowest = this.#times.sort((a, b) => b.ms - a.ms).slice(0, 10);
    console.log(
      `\nslowest:\n${slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`).join('\n')}`,
    );
  }
}
