// What a narration is made with, and what it is told when a recording is given to it.
import type { CreateSound } from './sound.ts';

/** `waiting`: there is something to hear, not begun or told to its end. */
export type NarrationState = 'none' | 'waiting' | 'playing' | 'paused';

export interface NarrationOptions {
  readonly create: CreateSound;
  /** Takes its place where nothing can be heard and there are captions to read. */
  readonly createTimed?: CreateSound;
  /** It was told to its end. */
  readonly onEnded?: () => void;
  /** Seconds, many times a second while it plays. */
  readonly onProgress?: (position: number) => void;
  /** The recording is missing, undecodable, refused or stalled; its captions go on by the clock. For the log. */
  readonly onFailed?: (reason: string) => void;
  readonly looks?: Looks;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

/** When to look again how far a recording has come. */
export interface Looks {
  request(run: () => void): number;
  cancel(id: number): void;
}

export interface LoadOptions {
  readonly autoplay: boolean;
  /** Begin at this cue instead of the start. */
  readonly fromCue?: number;
  /** What plays it; else the narration's own player. */
  readonly create?: CreateSound | undefined;
  /** There is nothing to hear: a clock tells how far reading has come. */
  readonly timed?: boolean;
}

/** Often enough for a line that grows and words that come. With every frame the page would be composed anew sixty times a second. */
const LOOK_MS = 40;

export const windowLooks: Looks = {
  request: (run) => window.setTimeout(run, LOOK_MS),
  cancel: (id) => clearTimeout(id),
};
