// TimelineJS 3: eras, groups or centuries as rooms, events as exhibits.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateWords, pointOf } from '../../../src-main/import/dates.ts';
import { between } from '../../../src-main/import/timelinejs/spans.ts';
import { jpeg } from '../../support/folders.ts';
import { codesOf, importFixture, importText, labelOf, outline, remarksOf } from './import-fixture.ts';

const picture = await jpeg();
const small = await jpeg(30, 20);

describe('a timeline with eras', () => {
  const harbour = () =>
    importFixture('timelinejs', 'timelinejs/eras.json', {
      'img/title.jpg': picture,
      'img/steamer.jpg': small,
      'downloads/1024px-Mole_1866.jpg': small,
    });

  it('has a room for each era in which something begins, and one for what lies outside', async () => {
    const { exhibition } = await harbour();
    expect(exhibition.title).toEqual({ en: 'The harbour & its years' });
    expect(outline(exhibition, 'en')).toEqual([
      [
        'The harbour & its years',
        [
          ['The harbour & its years', ['The harbour & its years']],
          ['Long before', ['Long before']],
          ['The last boat', ['The last boat']],
        ],
      ],
      ['Sail', [['First quay', ['First quay']]]],
      ['Steam', [['First steamer', ['First steamer']]]],
      ['The great works', [['The mole is built', ['The mole is built']]]],
    ]);
    expect(exhibition.rooms.map(({ years }) => years?.start)).toEqual([-44, 1800, 1850, 1860]);
    expect(exhibition.rooms[1]?.introduction['en']?.blocks).toHaveLength(1);
  });

  it('begins each label with its date, and keeps what looks like Markdown as words', async () => {
    const { exhibition } = await harbour();
    expect(labelOf(exhibition, [3, 0, 0], 'en')).toBe('June 8, 1865 – 1866\nStone on stone.\n1. It held for years.');
    expect(labelOf(exhibition, [1, 0, 0], 'en')).toBe('Spring of 1801');
    expect(labelOf(exhibition, [2, 0, 0], 'en')).toBe('1850\nPlain words,\nin two lines.');
    expect(labelOf(exhibition, [0, 1, 0], 'en')).toBe('March 15, 44 BC');
  });

  it('copies pictures byte for byte, with caption, credit and description', async () => {
    const { exhibition, output } = await harbour();
    expect(exhibition.rooms[0]?.exhibits[0]?.slides[0]).toMatchObject({
      visual: { '*': { kind: 'picture', width: 64 } },
      alt: { en: 'Boats at a quay' },
      credit: { en: 'A. Berg' },
      note: { en: 'The harbour' },
    });
    expect(await readFile(join(output, 'rooms/40-the-great-works/10-the-mole-is-built/01.jpg'))).toEqual(small);
    expect(await readFile(join(output, 'rooms/30-steam/10-first-steamer/01.jpg'))).toEqual(small);
  });

  it('says what could not be carried, and why', async () => {
    const outcome = await harbour();
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codesOf(outcome)).not.toContain('yaml-needs-quotes');
    expect(remarksOf(outcome)).toMatchObject({
      'Pages of other services: they need the web, and there is no file to save': [
        expect.stringContaining('YouTube: https://www.youtube.com/watch?v=abc'),
        expect.stringContaining('Wikipedia: https://en.wikipedia.org/wiki/Steamboat'),
      ],
      'Embedded pages and quotations in place of a picture': [expect.stringContaining('<blockquote>')],
      'Files that were not found': [expect.stringMatching(/^img\/missing\.jpg → put it at rooms\/.*\/01\.jpg$/u)],
      'Eras in which no event begins': ['Nothing happens'],
      'Groups: the rooms are made of the eras': ['Works'],
      'Colours behind single slides': [expect.anything()],
    });
  });
});

describe('a timeline without eras', () => {
  it('has a room for each of its groups', async () => {
    const { exhibition } = await importFixture('timelinejs', 'timelinejs/groups.json', {}, { language: 'de' });
    expect(outline(exhibition, 'de')).toEqual([
      ['People', [['Two', ['Two']]]],
      [
        'Ships',
        [
          ['One', ['One']],
          ['Three', ['Three']],
        ],
      ],
      ['Groups', [['Four', ['Four']]]],
    ]);
    expect(labelOf(exhibition, [1, 0, 0], 'de')).toBe('13. November 2016');
  });

  it('has a room for each decade, century or millennium otherwise, as far as its events reach', async () => {
    const rooms = async (...years: number[]): Promise<readonly unknown[]> => {
      const events = years.map((year) => ({ start_date: { year }, text: { headline: `In ${year}` } }));
      const { exhibition } = await importText('timelinejs', JSON.stringify({ events }));
      return exhibition.rooms.map(({ title }) => title['en']);
    };
    expect(await rooms(1901, 1915, 1919)).toEqual(['1900–1909', '1910–1919']);
    expect(await rooms(1650, 1901)).toEqual(['1600–1699', '1900–1999']);
    expect(await rooms(-2600, 1901)).toEqual(['−3000–−2001', '1000–1999']);
  });

  it('may count in thousands of millions of years', async () => {
    const outcome = await importFixture('timelinejs', 'timelinejs/cosmic.json');
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(labelOf(outcome.exhibition, [0, 0, 0], 'en')).toBe('-13,800,000,000');
  });
});

describe('dates', () => {
  it('that go backwards, once what is no day has been left out of them, are no period', () => {
    expect(between({ year: 0, day: -371 }, { year: -1 })).toBeUndefined();
    expect(between({ year: -1 }, { year: 0, day: -371 })).toEqual({ start: '-0001', end: '0000' });
    expect(between({ year: 1894, month: 11 }, { year: 1894 })).toEqual({ start: '1894-11', end: '1894' });
  });

  it.each([
    [{ year: 1894, month: 11, day: 21 }, '1894-11-21', '21 November 1894'],
    [{ year: 1894, month: 13 }, '1894', '1894'],
    [{ year: 1894, month: 2, day: 30 }, '1894-02', 'February 1894'],
    [{ year: 622, month: 8, day: 9 }, '0622-08-09', '9 August 622'],
    [{ year: 12 }, '0012', '12'],
    [{ year: -44 }, '-0044', '44 BC'],
  ])('%j are %s on the line of time and “%s” in words', (parts, point, words) => {
    expect(pointOf(parts)).toBe(point);
    expect(dateWords(parts, 'en-GB')).toBe(words);
  });
});
