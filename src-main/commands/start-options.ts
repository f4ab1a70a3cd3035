// The flags of `vitrine start`, as commander reads them.
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { AskedShell } from './choose-shell.ts';

export interface StartOptions {
  readonly shell: AskedShell;
  readonly media?: string;
  readonly data?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly windowed: boolean;
  /** Counted from 1. */
  readonly display?: number;
  /** `npm start` in a checkout: Electron's program may be fetched first. */
  readonly fetchElectron: boolean;
}

const SHELLS: readonly AskedShell[] = ['auto', 'electron', 'browser', 'none'];

export function withStartOptions(command: Command): Command {
  return command
    .addOption(new Option('--shell <shell>', 'what shows the exhibition').choices(SHELLS).default('auto'))
    .option('--media <DIR>', 'the exhibition folder')
    .option('--data <DIR>', 'the folder for settings, logs and prepared pictures')
    .option('--port <N>', 'port of the browser shell; 0 takes a free one', wholeNumber(0, 65535))
    .option('--windowed', 'in a window instead of full screen', false)
    .option('--display <N>', 'which display, counted from 1', wholeNumber(1, 99))
    .addOption(new Option('--fetch-electron').default(false).hideHelp());
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}
