// The browser shell's window: claimed for this data folder, on the display asked for, kept open until the end.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Watchdog } from '../kiosk/watch/watchdog.ts';
import { displayCorner } from '../shell/browser/displays.ts';
import type { Browser } from '../shell/browser/find-browser.ts';
import { keepDisplay } from '../shell/browser/keep-display.ts';
import { keepOpen } from '../shell/browser/keep-open.ts';
import { claimScreen } from '../shell/browser/screen-claim.ts';
import type { WatchedPage } from '../shell/browser/watch-page.ts';
import type { OpenedKiosk } from './open-kiosk.ts';
import type { StartOptions } from './start-options.ts';

export interface ShowOptions {
  readonly opened: OpenedKiosk;
  readonly dataFolder: string;
  readonly browser: Browser;
  readonly options: Pick<StartOptions, 'windowed' | 'display'>;
  readonly watchdog: Watchdog;
  /** The screen is ours. */
  readonly onClaimed: () => void;
  /** See {@link keepOpen}. */
  readonly end: () => void;
  readonly say: (sentence: string) => void;
}

/** Comes back after `stop` fired, when no process and no profile is left. */
export async function showInBrowser(given: ShowOptions, stop: AbortSignal): Promise<void> {
  const { opened, dataFolder, browser, options, watchdog, onClaimed, end, say } = given;
  const folder = browser.snap ? join(homedir(), 'snap', 'chromium', 'common', 'vitrine') : join(dataFolder, 'browser');
  const wish = options.display ?? opened.settings.display;
  const corner = wish === undefined ? undefined : displayCorner(wish, say);
  const display = keepDisplay(wish);
  const claim = await claimScreen(folder).catch((error: unknown) => {
    // nobody will show anything, and a clockwork that runs on would keep the process
    watchdog.end();
    throw error;
  });
  try {
    onClaimed();
    const window = { windowed: options.windowed, ...(corner ? { corner } : {}) };
    const onPage = (page: WatchedPage | undefined): void => opened.screenshots.provide(page?.screenshot);
    await keepOpen({ browser, window, display, folder, claim, watchdog, end, log: opened.log, onPage }, stop);
  } finally {
    claim.release();
  }
}
