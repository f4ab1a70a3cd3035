// A clock that moves when a test says so, with an idle clock on it that writes down what it does.
import { createIdleClock, type IdleClock } from '../../../src-renderer/visit/idle-clock.ts';

export interface IdleTest {
  readonly clock: IdleClock;
  /** `[second, what]` */
  readonly said: (readonly [number, string])[];
  /** Lets `seconds` pass, ticking as the page does; `eachTick` is told the seconds since the start. */
  pass(seconds: number, eachTick?: (at: number) => void): void;
  /** The second of the first `what`; undefined if it never came. */
  when(what: string): number | undefined;
}

export const TICK = 0.25;

export function idleTest({ after = 60, warn = 30, tick = TICK } = {}): IdleTest {
  let ms = 1_000_000;
  const start = ms;
  const at = (): number => (ms - start) / 1000;
  const said: (readonly [number, string])[] = [];
  const clock = createIdleClock({
    after,
    warn,
    now: () => ms,
    onWarn: () => said.push([at(), 'warn']),
    onTimeout: () => said.push([at(), 'timeout']),
    onTick: (left) => said.push([at(), `${left} left`]),
  });
  return {
    clock,
    said,
    pass(seconds, eachTick) {
      for (let passed = 0; passed < seconds; passed += tick) {
        ms += tick * 1000;
        eachTick?.(at());
        clock.tick();
      }
    },
    when: (what) => said.find(([, text]) => text === what)?.[0],
  };
}
