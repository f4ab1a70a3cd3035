// When a visit is over: nobody has touched anything for as long as a slow reader needs, and nothing is being told.
// Time is only ever what `now` says, so the rule can be tested without waiting.

/** At most this long, whatever stands on the screen. */
const LONGEST_ALLOWANCE = 240;
/** Multiplies the allowance for read-aloud, keypad and "more time". */
const MORE_TIME = 2;
const READING_FACTOR = 1.5;
/** A medium that has not advanced for this long is not playing. */
const STALLED_MS = 5000;

export interface IdleClockOptions {
  /** Seconds of silence before the question, and seconds to answer it. */
  readonly after: number;
  readonly warn: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly onWarn: () => void;
  readonly onTimeout: () => void;
  /** Whole seconds left to answer, at the warning and whenever they change. */
  readonly onTick?: (secondsLeft: number) => void;
}

export interface IdleClock {
  /** A touch, key or wheel: the clock starts anew (also after {@link stop} or the end). */
  input(): void;
  /** The position of the medium now playing, in seconds. It holds the clock only while this grows and it does not loop. */
  media(position: number, loops: boolean): void;
  /** A medium came to its end: if it really advanced, the clock starts anew. */
  mediaEnded(): void;
  /** Seconds a slow reader needs for all text now on screen, overlay included. */
  reading(seconds: number): void;
  /** How long, at most, the exhibit can still go on by itself, in seconds (rests included): more than this and the allowance nobody stays. */
  remaining(seconds: number): void;
  moreTime(on: boolean): void;
  /** Compares the time with the rule. Call it a few times a second. */
  tick(): void;
  /** No visit, no clock. */
  stop(): void;
}

/** Stopped until the first {@link IdleClock.input}. */
export function createIdleClock(options: IdleClockOptions): IdleClock {
  const { now, onWarn, onTimeout, onTick } = options;
  let phase: 'stopped' | 'running' | 'warned' = 'stopped';
  let reading = 0;
  let factor = 1;
  /** What may still play by itself: as reported now, and the most since the last input. */
  let remaining = 0;
  let mostRemaining = 0;
  let lastInput = 0;
  /** Silence counted up to `countedAt`, in ms; time held by a medium is not in it. */
  let silence = 0;
  let countedAt = 0;
  let medium: { readonly position: number; readonly advancedAt?: number } | undefined;
  let warnedAt = 0;
  let shown: number | undefined;

  const allowance = (): number =>
    Math.min(LONGEST_ALLOWANCE, Math.max(options.after, READING_FACTOR * reading)) * factor;
  /** From here on media hold nothing any more. */
  const lastHold = (): number => lastInput + mostRemaining * 1000;

  function count(time: number): void {
    const heldUntil = medium?.advancedAt === undefined ? countedAt : medium.advancedAt + STALLED_MS;
    const countFrom = Math.max(countedAt, Math.min(heldUntil, lastHold()));
    silence += Math.max(0, time - countFrom);
    countedAt = time;
  }

  function warning(time: number): void {
    const left = Math.max(0, Math.ceil(options.warn - (time - warnedAt) / 1000));
    if (left !== shown) onTick?.(left);
    shown = left;
    if (time - warnedAt < options.warn * 1000) return;
    phase = 'stopped';
    onTimeout();
  }

  return {
    input() {
      const time = now();
      phase = 'running';
      lastInput = time;
      mostRemaining = remaining;
      silence = 0;
      countedAt = time;
    },
    media(position, loops) {
      count(now());
      const before = medium;
      if (loops || !Number.isFinite(position)) return;
      const advanced = before !== undefined && position > before.position;
      const advancedAt = advanced ? now() : before?.advancedAt;
      medium = advancedAt === undefined ? { position } : { position, advancedAt };
    },
    mediaEnded() {
      const time = now();
      count(time);
      if (medium?.advancedAt !== undefined) silence = Math.min(silence, Math.max(0, time - lastHold()));
      medium = undefined;
    },
    reading(seconds) {
      reading = seconds;
    },
    remaining(seconds) {
      remaining = seconds;
      mostRemaining = Math.max(mostRemaining, seconds);
    },
    moreTime(on) {
      factor = on ? MORE_TIME : 1;
    },
    tick() {
      const time = now();
      if (phase === 'running') {
        count(time);
        if (silence < allowance() * 1000) return;
        phase = 'warned';
        warnedAt = time;
        shown = undefined;
        onWarn();
      }
      if (phase === 'warned') warning(time);
    },
    stop() {
      phase = 'stopped';
      medium = undefined;
    },
  };
}

export interface Timer {
  every(ms: number, run: () => void): () => void;
}

export const browserTimer: Timer = {
  every(ms, run) {
    const id = setInterval(run, ms);
    return () => clearInterval(id);
  },
};

/** Ticks the clock four times a second until the answer is called. */
export const runIdleClock = (clock: IdleClock, timer: Timer = browserTimer): (() => void) =>
  timer.every(250, () => clock.tick());
