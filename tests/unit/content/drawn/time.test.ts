// Lines of time and pages of type: dates stand where they were, in two calendars where two were used.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, julianOf, middleOf } from '../../../../src-main/content/drawn/dates.ts';
import { timeline } from '../../../../src-main/content/drawn/timeline.ts';
import { type } from '../../../../src-main/content/drawn/type.ts';
import { drawn } from './desk.ts';

describe('a date', () => {
  it.each([
    ['1904-02-08', '1904-01-26'],
    ['1905-01-02', '1904-12-20'],
    ['1898-03-27', '1898-03-15'],
    ['1900-02-28', '1900-02-16'],
    ['1900-03-14', '1900-03-01'],
    ['1700-03-11', '1700-02-29'],
    ['1582-10-15', '1582-10-05'],
  ])('%s is %s in the Julian calendar', (gregorian, julian) => {
    expect(julianOf(gregorian)).toBe(julian);
  });

  it('is written as exactly as it was given, in each language', () => {
    expect(['1898', '1898-03', '1898-03-27'].map((date) => dateIn(date, 'en'))).toEqual([
      '1898',
      'March 1898',
      '27 March 1898',
    ]);
    expect(dateIn('1900-02-29', 'en')).toBe('29 February 1900');
    expect(dateIn('1898-03-27', 'ja')).toBe('1898年3月27日');
    expect(dateIn('1898-03-27', 'zh-Hans')).toBe('1898年3月27日');
    expect(dateIn('1898-03-27', 'ru')).toBe('27 марта 1898 года');
  });

  it('lies between the beginning and the end of its year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const written = date.toISOString().slice(0, 10);
          const year = date.getUTCFullYear();
          return middleOf(written) > year && middleOf(written) < year + 1;
        },
      ),
    );
  });
});

describe('a line of time', () => {
  const yaml = `
from: 1904
to: 1905
events:
  - { date: 1905-01-02, words: Surrender, calendar: { julian: 1904-12-20 } }
  - { date: 1904-02-08, words: Night attack }
`;
  it('may have bars above its events: every word has a name of its own', async () => {
    const bars = `bars:\n  - { name: War, spans: [{ from: 1904-02-08, to: 1905-01-02 }] }\n`;
    const { drawing } = await drawn(timeline, yaml + bars);
    for (const view of Object.values(drawing?.views ?? {})) {
      const ids = view.labels.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(5);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names the day in both calendars, and stands in the order of time', async () => {
    const { drawing, problems } = await drawn(timeline, yaml);
    expect(problems).toEqual([]);
    const events = drawing?.views.landscape.labels.filter(({ id }) => id.startsWith('event')) ?? [];
    expect(events.map(({ words }) => words['en'])).toEqual(['Night attack', 'Surrender']);
    expect(events[1]?.over?.['en']).toBe('2 January 1905, 20 December 1904 in the Julian calendar');
    expect(drawing?.said['ru']).toContain(
      '2 января 1905 года, 20 декабря 1904 года по юлианскому календарю: Surrender',
    );
  });

  it('warns of a second date that is not the same day', async () => {
    const { problems, drawing } = await drawn(timeline, yaml.replace('1904-12-20', '1904-12-21'));
    expect(problems.map(({ code }) => code)).toEqual(['calendar-wrong']);
    expect(problems[0]?.fix).toContain('1904-12-20');
    expect(drawing).toBeDefined();
  });

  it('leaves out what does not lie on it', async () => {
    const { problems } = await drawn(timeline, yaml.replace('1904-02-08', '1903-02-08'));
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['range-wrong', 'events.1']]);
  });

  it('draws who held what as bars on one scale, an open end in pieces inside its own length', async () => {
    const { drawing } = await drawn(
      timeline,
      'bars: [{ name: China, spans: [{ from: 1890, to: 1895, open: start }] }, { name: Japan, spans: [{ from: 1895, to: 1900 }] }]',
    );
    const bars = drawing?.views.landscape.shapes.filter(({ role }) => role === 'bar').map(({ d }) => d) ?? [];
    expect(bars[0]).toMatch(/^M124 [\d.]+H636M116 [\d.]+h-12m-10 0h-8m-10 0h-4$/u);
    expect(bars[1]).toMatch(/^M636 [\d.]+H1200$/u);
  });
});

describe('a page of type', () => {
  it('shows words of one language to everybody, in their own script', async () => {
    const { drawing } = await drawn(type, 'lines: [{ text: 旅順, lang: ja, second: { en: Ryojun } }]');
    const [name] = drawing?.views.portrait.labels ?? [];
    expect(name?.words).toEqual({ ja: '旅順' });
    expect(name?.second).toEqual({ en: 'Ryojun' });
    expect(drawing?.said['en']).toBe('旅順: Ryojun.');
  });

  it('keeps names equal in size where one is too long for its line', async () => {
    const long = 'lines: [{ text: 旅順, lang: ja }, { text: Port Arthur massacre, lang: en }]';
    const { drawing } = await drawn(type, long);
    expect(drawing?.views.portrait.labels.map(({ role }) => role)).toEqual(['display', 'display']);
    expect(drawing?.views.landscape.labels.map(({ role }) => role)).toEqual(['large', 'large']);
  });

  it('leaves out a bar that ends before it begins, and keeps the words', async () => {
    const { drawing, problems } = await drawn(
      type,
      'lines: [{ words: A, bars: [{ from: 5, to: 3 }, { from: 1, to: 9 }] }]',
    );
    expect(problems.map(({ code }) => code)).toEqual(['range-wrong']);
    expect(drawing?.views.landscape.shapes.filter(({ role }) => role === 'bar')).toHaveLength(1);
  });
});
