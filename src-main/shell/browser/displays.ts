// Where the displays of a Linux desktop lie, so that the window can be put on one of them.
import { spawnSync } from 'node:child_process';
import { type DisplayFacts, type DisplayWish, namedOne } from '../choose-display.ts';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Its id is its name. */
export interface Monitor extends DisplayFacts {
  readonly id: string;
  readonly isPrimary: boolean;
}

/** The upper left corner of the display. Undefined, after a sentence to `say`, where that cannot be found out. */
export function displayCorner(
  wish: DisplayWish,
  say: (sentence: string) => void,
  list: () => string | undefined = xrandr,
): Corner | undefined {
  const text = list();
  const monitors = parseMonitors(text ?? '');
  const names = monitors.map(({ label }) => label);
  const monitor = monitors[typeof wish === 'number' ? wish - 1 : (namedOne(names, wish) ?? -1)];
  if (monitor) return { x: monitor.bounds.x, y: monitor.bounds.y };
  say(
    text === undefined
      ? 'Which displays there are could not be found out (xrandr is missing): the window opens on the main one.'
      : `There is no display ${typeof wish === 'number' ? wish : `“${wish}”`}, only ${monitors.length} (${names.join(', ')}): the window opens on the main one.`,
  );
  return undefined;
}

/** Reads `xrandr --listmonitors`: ` 1: +*HDMI-1 1920/527x1080/296+2560+0  HDMI-1`. */
export function parseMonitors(text: string): readonly Monitor[] {
  const lines = text.matchAll(/^\s*\d+:\s+([+*]*)(\S+).*?\s(\d+)\/\d+x(\d+)\/\d+([+-]\d+)([+-]\d+)/gm);
  return [...lines].map(([, marks = '', name = '', ...numbers]) => {
    const [width = 0, height = 0, x = 0, y = 0] = numbers.map(Number);
    return { id: name, label: name, isPrimary: marks.includes('*'), bounds: { x, y, width, height } };
  });
}

function xrandr(): string | undefined {
  const { status, stdout } = spawnSync('xrandr', ['--listmonitors'], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
