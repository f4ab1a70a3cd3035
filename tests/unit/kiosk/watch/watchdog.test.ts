// What a shell is told to do, and when: the watchdog with a hand that only notes down.
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../src-main/kiosk/log.ts';
import type { BlackBoxEntry } from '../../../../src-main/kiosk/watch/black-box.ts';
import { type Counts, NO_FAILURES } from '../../../../src-main/kiosk/watch/ladder.ts';
import { WATCH_TIMES } from '../../../../src-main/kiosk/watch/times.ts';
import { createWatchdog, type Hand } from '../../../../src-main/kiosk/watch/watchdog.ts';
import type { Beat } from '../../../../src-main/kiosk/heartbeat.ts';
import { BEAT } from '../../../support/beat.ts';
import { createClock } from '../../../support/clock.ts';

const [PAGE, RESTING] = ['http://kiosk/#k=KEY', 'http://kiosk/resting'];
const MINUTE = 60_000;

function guarding(counts: Counts = NO_FAILURES) {
  const clock = createClock();
  clock.pass(1_000_000);
  const listeners = new Set<(beat: Beat) => void>();
  const [done, said, lines]: [string[], string[], string[]] = [[], [], []];
  const kept: Counts[] = [];
  const records: BlackBoxEntry[] = [];
  let deaf = false;
  const watchdog = createWatchdog({
    url: PAGE,
    restingUrl: RESTING,
    times: WATCH_TIMES,
    clock,
    counts,
    keep: (next) => kept.push(next),
    blackBox: { record: (entry) => Promise.resolve(void records.push(entry)) },
    onBeat: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    log: createLog((line) => lines.push(line)),
    say: (sentence) => said.push(sentence),
  });
  const hand: Hand = {
    load: () => (deaf ? Promise.reject(new Error('no answer')) : Promise.resolve(void done.push('load'))),
    open(url) {
      done.push(`open ${url}`);
      watchdog.opened();
    },
    end: () => done.push('end'),
    raise: () => done.push('raise'),
    picture: () => Promise.resolve(new Uint8Array([1])),
  };
  const first = watchdog.start(hand);
  watchdog.opened();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const beat = (part: Partial<Beat> = {}): void => listeners.forEach((listener) => listener({ ...BEAT, ...part }));
  return {
    ...{ clock, watchdog, hand, done, said, lines, kept, records, first, beat, settle, listeners },
    deafen: () => (deaf = true),
    /** The page beats for so long. */
    async live(ms: number): Promise<void> {
      for (let past = 0; past < ms; past += 5_000) {
        beat();
        clock.pass(5_000);
        await settle();
      }
    },
    async crash(): Promise<void> {
      watchdog.failed({ what: 'page', reason: 'The page crashed.', isGone: true });
      await settle();
    },
    async die(): Promise<void> {
      watchdog.failed({ what: 'browser', reason: 'The browser window was closed or died.', isGone: true });
      await settle();
    },
  };
}

