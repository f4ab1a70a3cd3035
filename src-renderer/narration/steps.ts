// Which steps of a slide have come: a function of the steps and the place in time, so that going back, seeking and another
// language are right at once.
import type { Step } from '#contract/content';

export interface Hearing {
  /** Whether there is a recording that can be heard. */
  readonly narrated: boolean;
  /** Nobody has begun to listen: everything is shown. */
  readonly untouched: boolean;
  /** Asked for, and not heard yet. */
  readonly starting: boolean;
  /** Seconds into the recording, and how long it is. */
  readonly position: number;
  readonly seconds: number;
}

export interface Reading {
  /** Seconds that the slide has been on screen. */
  readonly shown: number;
  /** Seconds that its label takes to read. */
  readonly needed: number;
}

/** How many of the steps, in their order, have come. */
export function stepsCome(steps: readonly Step[], hearing: Hearing, { shown, needed }: Reading): number {
  const read = steps.filter(({ share }) => share * needed <= shown).length;
  if (!hearing.narrated) return read;
  if (hearing.untouched || hearing.position >= hearing.seconds) return steps.length;
  const heard = steps.filter(({ at = 0 }) => at <= hearing.position).length;
  // a recording that never starts must not hide anything for ever
  return hearing.starting ? Math.max(heard, read) : heard;
}
