// Time that passes when a test says so, with what was to happen in it.
import type { Time } from '../../../src-renderer/narration/timed-sound.ts';

export interface FakePageTime extends Time {
  readonly now: () => number;
  pass(ms: number): void;
}

export function fakePageTime(): FakePageTime {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const one = { at: now + ms, run };
      due.push(one);
      return () => {
        if (due.includes(one)) due.splice(due.indexOf(one), 1);
      };
    },
    pass(ms) {
      now += ms;
      for (const one of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(one), 1);
        one.run();
      }
    },
  };
}
