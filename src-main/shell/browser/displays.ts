// Where the displays of a Linux desktop lie, so that the window can be put on one of them.
import { spawnSync } from 'node:child_process';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The upper left corner of display `number` (from 1). Undefined, after a sentence to `say`, where that cannot be found out. */
export function displayCorner(
  number: number,
  say: (sentence: string) => void,
  list: () => string | undefined = xrandr,
): Corner | undefined {
  const text = list();
  const corners = parseMonitors(text ?? '');
  const corner = corners[number - 1];
  if (corner) return corner;
  say(
    text === undefined
      ? 'Which displays there are could not be found out (xrandr is missing): the window opens on the main one.'
      : `There is no display ${number}, only ${corners.length}: the window opens on the main one.`,
  );
  return undefined;
}

/** Reads `xrandr --listmonitors`: ` 1: +HDMI-1 1920/527x1080/296+2560+0  HDMI-1`. */
export function parseMonitors(text: string): readonly Corner[] {
  const lines = text.matchAll(/^\s*\d+:.*?\s\d+\/\d+x\d+\/\d+([+-]\d+)([+-]\d+)/gm);
  return [...lines].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

function xrandr(): string | undefined {
  const { status, stdout } = spawnSync('xrandr', ['--listmonitors'], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
