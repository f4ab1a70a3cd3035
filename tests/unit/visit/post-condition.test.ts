import { expect, it } from 'vitest';
import { leaksOf, type AfterVisit } from '../../../src-renderer/visit/post-condition.ts';

const clean: AfterVisit = {
  screen: 'attract',
  playing: 'none',
  root: { textSize: '1', marks: { screen: 'attract', revision: 'abc' } },
  sounding: 0,
  scrolled: 0,
};

it('finds nothing after a visit that is over', () => {
  expect(leaksOf(clean)).toEqual([]);
  expect(leaksOf({ ...clean, screen: 'resting', root: { textSize: '', marks: {} } })).toEqual([]);
});

it.each([
  [{ screen: 'hall' }, 'the screen is still hall'],
  [{ playing: 'paused' }, 'the narration is still paused'],
  [{ root: { textSize: '2', marks: {} } }, 'the text size is still 2'],
  [{ root: { textSize: '1', marks: { contrast: 'high' } } }, 'data-contrast is still high'],
  [{ root: { textSize: '1', marks: { overlay: 'more' } } }, 'data-overlay is still more'],
  [{ sounding: 1 }, '1 media still sound'],
  [{ scrolled: 2 }, '2 boxes are still scrolled'],
])('names what is left of it: %j', (left, sentence) => {
  expect(leaksOf({ ...clean, ...left })).toEqual([sentence]);
});
