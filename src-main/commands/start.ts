// `vitrine start`: the kiosk. Chooses a shell, says so, shows the exhibition, and puts everything away at the end.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { EXIT_AGAIN, isStartedAgain } from '../kiosk/staff/life.ts';
import { listen } from '../shell/browser/listen.ts';
import { findBrowser } from '../shell/browser/find-browser.ts';
import { type ChosenShell, chooseShell, describeShell, hasDisplay } from './choose-shell.ts';
import { needDataFolder } from './data-folder.ts';
import { downloadElectron } from './electron-download.ts';
import { electronPackage, electronProgram } from './electron-program.ts';
import { fetchElectron } from './fetch-electron.ts';
import { finishInstall } from './install-root.ts';
import { needFolder } from './media-root.ts';
import { problemSummary } from './problem-summary.ts';
import { explainListenError } from './port-taken.ts';
import { openKiosk } from './open-kiosk.ts';
import { openMonitor } from './open-monitor.ts';
import { programFolder } from './program-folder.ts';
import { runElectron } from './run-electron.ts';
import { showInBrowser } from './show-in-browser.ts';
import { type StartOptions, withStartOptions } from './start-options.ts';
import { stopSignal, stopped } from './until-stopped.ts';

type Say = (sentence: string) => void;

export function startCommand(): Command {
  return withStartOptions(new Command('start'))
    .description('Show the exhibition on this machine’s screen.')
    .action((options: StartOptions) => start(options, (sentence) => console.log(sentence)));
}

async function start(options: StartOptions, say: Say): Promise<void> {
  const stop = stopSignal();
  const folder = dataFolder(options.data, process.env);
  needDataFolder(folder);
  if (options.media !== undefined) {
    await finishInstall(resolve(options.media), say);
    needFolder(resolve(options.media));
  }
  if (options.fetchElectron) await fetchFirst(options, folder, say, stop);
  if (stop.aborted) return;
  const chosen = shellFor(options);
  say(describeShell(chosen));
  if (chosen.shell !== 'electron') return serve(options, folder, chosen, say, stop);
  const { media, windowed, display } = options;
  const flags = {
    data: folder,
    windowed,
    ...(media ? { media: resolve(media) } : {}),
    ...(display ? { display } : {}),
  };
  process.exitCode = await runElectron(chosen.program, programFolder().root, flags, stop);
}

function shellFor({ shell }: StartOptions): ChosenShell {
  const { platform, env } = process;
  return chooseShell({
    asked: shell,
    platform,
    env,
    isRoot: isRoot(),
    electron: electronProgram(programFolder().root, env),
    browser: findBrowser({ platform, env, exists: existsSync }),
  });
}

async function fetchFirst({ shell }: StartOptions, folder: string, say: Say, stop: AbortSignal): Promise<void> {
  const { root } = programFolder();
  const found = electronPackage(root);
  await fetchElectron({
    situation: {
      asked: shell,
      hasDisplay: hasDisplay(process),
      isRoot: isRoot(),
      isInstalled: electronProgram(root, process.env) !== undefined,
      version: found?.version,
    },
    dataFolder: folder,
    today: Date.now,
    say,
    fetch: async (onBytes, signal) => {
      if (found) await downloadElectron(found, onBytes, signal);
    },
    stop,
  });
}

async function serve(
  options: StartOptions,
  folder: string,
  chosen: Exclude<ChosenShell, { shell: 'electron' }>,
  say: Say,
  stop: AbortSignal,
): Promise<void> {
  const opened = await openKiosk({
    media: options.media,
    dataFolder: folder,
    preview: false,
    shell: chosen.shell,
    say,
  });
  const port = options.port ?? opened.settings.port;
  const listener = await listen(opened.kiosk.handle, port).catch(async (error: unknown) => {
    throw await explainListenError(error, port);
  });
  // it ends with the kiosk, whatever ends that
  const over = new AbortController();
  const ending = AbortSignal.any([stop, over.signal]);
  const following = opened.follow(ending);
  const monitoring = openMonitor({ opened, dataFolder: folder, shell: chosen.shell, say }, ending);
  const restarts = new EventTarget();
  const end = new AbortController();
  opened.life?.serve({
    quit: () => end.abort(),
    ...(isStartedAgain(process.env)
      ? {
          'restart-kiosk'() {
            process.exitCode = EXIT_AGAIN;
            end.abort();
          },
        }
      : {}),
    ...(chosen.shell === 'browser' ? { 'restart-browser': () => restarts.dispatchEvent(new Event('restart')) } : {}),
  });
  const stopOrEnd = AbortSignal.any([stop, end.signal]);
  try {
    say(`Vitrine is at ${listener.address}`);
    say(problemSummary(opened.loaded().problems));
    if (chosen.shell === 'browser') {
      await showInBrowser(
        { opened, dataFolder: folder, browser: chosen.browser, address: listener.address, options, restarts, say },
        stopOrEnd,
      );
    } else {
      await stopped(stopOrEnd);
    }
  } finally {
    over.abort();
    await listener.close();
    await Promise.all([following, monitoring]);
    await opened.records.close();
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;
