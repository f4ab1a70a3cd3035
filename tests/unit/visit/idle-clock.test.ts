import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runIdleClock } from '../../../src-renderer/visit/idle-clock.ts';
import { initial, next } from '../../../src-renderer/visit/machine.ts';
import { isVisiting, type Visit, type VisitEvent } from '../../../src-renderer/visit/visit.ts';
import { idleTest, TICK } from './fake-time.ts';
import { anyContent, anyEvent } from './small-exhibition.ts';

describe('the idle clock', () => {
  it('asks after the idle time, counts the seconds down and ends the visit', () => {
    const { clock, pass, said, when } = idleTest({ after: 60, warn: 30 });
    clock.input();
    pass(200);
    expect(when('warn')).toBe(60);
    expect(when('timeout')).toBe(90);
    const ticks = said.map(([, what]) => what).filter((what) => what.endsWith('left'));
    expect(ticks).toEqual(Array.from({ length: 31 }, (_, index) => `${30 - index} left`));
    expect(said.filter(([, what]) => what === 'timeout')).toHaveLength(1);
  });

  it('does not run before the first input, nor once it was stopped', () => {
    const { clock, pass, said } = idleTest();
    pass(500);
    clock.input();
    clock.stop();
    pass(500);
    expect(said).toEqual([]);
  });

  it('starts anew at every input, and an answer to the warning is an input', () => {
    const { clock, pass, said, when } = idleTest();
    clock.input();
    pass(59);
    clock.input();
    pass(59);
    expect(said).toEqual([]);
    pass(20);
    expect(when('warn')).toBe(119);
    clock.input();
    pass(59);
    expect(when('timeout')).toBe(undefined);
    pass(40);
    expect(said.filter(([, what]) => what === 'warn')).toHaveLength(2);
  });

  it('gives a reader 1.5 × the reading time, at most 240 s, and twice that with more time', () => {
    const cases = [
      { reading: 10, more: false, warned: 60 },
      { reading: 100, more: false, warned: 150 },
      { reading: 1000, more: false, warned: 240 },
      { reading: 100, more: true, warned: 300 },
      { reading: 1000, more: true, warned: 480 },
    ];
    for (const { reading, more, warned } of cases) {
      const { clock, pass, when } = idleTest();
      clock.reading(reading);
      clock.moreTime(more);
      clock.input();
      pass(600);
      expect(when('warn')).toBe(warned);
    }
  });

  it('is held by a medium that advances, and starts anew when it ends', () => {
    const { clock, pass, when } = idleTest();
    clock.remaining(100);
    clock.input();
    pass(100, (at) => clock.media(at, false));
    clock.mediaEnded();
    pass(200);
    expect(when('warn')).toBe(160);
  });

  it('is not started anew by the end of a medium that never advanced', () => {
    const { clock, pass, when } = idleTest();
    clock.remaining(100);
    clock.input();
    pass(40, () => clock.media(0, false));
    clock.mediaEnded();
    pass(100);
    expect(when('warn')).toBe(60);
  });

  it('is not held by media that are paused, stalled or looping', () => {
    for (const [loops, position] of [
      [false, () => 7],
      [true, (at: number) => at],
    ] as const) {
      const { clock, pass, when } = idleTest();
      clock.remaining(600);
      clock.input();
      pass(300, (at) => clock.media(position(at), loops));
      expect(when('warn')).toBe(60);
    }
  });

  it('counts on from where it was when a medium stalls for 5 s', () => {
    const { clock, pass, when } = idleTest();
    clock.remaining(600);
    clock.input();
    pass(20); // read first
    pass(30, (at) => clock.media(at, false));
    pass(300, () => clock.media(50, false));
    // 20.5 s of silence before the medium was seen to advance; then it held until 5 s after second 50
    expect(when('warn')).toBe(55 + 60 - 20.5);
  });

  it('lets media hold it only as long as the exhibit can last by itself', () => {
    const { clock, pass, when } = idleTest();
    clock.remaining(120);
    clock.input();
    pass(1000, (at) => {
      if (at % 10 === 0) clock.mediaEnded();
      clock.media(at % 10, false);
    });
    expect(when('warn')).toBe(180);
  });

  it('gives the whole time to answer after the machine slept', () => {
    const { clock, said, pass } = idleTest({ tick: 3600 });
    clock.input();
    pass(3600);
    expect(said.map(([, what]) => what)).toEqual(['warn', '30 left']);
  });

  it('ticks four times a second until it is told to stop', () => {
    const { clock } = idleTest();
    const asked: number[] = [];
    let stopped = false;
    const stop = runIdleClock(clock, {
      every: (ms) => {
        asked.push(ms);
        return () => (stopped = true);
      },
    });
    expect(asked).toEqual([250]);
    stop();
    expect(stopped).toBe(true);
  });
});

describe('silence', () => {
  const seconds = fc.integer({ min: 1, max: 400 });
  /** What media may do while nobody touches anything. */
  const medium = fc.constantFrom<((at: number) => number) | undefined>(
    undefined,
    (at) => at,
    () => 3,
    (at) => at % 4,
    (at) => Math.min(at, 90),
    () => Number.NaN,
  );

  it('always ends in attract, wherever the visit is and whatever plays', () => {
    fc.assert(
      fc.property(
        anyContent,
        fc.array(anyEvent, { maxLength: 15 }),
        medium,
        fc.record({ after: fc.integer({ min: 5, max: 400 }), warn: fc.integer({ min: 0, max: 60 }) }),
        fc.record({ reading: seconds, remaining: seconds, more: fc.boolean(), loops: fc.boolean() }),
        (content, past, position, idle, { reading, remaining, more, loops }) => {
          const send = (event: VisitEvent): void => void (visit = next(visit, event, content));
          let visit: Visit = next(initial, { type: 'wake' }, content);
          past.forEach(send);
          fc.pre(isVisiting(visit));
          const { clock, pass, said } = idleTest({ ...idle, tick: 1 });
          clock.reading(reading);
          clock.remaining(remaining);
          clock.moreTime(more);
          clock.input();
          send({ type: 'stay' });
          let told = 0;
          pass(remaining + 2 * 240 + idle.warn + 10, (at) => {
            if (position) clock.media(position(at), loops);
            if (position && at % 30 === 0) {
              clock.mediaEnded();
              send({ type: 'narration-ended' });
            }
            for (; told < said.length; told += 1) {
              if (said[told]?.[1] === 'warn') send({ type: 'warn' });
              if (said[told]?.[1] === 'timeout') send({ type: 'reset' });
            }
          });
          expect(visit).toEqual({ screen: 'attract' });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws a reader out before 1.5 × the reading time, counted from the last touch or the end of what was told', () => {
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 0, max: 120 }), fc.boolean(), (after, reading, told, more) => {
        const { clock, pass, when } = idleTest({ after });
        clock.reading(reading);
        clock.remaining(told);
        clock.moreTime(more);
        clock.input();
        pass(told, (at) => clock.media(at, false));
        clock.mediaEnded();
        pass(600);
        const allowance = Math.min(240, Math.max(after, 1.5 * reading)) * (more ? 2 : 1);
        const warned = when('warn') ?? Number.NaN;
        expect(warned).toBeGreaterThanOrEqual(told + allowance);
        expect(warned).toBeLessThanOrEqual(told + allowance + 2 * TICK);
      }),
      { numRuns: 300 },
    );
  });
});
