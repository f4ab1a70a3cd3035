// Time for the watch: never the wall clock, which anybody may set. Passed in, so that the tests need not wait.

/** Milliseconds; `after` gives the function that calls it off. */
export interface Clock {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** Counted from the machine's start: the same for every process, so that a time may be handed from one to the next. */
export const systemClock: Clock = {
  now: () => Number(process.hrtime.bigint() / 1_000_000n),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
