// Whether the machine's clock can be believed. One whose battery is dead begins in another year, and one that is put right jumps:
// neither may close the exhibit to its visitors.

export interface Reading {
  /** Milliseconds since 1970, as the clock has it. */
  readonly at: number;
  readonly believed: boolean;
  /** No jump within the last minute. */
  readonly settled: boolean;
}

export interface TrustedClock {
  readonly read: () => Reading;
}

export interface ClockOptions {
  /** The machine's clock, in milliseconds since 1970. */
  readonly clock: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** When this program was built. */
  readonly builtAt: number;
  /** The latest time that is known to have been: of the last start, of the log. */
  readonly seen: number;
  /** Hears now and then how late it has become, for the next start. */
  readonly onSeen: (at: number) => void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The machine it was built on may be fast. */
const BUILD_SLACK = DAY;
/** A clock that is put right goes back a little now and then. */
const SEEN_SLACK = 15 * MINUTE;
/** No program runs unchanged for so long. */
const LIFETIME = 30 * 365 * DAY;
/** More than that, and the two clocks do not agree. */
const JUMP = 30_000;
const SETTLES = MINUTE;
/** A clock that jumps and jumps is no clock. */
const RESTLESS = 10 * MINUTE;
/** What the clock showed only for a moment is no reason to disbelieve it later. */
const STEADY = HOUR;
const NOTED_EVERY = 10 * MINUTE;

export function createTrustedClock({ clock, now, builtAt, seen: known, onSeen }: ClockOptions): TrustedClock {
  let seen = Math.min(known, builtAt + LIFETIME);
  let noted = seen;
  let last: { readonly at: number; readonly mono: number } | undefined;
  let steadySince = now();
  let jumpedAt = Number.NEGATIVE_INFINITY;
  /** The first of the jumps that came one upon the other. */
  let restlessSince = Number.NEGATIVE_INFINITY;

  const isPossible = (at: number): boolean =>
    Number.isFinite(at) && at >= builtAt - BUILD_SLACK && at <= builtAt + LIFETIME && at >= seen - SEEN_SLACK;

  function watchJumps(at: number, mono: number): void {
    const isJump = last !== undefined && !(Math.abs(at - last.at - (mono - last.mono)) <= JUMP);
    last = { at, mono };
    if (!isJump) return;
    if (mono - jumpedAt > SETTLES) restlessSince = mono;
    [jumpedAt, steadySince] = [mono, mono];
  }

  return {
    read() {
      const [at, mono] = [clock(), now()];
      watchJumps(at, mono);
      const settled = mono - jumpedAt > SETTLES;
      const isRestless = !settled && mono - restlessSince > RESTLESS;
      const believed = isPossible(at) && !isRestless;
      if (believed && settled && mono - steadySince >= STEADY && at > seen) {
        seen = at;
        if (seen - noted >= NOTED_EVERY) onSeen((noted = seen));
      }
      return { at, believed, settled: settled || isRestless };
    },
  };
}
