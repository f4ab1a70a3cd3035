import { describe, expect, it } from 'vitest';
import { cueAt, cueIndexAt, cueStart } from '../../../src-renderer/narration/cues.ts';

const cues = [
  { start: 1, end: 2, text: 'one' },
  { start: 3, end: 4, text: 'two' },
];

describe('the caption of a moment', () => {
  it('is shown from its start up to its end, and none between two', () => {
    const shown = [0, 1, 1.99, 2, 2.9, 3, 4].map((seconds) => cueAt(cues, seconds)?.text);
    expect(shown).toEqual([undefined, 'one', 'one', undefined, undefined, 'two', undefined]);
  });

  it('counts as reached from its start until the next one starts', () => {
    expect([0, 1, 2.9, 3, 99].map((seconds) => cueIndexAt(cues, seconds))).toEqual([-1, 0, 0, 1, 1]);
  });

  it('begins at 0 before the first, and with the last one where there are fewer', () => {
    expect([-1, 0, 1, 7].map((index) => cueStart(cues, index))).toEqual([0, 1, 3, 3]);
    expect(cueStart([], 3)).toBe(0);
  });
});
