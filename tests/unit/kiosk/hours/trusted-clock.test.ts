// Clocks as machines have them: dead, put right, slow, mad.
import { describe, expect, it } from 'vitest';
import { createTrustedClock, type Reading } from '../../../../src-main/kiosk/hours/trusted-clock.ts';

const BUILT = Date.parse('2026-11-01T12:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function setup({ shows = BUILT + 10 * DAY, seen = 0 } = {}) {
  const world = { wall: shows, mono: 5000, noted: [] as number[] };
  const clock = createTrustedClock({
    clock: () => world.wall,
    now: () => world.mono,
    builtAt: BUILT,
    seen,
    onSeen: (at) => world.noted.push(at),
  });
  return {
    world,
    /** Read every five seconds, as the page's beats do it. */
    after(ms: number): Reading {
      let reading = clock.read();
      for (let passed = 0; passed < ms; passed += 5 * SECOND) {
        world.wall += 5 * SECOND;
        world.mono += 5 * SECOND;
        reading = clock.read();
      }
      return reading;
    },
    read: clock.read,
    put: (wall: number) => void (world.wall = wall),
  };
}

describe('a clock', () => {
  it('is believed at once where nothing speaks against it', () => {
    expect(setup().read()).toEqual({ at: BUILT + 10 * DAY, believed: true, settled: true });
  });

  it.each([
    ['begins in 1970', 0],
    ['begins before the build', BUILT - 2 * DAY],
    ['shows a year that will not come', BUILT + 40 * 365 * DAY],
    ['shows no time at all', Number.NaN],
  ])('that %s is not believed', (_what, shows) => {
    expect(setup({ shows }).read()).toMatchObject({ believed: false, settled: true });
  });

  it('is believed on a machine that is a little behind the one it was built on', () => {
    expect(setup({ shows: BUILT - HOUR }).read().believed).toBe(true);
  });

  it('earlier than the log or the last run is not believed, but for a correction of minutes', () => {
    const seen = BUILT + 20 * DAY;
    expect(setup({ shows: seen - DAY, seen }).read().believed).toBe(false);
    expect(setup({ shows: seen - 10 * MINUTE, seen }).read().believed).toBe(true);
    // no log of the year 3000 keeps it from being believed for ever
    expect(setup({ shows: seen, seen: Number.MAX_SAFE_INTEGER }).read().believed).toBe(false);
  });

  it.each([
    ['forward', 3 * HOUR],
    ['back', -3 * HOUR],
    ['by a minute', MINUTE],
  ])('that jumps %s is unsettled for a minute, and believed after it', (_what, by) => {
    const { after, read, put, world } = setup();
    after(10 * MINUTE);
    put(world.wall + by);
    expect(read().settled).toBe(false);
    expect(after(55 * SECOND).settled).toBe(false);
    expect(after(10 * SECOND)).toMatchObject({ settled: true, believed: true });
  });

  it('that loses seconds now and then is settled', () => {
    const { after, put, world } = setup();
    for (let hour = 0; hour < 3; hour += 1) {
      put(world.wall - 2 * SECOND);
      expect(after(MINUTE)).toMatchObject({ settled: true, believed: true });
    }
  });

  it('that is set to 1970 while the kiosk runs is not believed when the minute is over', () => {
    const { after, put } = setup();
    after(MINUTE);
    put(0);
    expect(after(5 * SECOND).settled).toBe(false);
    expect(after(70 * SECOND)).toMatchObject({ settled: true, believed: false });
  });

  it('that never stops jumping is not believed, and is once it has stopped', () => {
    const { after, put, world } = setup();
    let reading: Reading | undefined;
    for (let jump = 0; jump < 30; jump += 1) {
      put(world.wall + (jump % 2 === 0 ? HOUR : -HOUR));
      reading = after(30 * SECOND);
    }
    expect(reading).toMatchObject({ settled: true, believed: false });
    expect(after(2 * MINUTE)).toMatchObject({ settled: true, believed: true });
  });

  it('is remembered every ten minutes, once it has been steady for an hour', () => {
    const { after, world, put } = setup();
    after(50 * MINUTE);
    expect(world.noted).toEqual([]);
    after(35 * MINUTE);
    expect(world.noted).toHaveLength(3);
    // of a year that was shown only for a while nothing is kept
    const right = world.wall;
    put(right + 365 * DAY);
    after(50 * MINUTE);
    put(right + 50 * MINUTE);
    expect(after(2 * MINUTE)).toMatchObject({ settled: true, believed: true });
    expect(Math.max(...world.noted)).toBeLessThan(right + DAY);
  });
});
