// The table of counts: read back by a parser of CSV, and harmless in a spreadsheet.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffDay } from '#contract/staff';
import { statisticsCsv } from '../../../src-main/kiosk/statistics/csv.ts';
import { summaryLines } from '../../../src-main/kiosk/statistics/summary.ts';

const day = (over: Partial<StaffDay> = {}): StaffDay => ({
  day: '2026-11-22',
  visits: 3,
  slidesFinished: 7,
  rooms: { harbour: 2, 旅順: 5 },
  exhibits: { 'harbour/names': 1 },
  languages: { ja: 3 },
  settings: {},
  ends: { idle: 3 },
  endedAt: { hall: 3 },
  ...over,
});
const read = (text: string): string[][] => parse(text, { bom: true });

describe('the table of counts', () => {
  it('has a row for each day and thing, most first, in UTF-8 that Excel knows', () => {
    const text = statisticsCsv([day(), day({ day: '2026-11-23', visits: 0, slidesFinished: 0 })]);
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split('\r\n').at(-1)).toBe('');
    expect(read(text).slice(0, 6)).toEqual([
      ['day', 'what', 'of', 'count'],
      ['2026-11-22', 'visits', '', '3'],
      ['2026-11-22', 'slides finished', '', '7'],
      ['2026-11-22', 'room entered', '旅順', '5'],
      ['2026-11-22', 'room entered', 'harbour', '2'],
      ['2026-11-22', 'exhibit opened', 'harbour/names', '1'],
    ]);
    expect(read(text)).toContainEqual(['2026-11-23', 'visits', '', '0']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '|calc', '%0', '  =1', '\u200b=1'])(
    'begins no formula: %j',
    (id) => {
      const [, , , row] = read(statisticsCsv([day({ rooms: { [id]: 1 } })]));
      expect(row?.[2]).toBe(`'${id}`);
    },
  );

  it('keeps any name whole: commas, quotes, line breaks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const [, , , row] = read(statisticsCsv([day({ rooms: { [id]: 1 } })]));
        expect([id, `'${id}`]).toContain(row?.[2]);
        expect(row).toHaveLength(4);
      }),
    );
  });
});

describe('the summary', () => {
  it('adds the days up, and names the busiest and the most visited', () => {
    const lines = summaryLines([day(), day({ day: '2026-11-23', visits: 9, rooms: { harbour: 9 } })]);
    expect(lines[0]).toBe('2026-11-22 to 2026-11-23: 12 visits on 2 days, the most on 2026-11-23 (9).');
    expect(lines[1]).toBe('Slides heard or read to the end: 14, 1.2 a visit.');
    expect(lines[2]).toBe('Rooms: harbour 11, 旅順 5.');
  });
});
