// What the workbench wishes goes through an address and comes out as it went in; anything else is no wish.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFragment, wishIn, type Wish } from '../../../src-renderer/preview/wish.ts';

const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    at: fc.string({ unit: 'grapheme' }),
    lang: fc.constantFrom('en', 'zh-Hans', 'ar'),
    contrast: fc.constantFrom('standard', 'dark', 'high', 'soft'),
    textSize: fc.constantFrom(1, 1.25, 1.5, 2),
    reach: fc.constantFrom('off', 'left', 'right'),
    captions: fc.boolean(),
    idle: fc.constantFrom('waits', 'runs'),
    shortSideMm: fc.integer({ min: 1, max: 5000 }),
    anew: fc.constant(true),
  },
  { requiredKeys: [] },
);

describe('a wish', () => {
  it('is the same on the other side of an address', () => {
    fc.assert(
      fc.property(wishes, fc.option(fc.nat(), { nil: undefined }), (wish, count) => {
        const { hash } = new URL(`http://127.0.0.1/page${asFragment(wish, count)}`);
        expect(wishIn(hash)).toEqual(wish);
      }),
    );
  });

  it('made twice is two addresses', () => {
    expect(asFragment({ at: 'a' }, 1)).not.toBe(asFragment({ at: 'a' }, 2));
  });

  it.each([
    '',
    '#',
    '#k=0123456789abcdef',
    '#contrast=pink&text=110&reach=up&captions=maybe&idle=never&visit=old',
    '#mm=0',
    '#mm=-3',
    '#mm=99999999',
    '#mm=NaN',
    '#text=Infinity',
    '#__proto__=x&constructor=y',
    '#%',
  ])('is not made of what is not understood: %s', (fragment) => {
    expect(wishIn(fragment)).toEqual({});
  });

  it('may be for the hall, which has no name', () => {
    expect(wishIn('#at=')).toEqual({ at: '' });
  });
});
