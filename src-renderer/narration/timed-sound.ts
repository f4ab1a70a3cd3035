// A clock that runs like a recording: for captions whose recording cannot be heard, and for slides that go on by themselves.
import type { CreateSound } from './sound.ts';

export interface Time {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Calls `run` once; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
}

const pageTime: Time = {
  now: () => performance.now(),
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};

export const timedSound =
  (time: Time = pageTime): CreateSound =>
  ({ seconds, tuning, onPlay, onEnd }) => {
    let speed = tuning.speed;
    /** Where it was, in seconds, when it last began, halted or changed its pace; and when that was. */
    let at = 0;
    let since: number | undefined;
    let cancel = (): void => undefined;

    const position = (): number =>
      since === undefined ? at : Math.min(seconds, at + ((time.now() - since) / 1000) * speed);
    const halt = (): void => {
      at = position();
      since = undefined;
      cancel();
    };
    const run = (): void => {
      since = time.now();
      cancel = time.after(((seconds - at) / speed) * 1000, () => {
        halt();
        onEnd();
      });
    };
    return {
      play() {
        run();
        onPlay();
      },
      pause: halt,
      seek(to) {
        const runs = since !== undefined;
        halt();
        at = to;
        if (runs) run();
      },
      position,
      tune(wanted) {
        const runs = since !== undefined;
        halt();
        speed = wanted.speed;
        if (runs) run();
      },
      unload: halt,
    };
  };
