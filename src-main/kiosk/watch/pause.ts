// How long to wait before something that died is started once more: at once, unless it keeps dying.

const REMEMBERED_MS = 5 * 60_000;
const FREE_DEATHS = 2;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/** Milliseconds. `deaths` are times on the clock of `now`, the last one among them. The third death in 5 minutes waits 5 s, each further one twice as long. */
export function pauseAfter(deaths: readonly number[], now: number): number {
  const recent = deaths.filter((death) => now - death < REMEMBERED_MS).length;
  return recent <= FREE_DEATHS ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (recent - FREE_DEATHS - 1));
}
