import { describe, expect, it } from 'vitest';
import { choose } from '#contract/choose';

describe('choose', () => {
  it('prefers the visitor’s language, then content without a language, then the default', () => {
    expect(choose({ en: 'sea', ja: '海' }, 'ja', 'en')).toEqual({ value: '海', lang: 'ja' });
    expect(choose({ '*': 'sea.jpg', en: 'sea.en.jpg' }, 'ja', 'en')).toEqual({ value: 'sea.jpg', lang: '*' });
    expect(choose({ ru: 'море', en: 'sea' }, 'ja', 'en')).toEqual({ value: 'sea', lang: 'en' });
  });

  it('gives what there is rather than nothing, and undefined for nothing', () => {
    expect(choose({ ru: 'море' }, 'ja', 'en')).toEqual({ value: 'море', lang: 'ru' });
    expect(choose({}, 'ja', 'en')).toBeUndefined();
  });
});
