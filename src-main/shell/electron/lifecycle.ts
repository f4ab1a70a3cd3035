// Begin and end of the app: what must be set before it is ready, what keeps it on, and what ends it.
import { join } from 'node:path';
import { AGAIN } from '../../kiosk/watch/again.ts';
import { END_SIGNALS, type EndSignal, SIGNAL_CODES } from '../../kiosk/watch/signal-codes.ts';
import type { Log } from '../../kiosk/log.ts';
import { LOCKDOWN } from '../lockdown-policy.ts';
import type { Lockdown } from '../lockdown-rules.ts';
import type { App, ElectronApi, Window } from './api.ts';
import { lockDown } from './lockdown.ts';
import { declareScheme } from './protocol.ts';

/** Before ready. `dataFolder` is absolute. False if another kiosk holds this data folder. */
export function prepareApp(electron: ElectronApi, dataFolder: string, rules: Lockdown = LOCKDOWN): boolean {
  // the lock of the single instance lies in it
  electron.app.setPath('userData', dataFolder);
  // Chromium’s own folders apart from ours: on Windows and macOS its `Cache` and our `cache` would be the same
  electron.app.setPath('sessionData', join(dataFolder, 'electron'));
  declareScheme(electron);
  return lockDown(electron, rules);
}

/** What ends a process: `process` itself. */
export interface Signals {
  readonly on: (signal: EndSignal, listener: () => void) => unknown;
  exitCode?: number | string | null | undefined;
}

export interface Running {
  readonly signals: Signals;
  /** Fires when the parent wants the end, or is gone. */
  readonly stop: AbortSignal;
  /** The one that is on the screen now. */
  readonly window: () => Window;
  /** Only in a window is closing it somebody's wish; full screen it is a failure like any other. */
  readonly windowed: boolean;
  readonly log: Log;
}

/** After ready: the service manager's word, or the parent's, is the app's end. */
export function keepRunning(electron: ElectronApi, { signals, stop, window, windowed, log }: Running): void {
  const { app } = electron;
  app.on('second-instance', () => window().focus());
  app.on('window-all-closed', () => {
    if (windowed) app.quit();
  });
  for (const signal of END_SIGNALS) {
    signals.on(signal, () => {
      log.info('electron', `${signal}: the kiosk ends`);
      signals.exitCode = SIGNAL_CODES[signal];
      app.quit();
    });
  }
  const end = (): void => app.quit();
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
}

/**
 * Ends the app for another one to take its place: the parent sees to that or, where there is none, Electron itself. Such an end asks nobody,
 * so what is still to be done is done before.
 */
export function endForAnother(
  app: Pick<App, 'exit' | 'relaunch'>,
  hasParent: boolean,
  putAway: () => Promise<void>,
): void {
  const end = (): void => {
    if (!hasParent) app.relaunch();
    app.exit(AGAIN);
  };
  // what could not be put away does not keep it from ending
  putAway().then(end, end);
}

/** What hears of bugs that nobody caught: `process` itself. */
interface Broken {
  readonly on: (event: 'uncaughtException' | 'unhandledRejection', listener: (cause: unknown) => void) => unknown;
}

/** By itself Electron lays a box with the error over the exhibit, or says a word to nobody, and lives on as it is. */
export function endWhenBroken(self: Broken, app: Pick<App, 'exit'>, tell: (cause: unknown) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    self.on(event, (cause) => {
      try {
        tell(cause);
      } finally {
        app.exit(1);
      }
    });
  }
}

/** What is still to be done comes before the end; it has to come to its own end. */
export function endAfter(
  app: Pick<ElectronApi['app'], 'exit' | 'on'>,
  self: Pick<Signals, 'exitCode'>,
  putAway: () => Promise<void>,
): void {
  let isAway = false;
  app.on('will-quit', (event) => {
    if (isAway) return;
    isAway = true;
    event.preventDefault();
    void putAway().finally(() => app.exit(Number(self.exitCode ?? 0)));
  });
}
