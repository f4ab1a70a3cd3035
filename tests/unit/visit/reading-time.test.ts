import { describe, expect, it } from 'vitest';
import type { Inline, Label } from '#contract/content';
import { readingSeconds } from '../../../src-renderer/visit/reading-time.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('reading time', () => {
  it('is a minute for 100 words of a language written in words', () => {
    expect(readingSeconds('word '.repeat(100), 'en')).toBeCloseTo(60);
    expect(readingSeconds('слово, '.repeat(100), 'ru')).toBeCloseTo(60);
    expect(readingSeconds('كلمة '.repeat(100), 'ar')).toBeCloseTo(60);
  });

  it('is a minute for 200 characters of Chinese and 250 of Japanese', () => {
    expect(readingSeconds('港'.repeat(200), 'zh-Hans')).toBeCloseTo(60);
    expect(readingSeconds('港のカ'.repeat(250 / 3) + '港', 'ja')).toBeCloseTo(60);
  });

  it('counts words in a script without spaces', () => {
    expect(readingSeconds('ท่าเรือเก่า', 'th')).toBeGreaterThan(1);
  });

  it('is nothing for nothing, and punctuation is free', () => {
    expect(readingSeconds('', 'en')).toBe(0);
    expect(readingSeconds(' — “…” ', 'en')).toBe(0);
    expect(readingSeconds('。、「」', 'ja')).toBe(0);
    expect(readingSeconds({ blocks: [] }, 'en')).toBe(0);
  });

  it('adds up everything a label holds, foreign words at their own pace', () => {
    const label: Label = {
      blocks: [
        { kind: 'heading', children: [text('one')] },
        {
          kind: 'paragraph',
          children: [
            text('two '),
            { kind: 'strong', children: [text('three '), { kind: 'emphasis', children: [text('four')] }] },
            { kind: 'break' },
            { kind: 'term', term: 'kwantung', children: [text('five')] },
            { kind: 'link', to: 'a', children: [text('six')] },
            { kind: 'foreign', lang: 'ja', dir: 'ltr', children: [text('旅順')] },
          ],
        },
        { kind: 'list', ordered: false, items: [[text('seven')], [text('eight')]] },
        { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('nine ten')] }] },
      ],
    };
    expect(readingSeconds(label, 'en')).toBeCloseTo(10 * 0.6 + 2 * 0.24);
  });
});
