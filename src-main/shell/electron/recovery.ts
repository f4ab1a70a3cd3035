// The watchdog's hand on Electron: tells it of every failure of the page and its window, and does what it decides.
import type { Clock } from '../../kiosk/watch/clock.ts';
import type { Failure, Hand, Watchdog } from '../../kiosk/watch/watchdog.ts';
import type { Log } from '../../kiosk/log.ts';
import type { App, Contents, Window } from './api.ts';

/** Never at once: loading from within the event of a dying renderer has crashed Electron, or started no renderer. */
const PAUSE = 250;
/** Chromium's code for a load that another one has replaced. */
const ABORTED = -3;

export interface Shown {
  readonly app: Pick<App, 'on'>;
  readonly openWindow: () => Window;
  readonly watchdog: Watchdog;
  /** Closing it is somebody's wish, and no failure. */
  readonly windowed: boolean;
  /** The page with its key. */
  readonly url: string;
  /** Ends this process, for another one to take its place. */
  readonly end: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens the window, and opens or loads it again as the watchdog decides. Gives the window that is on the screen now. */
export function keepShowing({ app, openWindow, watchdog, windowed, url, end, clock, log }: Shown): () => Window {
  let window = openWindow();
  let isGone = false;

  const hand: Hand = {
    load() {
      // a renderer that hangs does not hear a load; one that is gone need not be ended
      if (!isGone) window.webContents.forcefullyCrashRenderer();
      return new Promise((resolve) =>
        clock.after(PAUSE, () => {
          load(url);
          resolve();
        }),
      );
    },
    open(address) {
      const before = window;
      // the new one first: without any window, the app would be over
      window = openWindow();
      listen(window);
      if (!before.isDestroyed()) before.destroy();
      load(address);
      watchdog.opened();
    },
    end,
    raise() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.moveTop();
      window.focus();
    },
    picture: async () => (await window.webContents.capturePage()).toPNG(),
  };

  app.on('child-process-gone', (_event, { type, reason }) => {
    log.warn('electron', `a ${type} process is gone: ${reason}`);
    // Chromium starts another one; whether it draws, the page has to prove
    if (type === 'GPU') watchdog.doubt();
  });
  // the windows are closed before `will-quit`: that is the end that was ordered, and none of their failures
  app.on('before-quit', () => watchdog.end());
  const first = watchdog.start(hand);
  listen(window);
  load(first);
  watchdog.opened();
  return () => window;

  function load(address: string): void {
    isGone = false;
    window.webContents.loadURL(address).catch((error: unknown) => {
      // told by did-fail-load as well, which leads on
      log.info('window', `load: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  function listen(to: Window): void {
    const contents = to.webContents;
    const failed = (failure: Failure): void => {
      // what happens to a window that is being replaced is no failure
      if (to === window) watchdog.failed(failure);
    };
    listenToPage(contents, failed, () => {
      if (to === window) isGone = true;
    });
    to.on('closed', () => {
      if (!windowed) failed({ what: 'browser', reason: 'The window was closed.', isGone: true });
    });
  }
}

function listenToPage(contents: Contents, failed: (failure: Failure) => void, onGone: () => void): void {
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || contents.isDestroyed()) return;
    failed({ what: 'page', reason: 'The page did not load.', details: `${description} (${code})`, isGone: false });
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    onGone();
    if (!contents.isDestroyed()) failed({ what: 'page', reason: 'The page crashed.', details: reason, isGone: true });
  });
  contents.on('unresponsive', () => {
    if (!contents.isDestroyed()) failed({ what: 'page', reason: 'The page does not respond.', isGone: false });
  });
}
