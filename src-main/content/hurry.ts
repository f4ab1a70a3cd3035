// A watcher that only hurries: it says that something may have changed. What has changed, the next look at the folder says,
// which comes in any case — shares report nothing, and a folder that was moved away and back is watched no more.
import { type FSWatcher, watch } from 'node:fs';
import type { Folder } from './scan.ts';

/** Editors write a file in several goes: the look comes when they have paused, or after the longest of these. */
const PAUSE_MS = 40;
const LONGEST_MS = 200;

export interface Hurry {
  /** From now on these folders, each without those below it. Folders that cannot be watched are not. */
  readonly watch: (folders: readonly string[]) => void;
  /** Resolves a moment after something happened, at the latest after `ms`, at once when `stop` fires. */
  readonly next: (ms: number, stop: AbortSignal) => Promise<void>;
  /** Something happened elsewhere for which the look had better come soon. */
  readonly now: () => void;
  readonly close: () => void;
}

/** Where changes happen, absolute. */
export const foldersOf = ({ absolute, folders }: Folder): readonly string[] => [
  absolute,
  ...folders.flatMap(foldersOf),
];

export function createHurry(): Hurry {
  let watchers: readonly FSWatcher[] = [];
  let happened = false;
  let wake = (): void => undefined;
  const close = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  const heard = (): void => {
    happened = true;
    wake();
  };
  return {
    watch(folders) {
      close();
      watchers = folders.flatMap((folder) => watched(folder, heard));
    },
    async next(ms, stop) {
      const until = performance.now() + ms;
      while (!happened && !stop.aborted && performance.now() < until) await pause(until - performance.now(), stop);
      const longest = performance.now() + LONGEST_MS;
      while (happened && !stop.aborted && performance.now() < longest) {
        happened = false;
        await pause(PAUSE_MS, stop);
      }
      happened = false;
    },
    now: heard,
    close,
  };

  /** Until something happens, at most so long. */
  function pause(ms: number, stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop.removeEventListener('abort', done);
        wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, Math.ceil(ms));
      stop.addEventListener('abort', done, { once: true });
      wake = done;
    });
  }
}

function watched(folder: string, heard: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, heard);
    // a folder that goes away, or a machine that watches no more of them: the looks go on
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
