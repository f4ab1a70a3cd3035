import { describe, expect, it } from 'vitest';
import type { Step } from '#contract/content';
import { stepsCome, type Hearing } from '../../../src-renderer/narration/steps.ts';

const steps: readonly Step[] = [
  { name: 'a', at: 2, share: 0.1, by: 'word' },
  { name: 'b', at: 5, share: 0.5, by: 'word' },
  { name: 'c', at: 9, share: 0.9, by: 'share' },
];
const playing: Hearing = { narrated: true, untouched: false, starting: false, position: 0, seconds: 10 };
const NOTHING = { shown: 0, needed: 20 };
const at = (position: number, more: Partial<Hearing> = {}): number =>
  stepsCome(steps, { ...playing, position, ...more }, NOTHING);

describe('steps', () => {
  it('come and go with the narration, whichever way it moves', () => {
    expect([0, 2, 4.9, 5, 9.5, 3].map((position) => at(position))).toEqual([0, 1, 1, 2, 3, 1]);
  });

  it('have all come at its end, and while nobody has begun to listen', () => {
    expect(
      stepsCome([...steps, { name: 'd', at: 12, share: 1, by: 'word' }], { ...playing, position: 10 }, NOTHING),
    ).toBe(4);
    expect(at(0, { untouched: true })).toBe(3);
  });

  it('come by reading time where nothing is heard', () => {
    const read = (shown: number): number => stepsCome(steps, { ...playing, narrated: false }, { shown, needed: 20 });
    expect([0, 2, 9, 10, 100].map(read)).toEqual([0, 1, 1, 2, 3]);
  });

  it('do not wait for a recording that never starts', () => {
    expect(stepsCome(steps, { ...playing, starting: true }, { shown: 11, needed: 20 })).toBe(2);
    expect(stepsCome(steps, { ...playing, position: 1 }, { shown: 11, needed: 20 })).toBe(0);
  });
});
