// Keeps the page on the screen: a renderer that died or hangs, or a load that failed, leads back to the initial page.
import type { Log } from '../../kiosk/log.ts';
import type { Contents } from './api.ts';

/** Time from outside, so that the tests need not wait. Milliseconds; `after` gives the function that calls it off. */
export interface Clock {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Never at once: loading from within the event of a dying renderer has crashed Electron, or started no renderer. */
const DELAYS = [250, 1000, 2000, 4000, 8000, 16_000, 30_000] as const;
/** A start that neither finishes nor fails is one that never happened. */
const LOAD_LIMIT = 15_000;
/** After this long without a failure the delays begin anew. */
const QUIET = 300_000;
/** Chromium's code for a load that another one has replaced. */
const ABORTED = -3;

/** Loads `url` now, and again whenever it is lost. Gives the function that ends the watch. */
export function keepShowing(contents: Contents, url: string, clock: Clock, log: Log): () => void {
  let failures = 0;
  let lastFailure = Number.NEGATIVE_INFINITY;
  let cancel = (): void => undefined;
  let state: 'loading' | 'shown' | 'waiting' | 'ended' = 'loading';

  contents.on('did-finish-load', () => {
    if (state !== 'loading') return;
    cancel();
    state = 'shown';
  });
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) again(`the page did not load: ${description} (${code})`);
  });
  contents.on('render-process-gone', (_event, details) => again(`the renderer is gone: ${details.reason}`));
  contents.on('unresponsive', () => {
    // a renderer that hangs does not hear a reload either
    contents.forcefullyCrashRenderer();
    again('the page did not respond');
  });
  load();
  return () => {
    cancel();
    state = 'ended';
  };

  function load(): void {
    state = 'loading';
    cancel = clock.after(LOAD_LIMIT, () => again(`the page did not load within ${LOAD_LIMIT / 1000} s`));
    contents.loadURL(url).catch((error: unknown) => {
      // told by did-fail-load as well, which leads on
      log.info('window', `load: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  function again(reason: string): void {
    if (state === 'waiting' || state === 'ended' || contents.isDestroyed()) return;
    cancel();
    state = 'waiting';
    if (clock.now() - lastFailure > QUIET) failures = 0;
    lastFailure = clock.now();
    const delay = DELAYS[Math.min(failures, DELAYS.length - 1)] ?? QUIET;
    failures += 1;
    log.warn('window', `${reason}; loading it again in ${delay} ms`);
    cancel = clock.after(delay, load);
  }
}
