// The proofs of the page against their deadlines, on a clock that passes when the test says so.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../../../src-main/kiosk/watch/clock.ts';
import { createPageWatch, type PageFault } from '../../../../src-main/kiosk/watch/page-watch.ts';
import { WATCH_TIMES } from '../../../../src-main/kiosk/watch/times.ts';
import { createClock } from '../../../support/clock.ts';

const SECOND = 1_000;
const DRAWS = { frame: true, visibility: 'visible' } as const;
const DRAWS_NOT = { frame: false, visibility: 'visible' } as const;
const HIDDEN = { frame: false, visibility: 'hidden' } as const;

function watching() {
  const clock = createClock();
  const faults: { readonly fault: PageFault; readonly at: number }[] = [];
  const raised: number[] = [];
  const watch = createPageWatch({
    times: WATCH_TIMES,
    clock,
    onFault: (fault) => faults.push({ fault, at: clock.now() / SECOND }),
    onRaise: () => raised.push(clock.now() / SECOND),
  });
  const beats = (seconds: number, beat: Parameters<typeof watch.beat>[0], every = 5): void => {
    for (let past = 0; past < seconds; past += every) {
      watch.beat(beat);
      clock.pass(every * SECOND);
    }
  };
  return { clock, watch, faults, raised, beats, pass: (seconds: number) => clock.pass(seconds * SECOND) };
}

describe('the watch over the page', () => {
  it('is content with a page that beats and draws', () => {
    const { watch, beats, faults } = watching();
    watch.expect();
    beats(7_200, DRAWS);
    expect(faults).toEqual([]);
  });

  it('takes a page for hung 15 s after its last beat', () => {
    const { watch, beats, pass, faults } = watching();
    watch.expect();
    beats(60, DRAWS);
    pass(60);
    expect(faults).toEqual([{ fault: 'hung', at: 71 }]);
  });

  it('waits 20 s for the first beat', () => {
    const { watch, pass, faults } = watching();
    watch.expect();
    pass(60);
    expect(faults).toEqual([{ fault: 'never-shown', at: 21 }]);
  });

  it('takes a page that beats for not drawing after 30 s without a frame', () => {
    const { watch, beats, faults } = watching();
    watch.expect();
    beats(20, DRAWS);
    beats(60, DRAWS_NOT);
    // the last frame came with the beat at 15 s
    expect(faults).toEqual([{ fault: 'not-drawing', at: 46 }]);
  });

  it('also where it has not drawn from the beginning', () => {
    const { watch, beats, faults } = watching();
    watch.expect();
    beats(60, DRAWS_NOT);
    expect(faults).toEqual([{ fault: 'not-drawing', at: 31 }]);
  });

  it('never holds a hidden page to be at fault, and raises its window once a minute', () => {
    const { watch, beats, faults, raised } = watching();
    watch.expect();
    beats(10, DRAWS);
    beats(200, HIDDEN);
    expect(faults).toEqual([]);
    expect(raised).toEqual([70, 130, 190]);
    beats(100, DRAWS);
    expect(raised).toHaveLength(3);
  });

  it('is patient with a hidden page whose timers the browser slows down to one a minute', () => {
    const { watch, beats, faults, pass } = watching();
    watch.expect();
    beats(600, HIDDEN, 60);
    expect(faults).toEqual([]);
    pass(200);
    expect(faults).toMatchObject([{ fault: 'hung' }]);
  });

  it('gives a page that is visible again all of its time to draw', () => {
    const { watch, beats, faults } = watching();
    watch.expect();
    beats(120, HIDDEN);
    beats(25, DRAWS_NOT);
    expect(faults).toEqual([]);
  });

  it.each([5, 600, 86_400 * 365])('begins anew after it was itself held up for %i s', (seconds) => {
    const { clock, watch, beats, faults, pass } = watching();
    watch.expect();
    beats(60, DRAWS);
    clock.sleep(seconds * SECOND);
    pass(14);
    expect(faults).toEqual([]);
    pass(3);
    expect(faults).toMatchObject([{ fault: 'hung' }]);
  });

  it('is not shaken by ticks that are a little late', () => {
    const { clock, watch, faults } = watching();
    watch.expect();
    watch.beat(DRAWS);
    for (let late = 0; late < 5; late += 1) clock.sleep(3.5 * SECOND);
    expect(faults).toMatchObject([{ fault: 'hung' }]);
  });

  it('wants a frame soon when there is reason to doubt', () => {
    const { watch, beats, faults } = watching();
    watch.expect();
    beats(20, DRAWS);
    watch.doubt();
    beats(20, DRAWS_NOT);
    expect(faults).toEqual([{ fault: 'not-drawing', at: 31 }]);
  });

  it('expects nothing after a fault, at rest, and at the end', () => {
    const { clock, watch, beats, faults, pass } = watching();
    pass(100);
    watch.expect();
    watch.rest();
    pass(100);
    expect(faults).toEqual([]);
    watch.expect();
    pass(100);
    beats(100, DRAWS_NOT);
    expect(faults).toHaveLength(1);
    watch.expect();
    watch.end();
    expect(clock.pending()).toBe(0);
  });
});

it.each([-1, 1])('goes by a clock that nobody can set: %i year changes nothing', (years) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const before = systemClock.now();
  vi.setSystemTime(Date.now() + years * 365 * 86_400_000);
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(0);
  expect(systemClock.now() - before).toBeLessThan(5_000);
});
