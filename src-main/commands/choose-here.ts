// The choice of a shell on this machine, as it is now.
import { existsSync } from 'node:fs';
import { findBrowser } from '../shell/browser/find-browser.ts';
import { type ChosenShell, chooseShell } from './choose-shell.ts';
import { electronProgram } from './electron-program.ts';
import { programFolder } from './program-folder.ts';
import type { StartOptions } from './start-options.ts';

/** Throws PlainError when the shell that was asked for is not installed. */
export function chooseHere({ shell }: Pick<StartOptions, 'shell'>): ChosenShell {
  const { platform, env } = process;
  return chooseShell({
    asked: shell,
    platform,
    env,
    isRoot: process.getuid?.() === 0,
    electron: electronProgram(programFolder().root, env),
    browser: findBrowser({ platform, env, exists: existsSync }),
  });
}
