// The browser shell's window: claimed for this data folder, on the display asked for, kept open until the end.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { displayCorner } from '../shell/browser/displays.ts';
import type { Browser } from '../shell/browser/find-browser.ts';
import { keepOpen } from '../shell/browser/keep-open.ts';
import { claimScreen } from '../shell/browser/screen-claim.ts';
import type { OpenedKiosk } from './open-kiosk.ts';
import type { StartOptions } from './start-options.ts';

export interface ShowOptions {
  readonly opened: OpenedKiosk;
  readonly dataFolder: string;
  readonly browser: Browser;
  readonly address: string;
  readonly options: Pick<StartOptions, 'windowed' | 'display'>;
  /** `restart`: staff want the browser opened anew. */
  readonly restarts: EventTarget;
  readonly say: (sentence: string) => void;
}

/** Comes back after `stop` fired, when no process and no profile is left. */
export async function showInBrowser(given: ShowOptions, stop: AbortSignal): Promise<void> {
  const { opened, dataFolder, browser, address, options, restarts, say } = given;
  const folder = browser.snap ? join(homedir(), 'snap', 'chromium', 'common', 'vitrine') : join(dataFolder, 'browser');
  const display = options.display ?? opened.settings.display;
  const corner = display === undefined ? undefined : displayCorner(display, say);
  const claim = await claimScreen(folder);
  try {
    await keepOpen(
      {
        browser,
        url: `${address}#k=${opened.key}`,
        window: { windowed: options.windowed, ...(corner ? { corner } : {}) },
        folder,
        claim,
        onBeat: opened.kiosk.onBeat,
        restarts,
        now: opened.now,
        say,
        log: opened.log,
        onPage: (page) => opened.screenshots.provide(page?.screenshot),
      },
      stop,
    );
  } finally {
    claim.release();
  }
}
