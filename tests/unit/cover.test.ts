import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cover, spread } from '../support/states/cover.ts';

const FACTORS = {
  lang: ['en', 'ja', 'ru', 'zh'],
  text: [1, 1.25, 1.5, 2],
  reach: ['off', 'left', 'right'],
  wide: [true, false],
};

test('every pair of values occurs, in far fewer rows than there are combinations', () => {
  const rows = cover(FACTORS, 2);
  for (const lang of FACTORS.lang)
    for (const text of FACTORS.text) expect(rows.some((row) => row.lang === lang && row.text === text)).toBe(true);
  expect(rows.length).toBeLessThan(24);
});

test('every triple occurs, whatever the factors', () => {
  const values = fc.array(fc.integer(), { minLength: 1, maxLength: 3 }).map((all) => [...new Set(all)]);
  fc.assert(
    fc.property(values, values, values, values, (a, b, c, d) => {
      const rows = cover({ a, b, c, d }, 3);
      for (const x of a)
        for (const y of b)
          for (const z of d) expect(rows.some((row) => row.a === x && row.b === y && row.d === z)).toBe(true);
      expect(rows.length).toBeLessThanOrEqual(a.length * b.length * c.length * d.length);
    }),
  );
});

test('every state meets every value, and no row carries all of them', () => {
  const states = ['hall', 'room', 'slide', 'settings', 'about', 'more'];
  const rows = cover(FACTORS, 2);
  const found = spread(states, rows, FACTORS);
  for (const state of states)
    for (const [name, values] of Object.entries(FACTORS))
      for (const value of values)
        expect(
          [...found].some(([row, in_]) => in_.includes(state) && (row as Record<string, unknown>)[name] === value),
          `${state} with ${name} ${String(value)}`,
        ).toBe(true);
  expect(Math.max(...[...found.values()].map((all) => all.length))).toBeLessThan(states.length);
});
