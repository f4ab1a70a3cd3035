// Begin and end of the app: what must be set before it is ready, what keeps it on, and what ends it.
import { join } from 'node:path';
import type { Log } from '../../kiosk/log.ts';
import { EXIT_AGAIN, type Life } from '../../kiosk/staff/life.ts';
import { LOCKDOWN } from '../lockdown-policy.ts';
import type { Lockdown } from '../lockdown-rules.ts';
import type { Contents, ElectronApi, Window } from './api.ts';
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

/** What staff may order: an end, a new start by who started it, and a new renderer, which `keepShowing` loads. */
export const lifeOf = (
  app: Pick<ElectronApi['app'], 'quit' | 'exit'>,
  contents: Pick<Contents, 'forcefullyCrashRenderer'>,
  startedAgain: boolean,
): Parameters<Life['serve']>[0] => ({
  quit: () => app.quit(),
  ...(startedAgain ? { 'restart-kiosk': () => app.exit(EXIT_AGAIN) } : {}),
  'restart-browser': () => contents.forcefullyCrashRenderer(),
});

/** What ends a process: `process` itself. */
export interface Signals {
  readonly on: (signal: Signal, listener: () => void) => unknown;
}

type Signal = 'SIGTERM' | 'SIGINT' | 'SIGHUP';

/** After ready: the window's end, or the service manager's word, is the app's end. */
export function keepRunning(electron: ElectronApi, window: Window, signals: Signals, log: Log): void {
  const { app } = electron;
  app.on('second-instance', () => window.focus());
  app.on('child-process-gone', (_event, { type, reason }) =>
    log.warn('electron', `a ${type} process is gone: ${reason}`),
  );
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    signals.on(signal, () => {
      log.info('electron', `${signal}: the kiosk ends`);
      app.quit();
    });
  }
}

/** What is still to be done comes before the end; it has to come to its own end. */
export function endAfter(app: Pick<ElectronApi['app'], 'exit' | 'on'>, putAway: () => Promise<void>): void {
  let isAway = false;
  app.on('will-quit', (event) => {
    if (isAway) return;
    isAway = true;
    event.preventDefault();
    void putAway().finally(() => app.exit(0));
  });
}
