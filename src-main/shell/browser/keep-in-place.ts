// A browser does not tell when its window is put away, covered or taken out of full screen: it is looked at every few seconds.
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../kiosk/log.ts';
import type { WatchedPage } from './watch-page.ts';

/** A window needs a while to become full screen, and the one with the keyboard, by itself. */
const FIRST_MS = 15_000;
const LOOK_MS = 3_000;
/** A window manager that knows no full screen, or a person at a terminal, is not fought without end: the pauses double this many times. */
const DOUBLINGS = 5;

type Sleep = (ms: number, over: AbortSignal) => Promise<void>;

/** Until `over`. `sleep` ends early, without an error, when `over` fires. */
export async function keepInPlace(
  page: Pick<WatchedPage, 'putBack'>,
  over: AbortSignal,
  log: Log,
  sleep: Sleep = sleepUntil,
): Promise<void> {
  let misses = 0;
  await sleep(FIRST_MS, over);
  for (;;) {
    if (over.aborted) return;
    const was = await page.putBack();
    misses = was === undefined ? 0 : misses + 1;
    if (was !== undefined && misses === 1) log.warn('browser', `the window was ${was}: it is put back full screen`);
    await sleep(LOOK_MS * 2 ** Math.min(misses, DOUBLINGS), over);
  }
}

const sleepUntil: Sleep = (ms, over) => wait(ms, undefined, { signal: over, ref: false }).catch(() => undefined);