describe('the watchdog', () => {
  it('lets a page alone that lives, and says once that it is on the screen', async () => {
    const { live, done, said, first, kept } = guarding();
    expect(first).toBe(PAGE);
    await live(3 * 60 * MINUTE);
    expect(done).toEqual([]);
    expect(kept).toEqual([]);
    expect(said).toEqual(['The exhibition is on the screen.']);
  });

  it('believes only the page with the key', async () => {
    const { beat, said, clock, settle, done } = guarding();
    beat({ keyed: false });
    expect(said).toEqual([]);
    clock.pass(25_000);
    await settle();
    expect(done).toEqual([`open ${PAGE}`]);
  });

  it('has a page that hangs loaded again, with a record and a picture before', async () => {
    const { live, clock, settle, done, records, lines, beat } = guarding();
    await live(60_000);
    clock.pass(12_000);
    await settle();
    expect(done).toEqual(['load']);
    expect(records).toMatchObject([{ step: 'page', reason: 'The page gives no sign of life any more.' }]);
    expect(records[0]?.beats.length).toBeGreaterThan(5);
    expect(records[0]?.picture).toBeDefined();
    beat();
    expect(lines.join('\n')).toContain('the page is back after');
  });

  it('does not picture what is gone', async () => {
    const { crash, beat, records } = guarding();
    beat();
    await crash();
    expect(records[0]).not.toHaveProperty('picture');
  });

  it('takes many reports of one failure for one', async () => {
    const { watchdog, beat, crash, settle, done } = guarding();
    beat();
    watchdog.failed({ what: 'page', reason: 'The page does not respond.', isGone: false });
    await crash();
    await settle();
    expect(done).toEqual(['load']);
  });

  it('has the browser opened anew when it does not hear that the page is to be loaded', async () => {
    const { deafen, crash, beat, done, lines } = guarding();
    beat();
    deafen();
    await crash();
    expect(done).toEqual([`open ${PAGE}`]);
    expect(lines.join('\n')).toContain('The browser does not answer.');
  });

  it('climbs to a rest, and keeps the counts before each step', async () => {
    const { crash, beat, done, kept, said, records } = guarding({
      ...NO_FAILURES,
      last: 999_000,
      kiosks: 2,
      browsers: 2,
    });
    for (let time = 0; time < 3; time += 1) {
      beat();
      await crash();
    }
    expect(done).toEqual(['load', 'load', `open ${RESTING}`]);
    expect(kept).toHaveLength(3);
    expect(records.map(({ step }) => step)).toEqual(['page', 'page', 'rest']);
    expect(said.at(-1)).toBe(
      'The page crashed. That has happened too often; the screen rests for 1 min, then the exhibition is tried again.',
    );
  });

  it('ends the process for a new one where that is the next step, and then hears nothing more', async () => {
    const { die, done, kept } = guarding({ ...NO_FAILURES, last: 999_000, browsers: 2 });
    await die();
    await die();
    expect(done).toEqual(['end']);
    expect(kept).toMatchObject([{ kiosks: 1, restarts: { kiosk: 1 } }]);
  });

  it('returns from a rest by itself, and the exhibition with it', async () => {
    const { die, clock, settle, beat, done, said, kept } = guarding({
      ...NO_FAILURES,
      last: 999_000,
      kiosks: 2,
      browsers: 2,
    });
    await die();
    expect(done).toEqual([`open ${RESTING}`]);
    // the resting screen gives no sign of life, and need not
    clock.pass(MINUTE - 1);
    await settle();
    expect(done).toHaveLength(1);
    clock.pass(1);
    expect(done).toEqual([`open ${RESTING}`, `open ${PAGE}`]);
    expect(kept.at(-1)).toMatchObject({ restUntil: 0, rests: 1 });
    beat();
    expect(said.slice(-2)).toEqual([
      'The rest is over; the exhibition is tried again.',
      'The exhibition is on the screen.',
    ]);
  });

  it('opens the resting screen again when it dies, without counting', async () => {
    const { die, clock, done, kept } = guarding({ ...NO_FAILURES, last: 999_000, kiosks: 2, browsers: 2 });
    await die();
    const counted = kept.length;
    await die();
    clock.pass(5_000);
    expect(done).toEqual([`open ${RESTING}`, `open ${RESTING}`]);
    expect(kept).toHaveLength(counted);
  });

  it('goes on with a rest that another process began', async () => {
    const { first, clock, done, lines } = guarding({
      ...NO_FAILURES,
      last: 999_000,
      kiosks: 3,
      rests: 1,
      restUntil: 1_030_000,
    });
    expect(first).toBe(RESTING);
    expect(lines.join()).toContain('The screen rests for 30 s, then the exhibition is tried again.');
    clock.pass(30_000);
    expect(done).toEqual([`open ${PAGE}`]);
  });

  it('has a hidden window raised', async () => {
    const { beat, clock, done } = guarding();
    for (let time = 0; time < 20; time += 1) {
      beat({ visibility: 'hidden', frame: false });
      clock.pass(5_000);
    }
    expect(done).toEqual(['raise']);
  });

  it('tells what was begun anew, and forgets it after a quiet time', async () => {
    const { watchdog, crash, die, beat, live } = guarding();
    beat();
    await crash();
    beat();
    await die();
    expect(watchdog.restarts()).toEqual({ page: 1, browser: 1, kiosk: 0 });
    await live(31 * MINUTE);
    expect(watchdog.restarts()).toEqual({ page: 0, browser: 0, kiosk: 0 });
  });

  it('begins anew what somebody asks for, without counting it, also out of a rest', async () => {
    const { watchdog, beat, done, kept } = guarding();
    beat();
    watchdog.restart('browser');
    expect(done).toEqual([`open ${PAGE}`]);
    beat();
    watchdog.restart('kiosk');
    expect(done).toEqual([`open ${PAGE}`, 'end']);
    expect(kept).toEqual([]);

    const resting = guarding({ ...NO_FAILURES, last: 999_000, kiosks: 3, rests: 1, restUntil: 1_030_000 });
    resting.watchdog.restart('browser');
    resting.beat();
    await resting.live(60_000);
    expect(resting.done).toEqual([`open ${PAGE}`]);
  });

  it('leaves nothing behind at its end', async () => {
    const { watchdog, clock, crash, done, listeners } = guarding();
    watchdog.end();
    await crash();
    clock.pass(MINUTE);
    expect(done).toEqual([]);
    expect(clock.pending()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});
