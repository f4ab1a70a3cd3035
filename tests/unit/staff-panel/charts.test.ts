// What the charts of the staff panel show, and where their bars stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffDay } from '../../../src-main/contract/staff.ts';
import { columns, lengths, shares } from '../../../src-renderer/staff/chart-geometry.ts';
import { daysBefore, lastDays, sums, total, visitsByDay, visitsByWeekday } from '../../../src-renderer/staff/counts.ts';

const PLOT = { width: 700, height: 180, gap: 28 };

describe('the bars', () => {
  it('share the width, stand on the ground, and the highest is as high as the plot', () => {
    const bars = columns([2, 4, 0], PLOT);
    expect(bars.map(({ width }) => width)).toEqual([644 / 3, 644 / 3, 644 / 3]);
    expect(bars.map(({ height }) => height)).toEqual([90, 180, 0]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([180, 180, 180]);
    expect(bars.at(-1)?.x).toBeCloseTo(700 - 644 / 3);
  });

  it('show what is there, however little; and nothing where nothing is', () => {
    expect(columns([1, 100_000], PLOT)[0]?.height).toBe(3);
    expect(lengths([0, 0], 300)).toEqual([0, 0]);
    expect(shares([])).toEqual([]);
    expect(columns([], PLOT)).toEqual([]);
  });

  it('stay within the plot and in the order of their numbers, whatever was counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (counts) => {
        const bars = columns(counts, PLOT);
        for (const [index, { x, y, width, height }] of bars.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(PLOT.width + 1e-6);
          expect(y).toBeGreaterThanOrEqual(0);
          const other = bars[0];
          if (other && (counts[index] ?? 0) > (counts[0] ?? 0)) expect(height).toBeGreaterThanOrEqual(other.height);
        }
      }),
    );
  });
});

const day = (date: string, visits: number, more: Partial<StaffDay> = {}): StaffDay => ({
  day: date,
  visits,
  slidesFinished: visits * 2,
  rooms: {},
  exhibits: {},
  languages: {},
  settings: {},
  ends: {},
  endedAt: {},
  ...more,
});
// a Saturday, the Friday and a Friday before
const DAYS = [
  day('2026-11-21', 10, { languages: { en: 6, ja: 4 }, endedAt: { hall: 1, 'sea/ships': 2, sea: 1 } }),
  day('2026-11-20', 4, { languages: { ja: 5 } }),
  day('2026-11-13', 8),
];

describe('the counts', () => {
  it('of some days are those of today and the days before, across months', () => {
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(lastDays(DAYS, '2026-11-21', 1).map(({ day: date }) => date)).toEqual(['2026-11-21']);
    expect(lastDays(DAYS, '2026-11-21', 7)).toHaveLength(2);
    expect(total(lastDays(DAYS, '2026-11-21', 9), 'visits')).toBe(22);
  });

  it('of a week name every day of it, oldest first', () => {
    const week = visitsByDay(DAYS, '2026-11-21', 7);
    expect(week.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 4, 10]);
    expect(week[0]?.id).toBe('2026-11-15');
  });

  it('of weekdays are means over all of them since the first that was counted', () => {
    const weekdays = visitsByWeekday(DAYS, '2026-11-21');
    expect(weekdays.map(({ count }) => count)).toEqual([0, 0, 0, 0, 6, 5, 0]);
    expect(weekdays.map(({ id }) => new Date(`${id}T12:00:00Z`).getUTCDay())).toEqual([1, 2, 3, 4, 5, 6, 0]);
  });

  it('are summed by name, most first; a place counts for its room', () => {
    expect(sums(DAYS, 'languages')).toEqual([
      { id: 'ja', count: 9 },
      { id: 'en', count: 6 },
    ]);
    expect(sums(DAYS, 'endedAt')).toEqual([
      { id: 'sea', count: 3 },
      { id: 'hall', count: 1 },
    ]);
  });
});
