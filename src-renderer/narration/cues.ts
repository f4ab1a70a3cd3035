// Which caption belongs to a moment of a recording. Cues are in order of their start.
import type { Cue } from '#contract/content';

/** The last cue that has begun at `seconds`; -1 before the first. A translation goes on at the same index. */
export const cueIndexAt = (cues: readonly Cue[], seconds: number): number =>
  cues.findLastIndex(({ start }) => start <= seconds);

/** A pause this short (seconds) is a breath: the caption stays, or it would flicker. */
const BREATH = 1;

/** The caption to show at `seconds`; none in the long pauses between them. */
export function cueAt(cues: readonly Cue[], seconds: number): Cue | undefined {
  const index = cueIndexAt(cues, seconds);
  const cue = cues[index];
  if (!cue || seconds < cue.end) return cue;
  const following = cues[index + 1];
  return following && following.start - cue.end <= BREATH ? cue : undefined;
}

/** Where cue `index` of these cues begins; the last one where there are fewer; 0 before the first. */
export function cueStart(cues: readonly Cue[], index: number): number {
  if (index < 0) return 0;
  return (cues[index] ?? cues.at(-1))?.start ?? 0;
}
