// What a curator must be told of whatever is wrong: a sentence, what to do, and nothing of the machine.
import { expect } from 'vitest';
import type { Problem } from '#contract/problem';

const NONSENSE = /undefined|\[object |NaN|function |=>|native code/u;

export function expectTold(problems: readonly Problem[], root = '/nowhere'): void {
  for (const one of problems) {
    // this fix ends with the curator's own line, with quotes around its value
    const fix = one.code === 'yaml-needs-quotes' ? one.fix.replace(/: {2}.*$/su, ': ') : one.fix;
    const told = `${one.message} ${fix}`.replace(/“[^”]*”/gu, '“”');
    expect(one.message).not.toBe('');
    expect(one.fix).not.toBe('');
    expect(told).not.toMatch(NONSENSE);
    expect(one.message.length + one.fix.length).toBeLessThan(4000);
    expect(`${one.path} ${one.message} ${one.fix}`).not.toContain(root);
    expect(one.path.startsWith('/')).toBe(false);
  }
}
