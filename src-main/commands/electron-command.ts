// Electron as the kiosk process: its own program runs our app, which reads the same flags.
import { join } from 'node:path';
import { electronArguments } from '../shell/electron/flags.ts';
import type { KioskCommand } from './run-kiosk-process.ts';

/** `root` is our program folder. */
export function electronCommand(
  program: string,
  root: string,
  flags: Parameters<typeof electronArguments>[0],
): KioskCommand {
  return {
    program,
    args: [join(root, 'out', 'main', 'electron.js'), ...electronArguments(flags)],
    fix: 'Fetch Electron again (npx install-electron), or use a browser: --shell browser',
  };
}
