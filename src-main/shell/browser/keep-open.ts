// Keeps the kiosk's window on the screen: opens what the watchdog wants to see there, tells it of every end, and does what it decides.
import type { Log } from '../../kiosk/log.ts';
import type { Failure, Hand, Watchdog } from '../../kiosk/watch/watchdog.ts';
import { type FlagOptions, browserFlags } from './browser-flags.ts';
import type { Browser } from './find-browser.ts';
import type { KeptDisplay } from './keep-display.ts';
import { keepInPlace } from './keep-in-place.ts';
import { launch } from './launch.ts';
import { freshProfile, removeProfile } from './profile.ts';
import type { ScreenClaim } from './screen-claim.ts';
import { type WatchedPage, watchPage } from './watch-page.ts';

export interface KeepOpenOptions {
  readonly browser: Browser;
  readonly window: Pick<FlagOptions, 'windowed' | 'corner'>;
  readonly display: KeptDisplay;
  /** Folder of the profiles. */
  readonly folder: string;
  readonly claim: ScreenClaim;
  readonly watchdog: Watchdog;
  /** Ends this process, for another one to take its place: fires `stop` in the end. */
  readonly end: () => void;
  readonly log: Log;
  /** Hears which page is there now, and when it is gone. */
  readonly onPage?: (page: WatchedPage | undefined) => void;
}

/** Comes back after `stop` fired, when no process and no profile is left. */
export async function keepOpen(options: KeepOpenOptions, stop: AbortSignal): Promise<void> {
  const { watchdog, end } = options;
  let life: Life | undefined;
  let changed = (): void => undefined;
  const hand: Hand = {
    load: async () => pageOf(life).load(),
    open(url) {
      wanted = url;
      changed();
    },
    end,
    raise: () => life?.page?.raise(),
    picture: async () => pageOf(life).screenshot(),
  };
  let wanted = watchdog.start(hand);
  stop.addEventListener('abort', () => changed(), { once: true });
  while (!stop.aborted) {
    // first of all: whatever is wanted from now on is wanted instead of this
    const change = new Promise<void>((resolve) => (changed = resolve));
    life = await openLife(options, wanted);
    if (!stop.aborted) await change;
    await life.close();
  }
  watchdog.end();
}

/** One life of the browser, from its start until nothing of it is left. */
interface Life {
  /** Absent where the browser could not be started. */
  readonly page?: WatchedPage;
  readonly close: () => Promise<void>;
}

async function openLife(
  { browser, window, display, folder, claim, watchdog, log, onPage }: KeepOpenOptions,
  url: string,
): Promise<Life> {
  const profile = freshProfile(folder);
  const flags = browserFlags({ kind: browser.kind, url, profile, ...window });
  const running = await launch(browser.path, flags).catch((error: unknown) => String(error));
  if (typeof running === 'string') {
    // the program may just be exchanged by an update: that passes
    watchdog.failed({ what: 'browser', reason: 'The browser could not be started.', details: running, isGone: true });
    return { close: () => Promise.resolve() };
  }
  noteOrLog(claim, running.pid, profile, log);
  let ending: Promise<string> | undefined;
  const stop = (): Promise<string> => (ending ??= running.stop());
  const failed = (failure: Failure): void => {
    // what happens while it is put away is no failure
    if (!ending) watchdog.failed(failure);
  };
  void running.ended.then(async () => {
    if (ending) return;
    const reason = 'The browser window was closed or died.';
    watchdog.failed({ what: 'browser', reason, details: await stop(), isGone: true });
  });
  const page = watchPage({ pipe: running.pipe, url, windowed: window.windowed, display, failed, log });
  onPage?.(page);
  const over = new AbortController();
  void running.ended.then(() => over.abort());
  if (!window.windowed) void keepInPlace(page, over.signal, log);
  watchdog.opened();
  return {
    page,
    async close() {
      onPage?.(undefined);
      await stop();
      // on Windows a virus scanner may still hold a file; the next start removes what is left
      await removeProfile(profile).catch((error: unknown) =>
        log.warn('browser', `profile left behind: ${String(error)}`),
      );
    },
  };
}

function pageOf(life: Life | undefined): WatchedPage {
  if (life?.page === undefined) throw new Error('browser: there is none');
  return life.page;
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
