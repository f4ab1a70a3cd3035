import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cover, deal } from '../support/states/cover.ts';

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

test('every state is seen, and no row goes without one, whichever of them are more', () => {
  const states = ['hall', 'room', 'slide', 'settings', 'about', 'more'];
  const rows = cover(FACTORS, 2);
  for (const some of [rows, rows.slice(0, 4)]) {
    const found = deal(states, some);
    expect([...found.keys()]).toEqual(some);
    expect(new Set([...found.values()].flat())).toEqual(new Set(states));
    for (const in_ of found.values()) expect(in_.length).toBeGreaterThan(0);
    expect([...found.values()].flat()).toHaveLength(Math.max(states.length, some.length));
  }
});
