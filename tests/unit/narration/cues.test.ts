import { describe, expect, it } from 'vitest';
import { cueAt, cueIndexAt, cueStart } from '../../../src-renderer/narration/cues.ts';

const cues = [
  { start: 1, end: 2, text: 'one' },
  { start: 3, end: 4, text: 'two' },
];

describe('the caption of a moment', () => {
  it('is shown from its start up to its end, and none in a long pause', () => {
    const apart = [...cues, { start: 5.1, end: 6, text: 'three' }];
    const shown = [0, 1, 1.99, 3, 3.99, 4, 5, 5.1, 6].map((seconds) => cueAt(apart, seconds)?.text);
    expect(shown).toEqual([undefined, 'one', 'one', 'two', 'two', undefined, undefined, 'three', undefined]);
  });

  it('stays through a breath, so that it does not flicker', () => {
    expect([2, 2.9].map((seconds) => cueAt(cues, seconds)?.text)).toEqual(['one', 'one']);
  });

  it('counts as reached from its start until the next one starts', () => {
    expect([0, 1, 2.9, 3, 99].map((seconds) => cueIndexAt(cues, seconds))).toEqual([-1, 0, 0, 1, 1]);
  });

  it('begins at 0 before the first, and with the last one where there are fewer', () => {
    expect([-1, 0, 1, 7].map((index) => cueStart(cues, index))).toEqual([0, 1, 3, 3]);
    expect(cueStart([], 3)).toBe(0);
  });
});
