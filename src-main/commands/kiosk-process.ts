// The kiosk process of the browser shell: serves the exhibition, shows it, and puts everything away at the end.
import { URLS } from '#contract/urls';
import { dataFolder } from '../kiosk/data-folder.ts';
import { ordersOf } from '../kiosk/staff/life.ts';
import { AGAIN } from '../kiosk/watch/again.ts';
import { BEAT_MS, hastened, readHaste, WATCH_TIMES, type WatchTimes } from '../kiosk/watch/times.ts';
import { listen } from '../shell/browser/listen.ts';
import { chooseHere } from './choose-here.ts';
import { joinParent, type Parent } from './kiosk-channel.ts';
import { openKiosk } from './open-kiosk.ts';
import { openMonitor } from './open-monitor.ts';
import { explainListenError } from './port-taken.ts';
import { problemSummary } from './problem-summary.ts';
import { showInBrowser } from './show-in-browser.ts';
import type { StartOptions } from './start-options.ts';
import { codeAfter, stopSignal, stopped } from './until-stopped.ts';
import { watchOver } from './watch-over.ts';

/** For putting everything away, before the process ends in any case. */
const LAST_MS = 15_000;

/** Sets the exit code. Throws PlainError for what a person has to put right. */
export async function runKiosk(options: StartOptions, say: (sentence: string) => void): Promise<void> {
  const haste = readHaste(process.env);
  const times = hastened(WATCH_TIMES, haste);
  const parent = joinParent(process, times.word);
  const ending = new AbortController();
  const stop = AbortSignal.any([stopSignal(), parent.stop, ending.signal]);
  const endWith = (code: number): void => {
    process.exitCode = code;
    ending.abort();
    setTimeout(() => process.exit(code), LAST_MS).unref();
  };
  try {
    await serve(
      options,
      { times, beatMs: BEAT_MS / haste, parent, end: () => endWith(AGAIN), quit: () => endWith(0), say },
      stop,
    );
    process.exitCode ??= codeAfter(stop);
  } finally {
    parent.leave();
  }
}

interface Given {
  readonly times: WatchTimes;
  readonly beatMs: number;
  readonly parent: Parent;
  /** For another one to take its place. */
  readonly end: () => void;
  /** For good. */
  readonly quit: () => void;
  readonly say: (sentence: string) => void;
}

async function serve(
  options: StartOptions,
  { times, beatMs, parent, end, quit, say }: Given,
  stop: AbortSignal,
): Promise<void> {
  const folder = dataFolder(options.data, process.env);
  const chosen = chooseHere(options);
  const { shell } = chosen;
  const opened = await openKiosk({ media: options.media, dataFolder: folder, preview: false, shell, beatMs, say });
  const port = options.port ?? opened.settings.port;
  const listener = await listen(opened.kiosk.handle, port).catch(async (error: unknown) => {
    throw await explainListenError(error, port);
  });
  const { address } = listener;
  // it ends with the kiosk, whatever ends that
  const over = new AbortController();
  const ending = AbortSignal.any([stop, over.signal]);
  const following = opened.follow(ending);
  const monitoring = openMonitor({ opened, dataFolder: folder, shell, say }, ending);
  const up = (): void => parent.tell({ word: 'up' });
  try {
    say(`Vitrine is at ${address}`);
    say(problemSummary(opened.loaded().problems));
    if (chosen.shell === 'browser') {
      const pages = { url: `${address}#k=${opened.key}`, restingUrl: new URL(URLS.resting, address).href };
      const watchdog = watchOver({ opened, dataFolder: folder, ...pages, times, parent, say });
      const { browser } = chosen;
      opened.life?.serve(ordersOf(watchdog, quit), watchdog.restarts);
      await showInBrowser({ opened, dataFolder: folder, browser, options, watchdog, onClaimed: up, end, say }, stop);
    } else {
      opened.life?.serve({ quit, 'restart-kiosk': end });
      up();
      await stopped(stop);
    }
  } finally {
    over.abort();
    await listener.close();
    await Promise.all([following, monitoring]);
    await opened.records.close();
  }
}
