// Keeps the window where it belongs: full screen, on its display, in front of nothing else's absence; and the screen awake.
import { assertNever } from '#contract/assert-never';
import type { Log } from '../../kiosk/log.ts';
import { type Area, chooseDisplay, type DisplayWish } from '../choose-display.ts';
import type { Lockdown, Upset } from '../lockdown-rules.ts';
import type { Display, ElectronApi, Window } from './api.ts';
import type { Clock } from '../../kiosk/watch/clock.ts';

export interface KeepScreenOptions {
  readonly display?: DisplayWish | undefined;
  /** A window beside others is left where it is put. */
  readonly windowed: boolean;
  readonly rules: Lockdown['screen'];
  readonly clock: Clock;
  readonly log: Log;
}

type Needed = Pick<ElectronApi, 'app' | 'powerMonitor' | 'powerSaveBlocker' | 'screen'>;

/** Displays and window managers speak several times for one change. */
const SETTLED = 250;
/** One that insists is not fought without end: so much lies between one try and the next. */
const PAUSES = [0, 1000, 4000, 30_000] as const;
/** Rounding on displays that are scaled. */
const TOLERANCE = 2;

/** After ready, before the window is opened; one that is opened later takes its place. */
export function keepScreen(electron: Needed, options: KeepScreenOptions): void {
  const { app, screen, powerMonitor, powerSaveBlocker } = electron;
  const { windowed, rules, clock, log } = options;
  let window: Window | undefined;
  let kept: number | undefined;
  let tries = 0;
  let lastTry = Number.NEGATIVE_INFINITY;
  let cancel = (): void => undefined;
  target();

  app.on('browser-window-created', (_event, opened) => {
    window = opened;
  });
  for (const row of rules) {
    if (row.rule === 'awake') powerSaveBlocker.start('prevent-display-sleep');
    else if (!windowed) onUpset(row.after, lookSoon);
  }

  function onUpset(upset: Upset, look: () => void): void {
    if ('window' in upset) app.on('browser-window-created', (_event, opened) => onWindow(opened, upset.window, look));
    else if ('screen' in upset) onScreen(screen, upset.screen, look);
    else powerMonitor.on(upset.power, look);
  }

  function target(): Display {
    const { chosen, asWished } = chooseDisplay(
      screen.getAllDisplays(),
      screen.getPrimaryDisplay(),
      options.display,
      kept,
    );
    if (asWished) kept = chosen.id;
    return chosen;
  }

  function lookSoon(): void {
    lookAfter(SETTLED);
  }

  function lookAfter(milliseconds: number): void {
    cancel();
    cancel = clock.after(milliseconds, look);
  }

  function look(): void {
    if (!window || window.isDestroyed()) return;
    const { bounds } = target();
    if (isPlaced(window, bounds)) {
      tries = 0;
      return;
    }
    const pause = lastTry + (PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0) - clock.now();
    if (pause > 0) return lookAfter(pause);
    if (tries < PAUSES.length)
      log.warn('window', `put back on its display, ${bounds.width}×${bounds.height} at ${bounds.x},${bounds.y}`);
    tries += 1;
    lastTry = clock.now();
    putBack(window, bounds);
    lookSoon();
  }
}

function isPlaced(window: Window, { x, y, width, height }: Area): boolean {
  const now = window.getBounds();
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const covers = isNear(now.x, x) && isNear(now.y, y) && isNear(now.width, width) && isNear(now.height, height);
  return covers && window.isFullScreen() && window.isVisible() && !window.isMinimized();
}

/** A window that fills one display cannot be moved to another: it is let go first. */
function putBack(window: Window, bounds: Area): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(true);
}

/** Electron declares a listener for each event by itself: a name out of several has to be told apart. */
function onWindow(window: Window, event: Extract<Upset, { window: unknown }>['window'], look: () => void): void {
  switch (event) {
    case 'leave-full-screen':
      return void window.on('leave-full-screen', look);
    case 'minimize':
      return void window.on('minimize', look);
    case 'hide':
      return void window.on('hide', look);
    case 'move':
      return void window.on('move', look);
    case 'resize':
      return void window.on('resize', look);
    default:
      return assertNever(event);
  }
}

function onScreen(
  screen: Needed['screen'],
  event: Extract<Upset, { screen: unknown }>['screen'],
  look: () => void,
): void {
  switch (event) {
    case 'display-added':
      return void screen.on('display-added', look);
    case 'display-removed':
      return void screen.on('display-removed', look);
    case 'display-metrics-changed':
      return void screen.on('display-metrics-changed', look);
    default:
      return assertNever(event);
  }
}
