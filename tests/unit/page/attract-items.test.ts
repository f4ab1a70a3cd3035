import { describe, expect, it } from 'vitest';
import type { ExhibitionAnswer } from '#contract/api';
import { attractItems } from '../../../src-renderer/screens/attract-items.ts';

const cover = (url: string) => ({
  '*': { kind: 'picture', src: { url, type: 'image/jpeg', bytes: 1 }, width: 3, height: 2 },
});
const exhibition = (attract: unknown[], rooms: unknown[]) =>
  ({ attract, rooms, languages: [{ tag: 'en', name: 'English', dir: 'ltr' }] }) as unknown as ExhibitionAnswer;

describe('what the attract loop shows', () => {
  it('takes the attract folder where there is one', () => {
    const item = cover('/media/a')['*'];
    expect(attractItems(exhibition([item], [{ cover: cover('/media/b') }]))).toEqual([item]);
  });
  it('else takes the covers of rooms, but never of a room that asks before it is entered', () => {
    const rooms = [
      { cover: cover('/media/b') },
      { cover: cover('/media/hard'), advisory: { text: { en: 'x' } } },
      { cover: {} },
    ];
    expect(attractItems(exhibition([], rooms)).map((item) => item.src.url)).toEqual(['/media/b']);
  });
});
