// When the folder is looked at again: every few seconds in any case, sooner when a watcher hears of a change.
import { setTimeout as wait } from 'node:timers/promises';
import { createHurry, foldersOf } from '../content/hurry.ts';
import type { Folder } from '../content/scan.ts';

/** A folder that is being copied changes all the time: looks leave the machine to others meanwhile. */
const LEAST_MS = 1_000;
/** Times as long as a look took nobody looks. */
const RESTS = 10;
/** A machine watches so many folders at most, for all its programs. The others wait for the next look. */
const MOST = 4_096;

export interface NextLook {
  /** Resolves when it is time: after `ms`, or soon after a change in `seen`. `tookMs`: so long the look took that is over now. */
  readonly after: (ms: number, tookMs: number, seen: Folder | undefined, stop: AbortSignal) => Promise<void>;
  /** Something else than the folder asks for it: it comes soon. */
  readonly now: () => void;
  readonly close: () => void;
}

/** On Windows a folder that is watched holds those above it: nobody could rename or replace them, so none is. */
export function createNextLook(watches = process.platform !== 'win32'): NextLook {
  const hurry = createHurry();
  let watched = '';
  return {
    async after(ms, tookMs, seen, stop) {
      const folders = watches && seen ? foldersOf(seen).slice(0, MOST) : [];
      const names = folders.join('\n');
      if (names !== watched) hurry.watch(folders);
      watched = names;
      const rest = Math.min(ms, Math.max(LEAST_MS, RESTS * tookMs));
      await wait(rest, undefined, { signal: stop }).catch((error: unknown) => {
        if (!stop.aborted) throw error;
      });
      await hurry.next(ms - rest, stop);
    },
    now: hurry.now,
    close: hurry.close,
  };
}
