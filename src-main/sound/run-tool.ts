// Starts a program of the sound system. One that hangs is ended: sound systems do, when a device is pulled out.
import { execFile } from 'node:child_process';
import type { RunTool } from './sound-tool.ts';

const PATIENCE_MS = 3000;
const MOST_BYTES = 4 * 1024 * 1024;

/** In English, and with all letters: what is printed is read. */
export const toolRunner =
  (env: Readonly<Record<string, string | undefined>>, patienceMs: number = PATIENCE_MS): RunTool =>
  (program, args) =>
    new Promise((resolve, reject) => {
      const options = {
        env: { ...env, LC_ALL: 'C.UTF-8', LANGUAGE: '' },
        timeout: patienceMs,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES,
        encoding: 'utf8',
        windowsHide: true,
      } as const;
      const child = execFile(program, [...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else reject(new Error(`${program}: ${reasonOf(error, stderr)}`, { cause: error }));
      });
      child.stdin?.end();
    });

interface Failure {
  readonly killed?: boolean | undefined;
  readonly code?: unknown;
  readonly message: string;
}

function reasonOf({ killed, code, message }: Failure, said: string): string {
  if (code === 'ENOENT') return 'not on this machine';
  if (killed === true) return 'did not answer and was ended';
  const last = said.trim().split('\n').at(-1) ?? '';
  return last === '' ? message : last;
}
