import { expect, it } from 'vitest';
import { leaksOf, type AfterVisit } from '../../../src-renderer/visit/post-condition.ts';

const clean: AfterVisit = {
  screen: 'attract',
  narration: { playing: 'none', held: false, speed: 1, volume: 0.7 },
  root: { lang: 'en', textSize: '1', marks: { screen: 'attract', revision: 'abc' } },
  sounding: 0,
  scrolled: 0,
};
const first = { lang: 'en', speed: 1, volume: 0.7 } as const;

it('finds nothing after a visit that is over', () => {
  expect(leaksOf(clean, first)).toEqual([]);
  expect(leaksOf({ ...clean, screen: 'resting', root: { lang: 'en', textSize: '', marks: {} } }, first)).toEqual([]);
});

it.each([
  [{ screen: 'hall' }, 'the screen is still hall'],
  [{ narration: { ...clean.narration, playing: 'paused' } }, 'the narration is still paused'],
  [{ narration: { ...clean.narration, held: true } }, 'read-aloud still speaks'],
  [{ narration: { ...clean.narration, speed: 1.5 } }, 'the speed is still 1.5'],
  [{ narration: { ...clean.narration, volume: 0 } }, 'the volume is still 0'],
  [{ root: { lang: 'ja', textSize: '1', marks: {} } }, 'the language is still ja'],
  [{ root: { lang: 'en', textSize: '2', marks: {} } }, 'the text size is still 2'],
  [{ root: { lang: 'en', textSize: '1', marks: { contrast: 'high' } } }, 'data-contrast is still high'],
  [{ root: { lang: 'en', textSize: '1', marks: { overlay: 'more' } } }, 'data-overlay is still more'],
  [{ sounding: 1 }, '1 media still sound'],
  [{ scrolled: 2 }, '2 boxes are still scrolled'],
] satisfies [Partial<AfterVisit>, string][])('names what is left of it: %j', (left, sentence) => {
  expect(leaksOf({ ...clean, ...left }, first)).toEqual([sentence]);
});
