// Starts one browser process and ends it again with everything that belongs to it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcesses } from './end-processes.ts';
import { type Pipe, openPipe } from './pipe.ts';

export interface RunningBrowser {
  readonly pid: number;
  readonly pipe: Pipe;
  /** Comes when the process has ended. Never rejects. */
  readonly ended: Promise<void>;
  /** Asks it to close, then insists. Afterwards no process of it is left. Gives what it last said on its error output. */
  readonly stop: () => Promise<string>;
}

const CLOSE_MS = 2_000;
/** For the last words, which may come after the end. */
const WORDS_MS = 200;
const KEPT_WORDS = 2_000;

/** Rejects when the program cannot be started at all. */
export async function launch(program: string, flags: readonly string[]): Promise<RunningBrowser> {
  const child = spawn(program, flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // a group of its own: Ctrl-C in a terminal is meant for us, and we close the browser in good order
    detached: process.platform !== 'win32',
    windowsHide: false,
  });
  const [toBrowser, fromBrowser] = [child.stdio[3], child.stdio[4]];
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined || !(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    throw new Error('browser: started without a process number or without its pipe');
  }

  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-KEPT_WORDS)));
  // its helpers may hold the error output open for longer: the end of the process counts
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const pipe = openPipe(toBrowser, fromBrowser);

  return {
    pid,
    pipe,
    ended,
    async stop() {
      // a browser that hangs or is gone does not answer; it is ended below all the same
      pipe.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, wait(CLOSE_MS, undefined, { ref: false })]);
      await endProcesses(pid);
      await ended;
      await Promise.race([closed, wait(WORDS_MS, undefined, { ref: false })]);
      for (const stream of [toBrowser, fromBrowser, child.stderr]) stream?.destroy();
      return withoutNoise(lastWords);
    },
  };
}

/** Without a session bus, which a kiosk need not have, Chromium complains once for each of its questions to it. */
const withoutNoise = (words: string): string =>
  words
    .split('\n')
    .filter((line) => !line.includes('dbus/'))
    .join('\n')
    .trim();
