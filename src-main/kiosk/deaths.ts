// Whether the page died, whatever shell shows it: a page with the key that nobody told to load again and that is another one than
// before has taken the place of one that died, hung, or was ended.
import type { Beat } from './heartbeat.ts';

/** Gives what takes each beat. `onDeath` hears what the page that died had last said of itself. */
export function watchDeaths(onDeath: (last: Beat) => void): (beat: Beat) => void {
  let last: Beat | undefined;
  return (beat) => {
    if (!beat.keyed || beat.page === undefined) return;
    const before = last;
    // one that was asked to go has not died
    last = beat.leaving === true ? undefined : beat;
    if (before !== undefined && before.page !== beat.page && beat.asked !== true) onDeath(before);
  };
}
