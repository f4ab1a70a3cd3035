// A chart says no more than its sources: open ends stay open, bare numbers are refused, nothing is averaged or sorted.
import { describe, expect, it } from 'vitest';
import type { Drawing, Shape } from '#contract/drawing';
import { chart } from '../../../../src-main/content/drawn/chart.ts';
import { ticksOf } from '../../../../src-main/content/drawn/ticks.ts';
import { drawn } from './desk.ts';

const shapesOf = (drawing: Drawing | undefined, role: Shape['role']): readonly string[] =>
  (drawing?.views.landscape.shapes ?? []).filter((shape) => shape.role === role).map(({ d }) => d);

const chartOf = (rows: string, more = ''): string =>
  `axis: [0, 20000]\n${more}\ngroups:\n  - name: The town\n    rows:\n${rows}`;

describe('a chart', () => {
  it('draws a range with two ends as a bar between two ticks, at its numbers', async () => {
    const { drawing, problems } = await drawn(
      chart,
      chartOf('      - { name: A, kind: counted, from: 5000, to: 15000, source: S1 }'),
    );
    expect(problems).toEqual([]);
    expect(shapesOf(drawing, 'tick')).toHaveLength(2);
    const [bar = ''] = shapesOf(drawing, 'range');
    const [, from = 0, to = 0] = (/^M([\d.]+) [\d.]+H([\d.]+)$/u.exec(bar) ?? []).map(Number);
    const [axis = ''] = shapesOf(drawing, 'axis');
    const [, first = 0, last = 0] = (/^M([\d.]+) [\d.]+H([\d.]+)/u.exec(axis) ?? []).map(Number);
    expect((from - first) / (last - first)).toBeCloseTo(0.25, 2);
    expect((to - first) / (last - first)).toBeCloseTo(0.75, 2);
  });

  it('breaks up where an end is not known, and says what that means', async () => {
    const { drawing } = await drawn(
      chart,
      chartOf(
        '      - { name: A, kind: estimate, from: 2000, source: S1 }\n      - { name: B, kind: estimate, to: 20000, source: S2 }',
      ),
    );
    expect(shapesOf(drawing, 'range')).toEqual([]);
    // two rows and the key
    expect(shapesOf(drawing, 'range-open')).toHaveLength(3);
    const key = drawing?.views.landscape.labels.find(({ id }) => id === 'key-open');
    expect(Object.keys(key?.words ?? {})).toEqual(['en', 'zh-Hans', 'ja', 'ru']);
  });

  it('never draws outside its scale, however near its end a range begins', async () => {
    const { drawing } = await drawn(
      chart,
      chartOf(
        '      - { name: A, kind: estimate, from: 19990, source: S1 }\n      - { name: B, kind: second-hand, to: 10, source: S2 }',
      ),
    );
    for (const view of Object.values(drawing?.views ?? {})) {
      const numbers = view.shapes.flatMap(({ d }) => [...d.matchAll(/[MH]([\d.]+)/gu)].map(([, x]) => Number(x)));
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(view.width);
    }
  });

  it.each([
    [
      'without a source',
      '      - { name: A, kind: counted, from: 5, to: 5 }\n      - { name: B, kind: counted, from: 5, source: S }',
    ],
    [
      'disputed and alone',
      '      - { name: A, kind: counted, from: 5, to: 5, source: S, certainty: disputed }\n      - { name: B, kind: nobody-counted }',
    ],
  ])('leaves out a number %s, and says so', async (_, rows) => {
    const { drawing, problems } = await drawn(chart, chartOf(rows));
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['number-bare', 'groups.0.rows.0']]);
    expect(drawing?.said['en']).not.toContain('A:');
    expect(drawing?.said['en']).toContain('B');
  });

  it.each([
    ['from: 3, to: 2', 'larger'],
    ['from: 30000', 'outside'],
    ['covers: all', 'neither'],
  ])('leaves out a row with %s', async (numbers, why) => {
    const { problems } = await drawn(chart, chartOf(`      - { name: A, kind: counted, source: S, ${numbers} }`));
    expect(problems.map(({ code }) => code)).toEqual(['range-wrong', 'drawing-empty']);
    expect(problems[0]?.message).toContain(why);
  });

  it('tells in every language who gives which number, how it is known and by which source, in the given order', async () => {
    const { drawing } = await drawn(
      chart,
      chartOf(
        '      - { name: { en: Liu, ja: 劉 }, kind: estimate, from: 2600, to: 2700, source: S14 }\n      - { name: Ōe, kind: second-hand, from: 6000, source: S29, certainty: disputed }',
      ),
    );
    expect(drawing?.said).toEqual({
      en: 'The town. Liu: 2,600 to 2,700, source S14. Ōe: 6,000 or more, known at second hand, disputed, source S29.',
      'zh-Hans': 'The town。Liu：2,600至2,700，来源：S14。Ōe：6,000以上，得自转述，有争议，来源：S29。',
      ja: 'The town。劉：2,600〜2,700、出典：S14。Ōe：6,000以上、又聞きによる、異論あり、出典：S29。',
      ru: 'The town. Liu: от 2\u00a0600 до 2\u00a0700, источник: S14. Ōe: 6\u00a0000 или больше, известно из вторых рук, спорно, источник: S29.',
    });
  });

  it('gives each step its own name to what belongs to it', async () => {
    const { drawing } = await drawn(
      chart,
      chartOf('      - { name: A, kind: counted, from: 5, source: S, step: first }'),
    );
    const steps = drawing?.views.portrait.shapes.filter(({ step }) => step === 'first').map(({ role }) => role);
    expect(steps).toEqual(['range-open', 'tick']);
  });
});

describe('a scale', () => {
  it.each([
    [
      [0, 20000],
      [0, 5000, 10000, 15000, 20000],
    ],
    [
      [0, 1],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [1893, 1905],
      [1894, 1896, 1898, 1900, 1902, 1904],
    ],
  ] as const)('of %j has round numbers', (axis, expected) => {
    expect(ticksOf(axis)).toEqual(expected);
  });
});
