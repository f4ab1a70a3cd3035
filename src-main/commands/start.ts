// `vitrine start`: the kiosk. Chooses a shell, says so, and keeps the process that shows the exhibition.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { systemClock } from '../kiosk/watch/clock.ts';
import { hastened, readHaste, WATCH_TIMES } from '../kiosk/watch/times.ts';
import { electronArguments } from '../shell/electron/flags.ts';
import { type ChosenShell, describeShell, hasDisplay } from './choose-shell.ts';
import { chooseHere } from './choose-here.ts';
import { needDataFolder } from './data-folder.ts';
import { electronCommand } from './electron-command.ts';
import { downloadElectron } from './electron-download.ts';
import { electronPackage, electronProgram } from './electron-program.ts';
import { fetchElectron } from './fetch-electron.ts';
import { finishInstall } from './install-root.ts';
import { keepKiosk } from './keep-kiosk.ts';
import { isKioskProcess } from './kiosk-channel.ts';
import { needFolder } from './media-root.ts';
import { awaitOrphan } from './orphan.ts';
import { parentsRecords } from './parents-records.ts';
import { programFolder } from './program-folder.ts';
import type { KioskCommand } from './run-kiosk-process.ts';
import { type StartOptions, withStartOptions } from './start-options.ts';
import { codeAfter, stopSignal } from './until-stopped.ts';

type Say = (sentence: string) => void;

export function startCommand(): Command {
  return withStartOptions(new Command('start'))
    .description('Show the exhibition on this machine’s screen.')
    .action(async (options: StartOptions) => {
      const say: Say = (sentence) => console.log(sentence);
      if (!isKioskProcess(process.env)) return start(options, say);
      // only here: the parent is to stay small
      const { runKiosk } = await import('./kiosk-process.ts');
      return runKiosk(options, say);
    });
}

/** The parent: finds out what is to be shown and by what, and keeps the kiosk process that shows it. */
async function start(options: StartOptions, say: Say): Promise<void> {
  const stop = stopSignal();
  const folder = dataFolder(options.data, process.env);
  needDataFolder(folder);
  if (options.media !== undefined) {
    await finishInstall(resolve(options.media), say);
    needFolder(resolve(options.media));
  }
  if (options.fetchElectron) await fetchFirst(options, folder, say, stop);
  if (stop.aborted) {
    process.exitCode = codeAfter(stop);
    return;
  }
  const chosen = chooseHere(options);
  say(describeShell(chosen));
  await awaitOrphan(folder);
  process.exitCode = await keepKiosk(
    {
      command: commandFor(chosen, options, folder),
      ...parentsRecords(folder, systemClock),
      times: hastened(WATCH_TIMES, readHaste(process.env)),
      clock: systemClock,
      say,
    },
    stop,
  );
}

/** The kiosk process: Electron's program, or this one once more. */
function commandFor(chosen: ChosenShell, options: StartOptions, data: string): KioskCommand {
  const { windowed, display, port } = options;
  const media = options.media === undefined ? {} : { media: resolve(options.media) };
  const flags = { data, windowed, ...media, ...(display ? { display } : {}) };
  if (chosen.shell === 'electron') return electronCommand(chosen.program, programFolder().root, flags);
  const words = ['start', '--shell', chosen.shell, ...(port === undefined ? [] : ['--port', String(port)])];
  return {
    program: process.execPath,
    args: [...process.execArgv, process.argv[1] ?? '', ...words, ...electronArguments(flags)],
    fix: 'Install Node anew.',
  };
}

async function fetchFirst({ shell }: StartOptions, folder: string, say: Say, stop: AbortSignal): Promise<void> {
  const { root } = programFolder();
  const found = electronPackage(root);
  await fetchElectron({
    situation: {
      asked: shell,
      hasDisplay: hasDisplay(process),
      isRoot: process.getuid?.() === 0,
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
