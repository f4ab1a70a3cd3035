// How soon something that died is started again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pauseAfter } from '../../../../src-main/kiosk/watch/pause.ts';

const MINUTE = 60_000;

it('opens it at once, and from the third death in five minutes ever later', () => {
  const deaths = [0, 1, 2, 3, 4, 5, 6, 7];
  const pauses = deaths.map((_, index) => pauseAfter(deaths.slice(0, index + 1), 10));
  expect(pauses).toEqual([0, 0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});

it('forgets deaths after five minutes', () => {
  expect(pauseAfter([0, MINUTE, 5 * MINUTE], 5 * MINUTE)).toBe(0);
  expect(pauseAfter([1, MINUTE, 5 * MINUTE], 5 * MINUTE)).toBe(5_000);
});

it('never waits longer than a minute, and never less for one death more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10 * MINUTE)), fc.nat(20 * MINUTE), (deaths, now) => {
      const pause = pauseAfter(deaths, now);
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThanOrEqual(MINUTE);
      expect(pauseAfter([...deaths, now], now)).toBeGreaterThanOrEqual(pause);
    }),
  );
});
