// On which display of a Linux desktop the window is to be, asked again at every look: one whose cable was pulled comes back later, and by then
// the desktop has put the window on another. The counterpart of the Electron shell's `keep-screen.ts`.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Area, chooseDisplay, type DisplayWish } from '../choose-display.ts';
import { type Monitor, parseMonitors } from './displays.ts';

/** Gives where a window that lies there is to be instead; undefined where it may stay. In the desktop's pixels. */
export type KeptDisplay = (window: Area) => Promise<Area | undefined>;

const PATIENCE_MS = 2_000;
/** A desktop that puts its windows where it likes is not fought without end: not again before the displays have changed. */
const TRIES = 3;

/** Without a wish it is the display on which the window was first found. */
export function keepDisplay(
  wish: DisplayWish | undefined,
  list: () => Promise<string | undefined> = xrandr,
): KeptDisplay {
  let kept: string | undefined;
  let listed: string | undefined;
  let tries = 0;
  return async (window) => {
    const text = await list();
    const monitors = parseMonitors(text ?? '');
    const primary = monitors.find(({ isPrimary }) => isPrimary) ?? monitors[0];
    if (primary === undefined) return undefined;
    if (wish === undefined) kept ??= monitors.find(({ bounds }) => isOn(bounds, window))?.id;
    const { chosen, asWished } = chooseDisplay<Monitor>(monitors, primary, wish, kept);
    if (asWished && wish !== undefined) kept = chosen.id;
    if (text !== listed || isOn(chosen.bounds, window)) tries = 0;
    listed = text;
    if (isOn(chosen.bounds, window) || tries === TRIES) return undefined;
    tries += 1;
    return chosen.bounds;
  };
}

/** By its middle: a desktop may round, or keep a bar free. */
function isOn(bounds: Area, window: Area): boolean {
  const [x, y] = [window.x + window.width / 2 - bounds.x, window.y + window.height / 2 - bounds.y];
  return x >= 0 && x < bounds.width && y >= 0 && y < bounds.height;
}

/** Under Wayland no program knows where its window is, or can move it. */
async function xrandr(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.env['WAYLAND_DISPLAY']) return undefined;
  const ask = promisify(execFile)('xrandr', ['--listmonitors'], { timeout: PATIENCE_MS });
  return ask.then(
    ({ stdout }) => stdout,
    // not installed, or no answer: then the window stays where it is
    () => undefined,
  );
}
