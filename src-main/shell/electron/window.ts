// Opens the one window of the kiosk, on the display that was asked for.
import type { ElectronApi, Window } from './api.ts';
import { chooseDisplay, windowOptions } from './window-options.ts';

export interface WindowChoice {
  /** Counted from 1, in the system's order. */
  readonly display?: number | undefined;
  readonly windowed: boolean;
}

/** After ready. Loads nothing yet. */
export function openWindow({ screen, BrowserWindow }: ElectronApi, choice: WindowChoice): Window {
  const display = chooseDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay(), choice.display);
  return new BrowserWindow(windowOptions(display, choice.windowed));
}
