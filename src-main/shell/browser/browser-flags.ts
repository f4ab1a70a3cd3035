// Every word on the browser's command line. Each was tried; none is there by habit.
import { asFlag, CHROMIUM_SWITCHES } from '../chromium-switches.ts';
import type { Browser } from './find-browser.ts';

export interface FlagOptions {
  readonly kind: Browser['kind'];
  /** The page with its key: `http://127.0.0.1:PORT/#k=KEY`. */
  readonly url: string;
  /** A folder that did not exist before this start. */
  readonly profile: string;
  readonly windowed: boolean;
  /** Upper left corner of the display to use, in the desktop's pixels. */
  readonly corner?: { readonly x: number; readonly y: number };
}

export function browserFlags({ kind, url, profile, windowed, corner }: FlagOptions): readonly string[] {
  return [
    ...(windowed ? [] : ['--kiosk']),
    // in an app window the page can cancel every shortcut; a plain kiosk window lets Ctrl+T, N, O, P, W and F1 through
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    // our hand on the browser, and the browser ends when we do; a debugging port would be open to everybody
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    ...CHROMIUM_SWITCHES.map(asFlag),
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    // nothing leaves the machine
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    // no question for a keyring
    '--password-store=basic',
    ...(kind === 'edge' && !windowed ? ['--edge-kiosk-type=fullscreen'] : []),
    ...(corner ? [`--window-position=${corner.x},${corner.y}`] : []),
  ];
}
