// Names, order and languages: what a file manager's names mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTag, knownLanguages, languageOf, mostUsedFirst } from '../../../src-main/content/languages.ts';
import { idOf, parseFileName, parseName, ROLES, titleOf } from '../../../src-main/content/names.ts';
import { compareNames } from '../../../src-main/content/order.ts';

const known = knownLanguages(['en', 'zh-Hans', 'ja']);
const sorted = (names: readonly string[]): readonly string[] =>
  names
    .map(parseName)
    .sort(compareNames)
    .map((name) => name.text);

describe('names', () => {
  it.each([
    ['10-harbour', 10, 'harbour'],
    ['10_harbour', 10, 'harbour'],
    ['10. harbour', 10, 'harbour'],
    ['7 Sea of ships', 7, 'Sea of ships'],
    ['01', 1, ''],
    ['1894 War', undefined, '1894 War'],
    ['20240101_120000', undefined, '20240101_120000'],
    ['harbour', undefined, 'harbour'],
    ['10harbour', undefined, '10harbour'],
    ['02-旅顺口', 2, '旅顺口'],
  ])('reads %s as a number and a slug', (text, number, slug) => {
    expect(parseName(text)).toEqual({ text, slug, ...(number === undefined ? {} : { number }) });
  });

  it('gives back the number and the slug that a name was made of', () => {
    const slug = fc.stringMatching(/^[\p{L}][\p{L}\p{N} _-]{0,10}$/u).map((text) => text.normalize('NFC').trim());
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('-', '_', '.', ' ', '. ', ' - '),
        slug,
        (number, sep, words) => {
          expect(parseName(`${number}${sep}${words}`)).toMatchObject({ number, slug: words });
        },
      ),
    );
  });

  it('gives back stem, language, role and ending of any file name put together from them', () => {
    const option = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom('01', '02-gate', 'Порт'),
        option(fc.constantFrom('en', 'zh-Hans', 'ja')),
        option(fc.constantFrom(...ROLES)),
        fc.constantFrom('jpg', 'md', 'webm'),
        (stem, lang, role, ext) => {
          const name = [stem, lang, role, ext].filter((part) => part !== undefined).join('.');
          const read = parseFileName(name, known);
          expect([read.stem.text, read.lang, read.role, read.ext, read.unknown]).toEqual([
            stem,
            lang,
            role,
            ext,
            undefined,
          ]);
        },
      ),
    );
  });

  it('names what it does not understand, and takes the ending in any case', () => {
    expect(parseFileName('01.enn.JPG', known)).toMatchObject({ ext: 'jpg', unknown: 'enn' });
    expect(parseFileName('01.map.en.yaml', known)).toMatchObject({ role: 'map', unknown: 'en' });
    expect(parseFileName('01.ZH-HANS.md', known)).toMatchObject({ lang: 'zh-Hans' });
  });

  it('tells the two pictures of a comparison apart before it looks for a language', () => {
    expect(parseFileName('01.before.ja.map.yaml', known)).toMatchObject({ side: 'before', lang: 'ja', role: 'map' });
    expect(parseFileName('01.after.jpg', known)).toMatchObject({ side: 'after', ext: 'jpg' });
    expect(parseFileName('before.jpg', known)).not.toHaveProperty('side');
  });

  it('makes ids of any script, and of bare numbers', () => {
    expect(idOf(parseName('20-Many Names'))).toBe('many-names');
    expect(idOf(parseName('001'))).toBe('1');
    expect(idOf(parseName('02-cafe\u0301'))).toBe('caf\u00e9');
    expect(idOf(parseName('3 旅顺口'))).toBe('旅顺口');
  });

  it('makes titles of names, but not of what cameras call their files', () => {
    expect(titleOf(parseName('10-many_names'))).toBe('many names');
    const cameras = [
      'IMG_2034',
      'DSC01234',
      'P1010101',
      '20240101_120000',
      'DSCN0042',
      'IMG-20240101-WA0007',
      'PXL_20240101_101112131',
      'IMG_E2034',
      '_MG_1234',
      'IMG_2034 (1)',
    ];
    expect(cameras.map((name) => titleOf(parseName(name)))).toEqual(cameras.map(() => ''));
    expect(titleOf(parseName('1894 War'))).toBe('1894 War');
    expect(titleOf(parseName('Imagine 100'))).toBe('Imagine 100');
  });
});

describe('order', () => {
  it('goes by number, then by name as people count, and puts names without a number last', () => {
    expect(sorted(['zoo', '10-a', '9-b', 'room 10', 'room 9', '9-a2', '9-a10'])).toEqual([
      '9-a2',
      '9-a10',
      '9-b',
      '10-a',
      'room 9',
      'room 10',
      'zoo',
    ]);
  });

  it('is total and does not depend on where things lay before', () => {
    const name = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^\d{1,4}[-_. ][a-c]{0,2}$/u));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { selector: (text) => parseName(text).text, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (names, dice) => {
          const shuffled = names
            .map((text) => ({ text, at: dice.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map((one) => one.text);
          expect(sorted(shuffled)).toEqual(sorted(names));
        },
      ),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [first, second] = [parseName(a), parseName(b)];
        expect(Math.sign(compareNames(first, second)) + Math.sign(compareNames(second, first))).toBe(0);
        expect(compareNames(first, second) === 0).toBe(
          first.text === second.text ||
            (first.number === second.number && first.slug === second.slug && first.text === second.text),
        );
      }),
    );
  });
});

describe('languages', () => {
  it('call themselves by their own names and know their direction', () => {
    expect(['en', 'zh-Hans', 'ja', 'ru', 'ar', 'he'].map(languageOf).map(({ name, dir }) => `${name} ${dir}`)).toEqual([
      'English ltr',
      '简体中文 ltr',
      '日本語 ltr',
      'Русский ltr',
      'العربية rtl',
      'עברית rtl',
    ]);
  });

  it('are what Intl knows, in the usual spelling', () => {
    expect(['zh-hans', 'pt-br', 'EN', 'englisch', 'qqz', '05', 'old-x'].map(canonicalTag)).toEqual([
      'zh-Hans',
      'pt-BR',
      'en',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('found in file names come by how often they occur, and are English if there are none', () => {
    expect(mostUsedFirst(['ja', 'ru', 'ru'])).toEqual(['ru', 'ja']);
    expect(mostUsedFirst([])).toEqual(['en']);
  });
});
