// A kiosk on a desktop of its own, as its processes and its records show it; and how long it takes until the exhibition is back.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Counts } from '../../src-main/kiosk/watch/ladder.ts';
import { type KioskUser, processesOf } from './kiosk-user.ts';
import { coloursOf, screenshot, type XScreen } from './x-screen.ts';

/** Milliseconds since the fault. */
export interface Back {
  readonly proven: number;
  /** With what it takes the test to take a picture of the screen. */
  readonly seen: number;
}

export interface KioskScreen {
  readonly log: () => string;
  readonly counts: () => Counts;
  /** Names of the black box's records, oldest first. */
  readonly records: () => Promise<readonly string[]>;
  readonly parent: () => number;
  readonly kiosk: () => number;
  readonly browser: () => number;
  readonly renderers: () => readonly number[];
  /** Until the page has proven itself once more than before `fault`, and the screen shows a picture. */
  readonly back: (fault: () => unknown, patienceMs?: number) => Promise<Back>;
  readonly picture: () => Buffer;
}

/** Thousands of colours are a picture. */
const PICTURE = 500;

export function kioskScreen(user: KioskUser, size: Omit<XScreen, 'env'>, data: string): KioskScreen {
  const screen = { ...size, env: user.env };
  const log = (): string => readFileSync(join(data, 'logs/vitrine.jsonl'), 'utf8');
  const proofs = (): number => log().match(/shows the page after|the page is back after/gu)?.length ?? 0;
  const pids = (part: string): readonly number[] =>
    [...processesOf(user.uid)].flatMap(([pid, command]) => (command.includes(part) ? [pid] : []));
  const own = (): readonly number[] =>
    pids('out/main/cli.js start').filter((pid) => !stat(pid).command.startsWith('sh'));
  const isChild = (pid: number): boolean => own().includes(stat(pid).parent);
  return {
    log,
    counts: () => JSON.parse(readFileSync(join(data, 'restarts.json'), 'utf8')) as Counts,
    async records() {
      const names = await readdir(join(data, 'logs/black-box'));
      return names.filter((name) => name.endsWith('.json')).sort();
    },
    parent: () => own().find((pid) => !isChild(pid)) ?? 0,
    kiosk: () => own().find(isChild) ?? 0,
    browser: () => pids('--remote-debugging-pipe').find((pid) => stat(pid).group === pid) ?? 0,
    renderers: () => pids('--type=renderer'),
    async back(fault, patienceMs = 60_000) {
      const before = proofs();
      const at = performance.now();
      await fault();
      await expect.poll(proofs, { timeout: patienceMs, interval: 50 }).toBeGreaterThan(before);
      const proven = performance.now() - at;
      const colours = async (): Promise<number> => (await coloursOf(screenshot(screen))).size;
      await expect.poll(colours, { timeout: 20_000, interval: 50 }).toBeGreaterThan(PICTURE);
      return { proven: Math.round(proven), seen: Math.round(performance.now() - at) };
    },
    picture: () => screenshot(screen),
  };
}

function stat(pid: number): { readonly command: string; readonly parent: number; readonly group: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent, group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const command = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    return { command, parent: Number(parent), group: Number(group) };
  } catch (error) {
    // it ended while we were looking
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return { command: '', parent: 0, group: 0 };
    throw error;
  }
}
