// Time that passes when the test says so.
import type { Clock } from '../../src-main/kiosk/watch/clock.ts';

export interface ClockDouble extends Clock {
  /** Lets milliseconds pass, and what falls due in them happen in its order. */
  readonly pass: (milliseconds: number) => void;
  /** Time passes in which nothing can run, as while a machine sleeps: everything falls due at its end. */
  readonly sleep: (milliseconds: number) => void;
  readonly pending: () => number;
}

export function createClock(): ClockDouble {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    pending: () => timers.length,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers = [...timers, timer].sort((a, b) => a.at - b.at);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    sleep(milliseconds) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      due.forEach((timer) => timer.run());
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (let next = timers[0]; next && next.at <= end; next = timers[0]) {
        timers = timers.slice(1);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
