// Electron as the shell: its own program runs our app, which reads the same flags. We wait for it and pass the end on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { electronArguments } from '../shell/electron/flags.ts';

/** Gives Electron's exit code. Throws PlainError when the program cannot be started. */
export async function runElectron(
  program: string,
  root: string,
  flags: Parameters<typeof electronArguments>[0],
  stop: AbortSignal,
): Promise<number> {
  const child = spawn(program, [join(root, 'out', 'main', 'electron.js'), ...electronArguments(flags)], {
    stdio: 'inherit',
  });
  const end = (): boolean => child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  try {
    await once(child, 'exit');
  } catch (error) {
    throw new PlainError(
      `Electron could not be started: ${error instanceof Error ? error.message : String(error)}.`,
      'Fetch it again (npx install-electron), or use a browser: --shell browser',
    );
  } finally {
    stop.removeEventListener('abort', end);
  }
  return stop.aborted ? 0 : (child.exitCode ?? 1);
}
