// How far long work is, on one line of a terminal that is written over. Where there is no terminal, nothing.
import type { Writable } from 'node:stream';
import { displayWidth } from './display-width.ts';

export interface ProgressBar {
  readonly show: (what: string, done: number, total: number) => void;
  /** Takes the line away, for something that is to stay. */
  readonly clear: () => void;
}

const LONGEST = 40;
const SHORTEST = 10;
const CLEAR = '\r\u001b[K';

export function createProgressBar(
  output: Pick<Writable, 'write'> & { readonly isTTY?: boolean; readonly columns?: number },
): ProgressBar {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show(what, done, total) {
      output.write(`${CLEAR}${barLine(what, done, total, output.columns ?? 80)}`);
      shown = true;
    },
    clear() {
      if (shown) output.write(CLEAR);
      shown = false;
    },
  };
}

/** Shorter than `width`, so that the line never breaks. */
export function barLine(what: string, done: number, total: number, width: number): string {
  const share = total === 0 ? 1 : done / total;
  const count = `${done} of ${total}, ${Math.floor(share * 100)} %`;
  const room = Math.min(LONGEST, width - displayWidth(what) - count.length - 5);
  if (room < SHORTEST) return count.slice(0, Math.max(0, width - 1));
  const full = Math.floor(share * room);
  return `${what} [${'#'.repeat(full)}${'.'.repeat(room - full)}] ${count}`;
}
