// Opens the one window of the kiosk, on the display that was asked for.
import { chooseDisplay, type DisplayWish } from '../choose-display.ts';
import { LOCKDOWN } from '../lockdown-policy.ts';
import type { Lockdown } from '../lockdown-rules.ts';
import type { ElectronApi, Window } from './api.ts';
import { windowOptions } from './window-options.ts';

export interface WindowChoice {
  readonly display?: DisplayWish | undefined;
  readonly windowed: boolean;
}

/** After ready. Loads nothing yet. */
export function openWindow(
  { screen, BrowserWindow }: Pick<ElectronApi, 'screen' | 'BrowserWindow'>,
  { display, windowed }: WindowChoice,
  rules: Lockdown = LOCKDOWN,
): Window {
  const { chosen } = chooseDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay(), display, undefined);
  return new BrowserWindow(windowOptions(chosen, windowed, rules));
}
