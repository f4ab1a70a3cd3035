// The steps of the ladder as a table, and that they always end in a rest and always lead back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterRest,
  climb,
  type Counts,
  type Fault,
  NO_FAILURES,
  remembered,
  type Step,
} from '../../../../src-main/kiosk/watch/ladder.ts';
import { WATCH_TIMES } from '../../../../src-main/kiosk/watch/times.ts';

const MINUTE = 60_000;
const START = 1_000_000;

/** The same failure again and again, `apart` milliseconds from the next; a rest is waited for. */
function failing(fault: Fault, times: number, apart = 1_000, first: Counts = NO_FAILURES) {
  let [counts, now] = [first, START];
  const steps: Step[] = [];
  for (let count = 0; count < times; count += 1) {
    now += apart;
    const climbed = climb(counts, fault, now, WATCH_TIMES);
    steps.push(climbed.step);
    counts = climbed.counts;
    if (climbed.step !== 'rest') continue;
    now = counts.restUntil;
    counts = afterRest(counts, now);
  }
  return { steps, counts, now };
}

describe('the ladder', () => {
  it('loads the page twice, then opens the browser, then starts the kiosk, then rests', () => {
    const browser: Step[] = ['page', 'page', 'browser'];
    const kiosk: Step[] = [...browser, ...browser, 'page', 'page', 'kiosk'];
    const all: Step[] = [...kiosk, ...kiosk, ...browser, ...browser, 'page', 'page', 'rest'];
    expect(failing('page', 27).steps).toEqual(all);
  });

  it('has fewer steps for a browser that dies, and for a kiosk that dies', () => {
    const twice: Step[] = ['browser', 'browser', 'kiosk', 'browser', 'browser', 'kiosk', 'browser', 'browser', 'rest'];
    expect(failing('browser', 9).steps).toEqual(twice);
    expect(failing('kiosk', 3).steps).toEqual(['kiosk', 'kiosk', 'rest']);
  });

  it('only loads a page that fails less often than three times in five minutes', () => {
    expect(new Set(failing('page', 200, 2.5 * MINUTE).steps)).toEqual(new Set(['page']));
    expect(failing('page', 3, 2.4 * MINUTE).steps).toEqual(['page', 'page', 'browser']);
  });

  it('rests for 1, 2, 4, 8 and then always 15 minutes, and only tries in between', () => {
    let counts = failing('kiosk', 2).counts;
    const rests: number[] = [];
    let now = START + 10_000;
    for (let rest = 0; rest < 7; rest += 1) {
      const steps: Step[] = [];
      for (const fault of rest === 0 ? (['kiosk'] as const) : (['page', 'page', 'page'] as const)) {
        const climbed = climb(counts, fault, now, WATCH_TIMES);
        steps.push(climbed.step);
        counts = climbed.counts;
      }
      expect(steps.at(-1)).toBe('rest');
      rests.push((counts.restUntil - now) / MINUTE);
      now = counts.restUntil;
      counts = afterRest(counts, now);
    }
    expect(rests).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  it('rests again at once when the kiosk dies after a rest', () => {
    const rested = failing('kiosk', 3);
    expect(climb(rested.counts, 'kiosk', rested.now + 1, WATCH_TIMES).step).toBe('rest');
  });

  it('forgets everything after 30 quiet minutes, not before, and does not take a rest for quiet', () => {
    const { counts, now } = failing('browser', 2);
    expect(remembered(counts, now + 29 * MINUTE, WATCH_TIMES)).toEqual(counts);
    expect(remembered(counts, now + 31 * MINUTE, WATCH_TIMES)).toEqual(NO_FAILURES);
    const resting: Counts = { ...counts, rests: 5, restUntil: now + 15 * MINUTE };
    expect(remembered(resting, now + 44 * MINUTE, WATCH_TIMES)).toEqual(resting);
    expect(remembered(resting, now + 46 * MINUTE, WATCH_TIMES)).toEqual(NO_FAILURES);
  });

  it('forgets everything when the machine was switched off and on: its clock is behind what was noted', () => {
    const { counts } = failing('browser', 2);
    expect(remembered(counts, 5_000, WATCH_TIMES)).toEqual(NO_FAILURES);
  });

  it('counts for staff what was begun anew', () => {
    expect(failing('page', 12).counts.restarts).toEqual({ page: 8, browser: 3, kiosk: 1 });
  });

  it('always comes to a rest, whatever fails in whatever order, and is never stuck', () => {
    const fault = fc.constantFrom<Fault>('page', 'browser', 'kiosk');
    fc.assert(
      fc.property(fc.array(fc.tuple(fault, fc.nat(20_000)), { minLength: 27, maxLength: 80 }), (faults) => {
        let [counts, now] = [NO_FAILURES, START];
        let rests = 0;
        for (const [what, apart] of faults) {
          now += apart;
          const climbed = climb(counts, what, now, WATCH_TIMES);
          counts = climbed.counts;
          if (climbed.step !== 'rest') continue;
          rests += 1;
          expect(counts.restUntil).toBeGreaterThan(now);
          expect(counts.restUntil - now).toBeLessThanOrEqual(15 * MINUTE);
          now = counts.restUntil;
          counts = afterRest(counts, now);
        }
        // less often than three times in five minutes is a page only loaded
        if (faults.every(([what, apart]) => what !== 'page' || apart < 10_000)) expect(rests).toBeGreaterThan(0);
      }),
    );
  });
});
