import { describe, expect, it } from 'vitest';
import { createGhostWatch } from '../../../src-renderer/visit/ghosts.ts';

const MM = 4;
/** Touches at these gaps (ms), `off` millimetres apart; the answers of the watch. */
function touches(gaps: readonly number[], { off = 1, effect = (_: number): number => 0 } = {}): readonly boolean[] {
  const watch = createGhostWatch(() => MM);
  let at = 1000;
  return gaps.map((gap, index) =>
    watch({ x: 500 + (index % 2) * off * MM, y: 300, at: (at += gap), effect: effect(index) }),
  );
}
const even = (count: number): number[] => Array.from({ length: count }, () => 800);

describe('the screen touches itself', () => {
  it('where twelve contacts come like a clock at one spot, to no effect, and from then on', () => {
    expect(touches(even(15))).toEqual([...Array.from({ length: 11 }, () => false), true, true, true, true]);
  });

  it.each([
    ['a visitor who taps as evenly as a hand can', touches(even(20).map((gap, n) => gap * (n % 2 ? 1.04 : 0.96)))],
    ['somebody who taps here and there', touches(even(20), { off: 6 })],
    ['somebody who turns pages like a clock', touches(even(20), { effect: (n) => n })],
    ['somebody whose taps were to an effect at the beginning', touches(even(12), { effect: (n) => (n < 2 ? 0 : 1) })],
    ['eleven taps', touches(even(11))],
  ])('but not for %s', (_who, answers) => {
    expect(answers).not.toContain(true);
  });

  it('no longer, once the rhythm is broken', () => {
    const answers = touches([...even(14), 3000, ...even(3)]);
    expect(answers.slice(11, 14)).toEqual([true, true, true]);
    expect(answers.slice(14)).toEqual([false, false, false, false]);
  });
});
