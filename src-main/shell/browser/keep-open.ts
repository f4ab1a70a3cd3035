// Keeps the kiosk's window on the screen: opens it, waits for the page's own sign of life, opens it anew when it dies.
import { setTimeout as wait } from 'node:timers/promises';
import { assertNever } from '#contract/assert-never';
import type { Beat } from '../../kiosk/heartbeat.ts';
import type { Log } from '../../kiosk/log.ts';
import { type FlagOptions, browserFlags } from './browser-flags.ts';
import type { Browser } from './find-browser.ts';
import { keepInPlace } from './keep-in-place.ts';
import { type RunningBrowser, launch } from './launch.ts';
import { pauseAfter } from './pause.ts';
import { freshProfile, removeProfile } from './profile.ts';
import type { ScreenClaim } from './screen-claim.ts';
import { type WatchedPage, watchPage } from './watch-page.ts';

export interface KeepOpenOptions {
  readonly browser: Browser;
  /** The page with its key. */
  readonly url: string;
  readonly window: Pick<FlagOptions, 'windowed' | 'corner'>;
  /** Folder of the profiles. */
  readonly folder: string;
  readonly claim: ScreenClaim;
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
  /** `restart`: staff want the browser opened anew. */
  readonly restarts?: EventTarget;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
  readonly log: Log;
  /** Hears which page is there now, and when it is gone. */
  readonly onPage?: (page: WatchedPage | undefined) => void;
}

const FIRST_BEAT_MS = 20_000;

/** Comes back after `stop` fired, when no process and no profile is left. */
export async function keepOpen(options: KeepOpenOptions, stop: AbortSignal): Promise<void> {
  const { now, say, log } = options;
  const stopped = new Promise<'stopped'>((resolve) =>
    stop.addEventListener('abort', () => resolve('stopped'), { once: true }),
  );
  const deaths: number[] = [];
  while (!stop.aborted) {
    const { outcome, lastWords } = await openOnce(options, stop, stopped, deaths.length === 0);
    if (outcome === 'stopped') return;
    if (outcome === 'asked') continue;
    deaths.push(now());
    const pause = pauseAfter(deaths, now());
    say(`${explain(outcome)} It is opened again${pause > 0 ? ` in ${pause / 1000} s` : ''}.`);
    log.error('browser', `${explain(outcome)} Its last words: ${lastWords}`);
    await sleep(pause, stop);
  }
}

type Outcome = 'stopped' | 'silent' | 'ended' | 'died' | 'asked';

/** One life of the browser, from its start until nothing of it is left. */
async function openOnce(
  options: KeepOpenOptions,
  stop: AbortSignal,
  stopped: Promise<'stopped'>,
  isFirst: boolean,
): Promise<{ readonly outcome: Outcome; readonly lastWords: string }> {
  const { browser, url, window, folder, claim, now, say, log } = options;
  const profile = freshProfile(folder);
  const startedAt = now();
  const flags = browserFlags({ kind: browser.kind, url, profile, ...window });
  const running = await launch(browser.path, flags).catch((error: unknown) => String(error));
  // the program may just be exchanged by an update: that passes
  if (typeof running === 'string') return { outcome: 'ended', lastWords: running };
  noteOrLog(claim, running.pid, profile, log);
  const crashes: number[] = [];
  const pace = (load: () => void): void => {
    crashes.push(now());
    // a page that keeps crashing is loaded again ever more slowly
    sleep(pauseAfter(crashes, now()), stop).then(() => {
      if (!stop.aborted) load();
    });
  };
  const over = new AbortController();
  watchPage({ pipe: running.pipe, url, pace, log }).then(
    (page) => {
      options.onPage?.(page);
      if (!window.windowed) void keepInPlace(page, over.signal, log);
    },
    (error: unknown) => log.warn('browser', `the pipe broke: ${String(error)}`),
  );
  const forget = tellReturns(options, crashes);

  let outcome = await firstSign(options, running, stopped);
  if (outcome === 'shown') {
    log.info('browser', `process ${running.pid} shows the page after ${Math.round(now() - startedAt)} ms`);
    if (isFirst) say('The exhibition is on the screen.');
    const asked = new Promise<'asked'>((resolve) =>
      options.restarts?.addEventListener('restart', () => resolve('asked'), { signal: over.signal }),
    );
    outcome = await Promise.race([running.ended.then(() => 'died' as const), stopped, asked]);
  }
  forget();
  over.abort();
  options.onPage?.(undefined);
  const lastWords = await running.stop();
  // on Windows a virus scanner may still hold a file; the next start removes what is left
  await removeProfile(profile).catch((error: unknown) => log.warn('browser', `profile left behind: ${String(error)}`));
  return { outcome, lastWords };
}

/** A full disk must not keep the exhibition off the screen. */
function noteOrLog(claim: ScreenClaim, pid: number, profile: string, log: Log): void {
  try {
    claim.note(pid, profile);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    log.warn('browser', `the browser's number could not be noted: ${error.message}`);
  }
}

function explain(outcome: Exclude<Outcome, 'stopped' | 'asked'>): string {
  switch (outcome) {
    case 'silent':
      return `The browser did not show the page within ${FIRST_BEAT_MS / 1000} s.`;
    case 'ended':
      return 'The browser ended before it showed the page.';
    case 'died':
      return 'The browser window was closed or died.';
    default:
      return assertNever(outcome);
  }
}

/** Started is not shown: only the page itself can tell, with the key that nobody else has. */
function firstSign(
  { onBeat }: KeepOpenOptions,
  running: RunningBrowser,
  stopped: Promise<'stopped'>,
): Promise<Outcome | 'shown'> {
  return new Promise((resolve) => {
    const decide = (outcome: Outcome | 'shown'): void => {
      clearTimeout(timer);
      forget();
      resolve(outcome);
    };
    const timer = setTimeout(() => decide('silent'), FIRST_BEAT_MS);
    const forget = onBeat((beat) => {
      if (beat.keyed) decide('shown');
    });
    running.ended.then(() => decide('ended'));
    stopped.then(decide);
  });
}

/** Logs how long the page was away when it proves itself again after a crash. */
function tellReturns({ onBeat, now, log }: KeepOpenOptions, crashes: readonly number[]): () => void {
  let told = 0;
  return onBeat((beat) => {
    const last = crashes.at(-1);
    if (!beat.keyed || last === undefined || crashes.length === told) return;
    told = crashes.length;
    log.info('browser', `the page is back after ${Math.round(now() - last)} ms`);
  });
}

/** Ends early, without an error, when `stop` fires. */
async function sleep(ms: number, stop: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: stop }).catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });
}
