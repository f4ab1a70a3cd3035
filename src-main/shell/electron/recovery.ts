// Keeps the page on the screen: a renderer that died, a page that hangs, a load that failed lead back to the initial page.
import type { Kiosk } from '../../kiosk/kiosk.ts';
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
/** Only the page's own sign of life, with its key, shows that it came up; and that it has not hung since. */
const FIRST_BEAT = 20_000;
const SILENCE = 15_000;
/** A timer that fires later than this was itself held up (the machine slept, the process was stopped): it begins anew. */
const LATE = 3000;
/** After this long without a failure the delays begin anew. */
const QUIET = 300_000;
/** Chromium's code for a load that another one has replaced. */
const ABORTED = -3;

export interface Shown {
  readonly contents: Contents;
  /** The page with its key. */
  readonly url: string;
  readonly onBeat: Kiosk['onBeat'];
  readonly clock: Clock;
  readonly log: Log;
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
}

/** Loads `url` now, and again whenever it is lost. Gives the function that ends the watch. */
export function keepShowing({ contents, url, onBeat, clock, log, say }: Shown): () => void {
  let beats = 0;
  let failures = 0;
  let lastFailure = Number.NEGATIVE_INFINITY;
  let cancel = (): void => undefined;
  let state: 'loading' | 'shown' | 'waiting' | 'ended' = 'loading';

  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) again(`the page did not load: ${description} (${code})`);
  });
  contents.on('render-process-gone', (_event, details) => again(`the renderer is gone: ${details.reason}`));
  contents.on('unresponsive', () => replace('the page does not respond'));
  const forget = onBeat((beat) => {
    if (!beat.keyed || state === 'waiting' || state === 'ended') return;
    if (beats === 0) say('The exhibition is on the screen.');
    beats += 1;
    state = 'shown';
    expectBeat(SILENCE);
  });
  load();
  return () => {
    cancel();
    forget();
    state = 'ended';
  };

  function load(): void {
    state = 'loading';
    expectBeat(FIRST_BEAT);
    contents.loadURL(url).catch((error: unknown) => {
      // told by did-fail-load as well, which leads on
      log.info('window', `load: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  function expectBeat(within: number): void {
    cancel();
    const due = clock.now() + within;
    cancel = clock.after(within, () => {
      if (clock.now() - due > LATE) expectBeat(within);
      else replace(`no sign of life from the page for ${within / 1000} s`);
    });
  }

  /** A renderer that hangs does not hear a reload either: it is ended first. */
  function replace(reason: string): void {
    if (state === 'waiting' || state === 'ended' || contents.isDestroyed()) return;
    again(reason);
    contents.forcefullyCrashRenderer();
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
