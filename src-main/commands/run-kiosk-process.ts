// One life of the kiosk process: started, listened to, ended when it has not said a word for too long, and asked to end when we are.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '../kiosk/watch/clock.ts';
import type { Counts } from '../kiosk/watch/ladder.ts';
import type { WatchTimes } from '../kiosk/watch/times.ts';
import { isFromKiosk, type ToKiosk } from './kiosk-channel.ts';

export interface KioskCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** What to do when the program cannot be started. */
  readonly fix: string;
}

export interface KioskEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly wasUp: boolean;
  /** It was ended, because it did not say a word any more. */
  readonly isHung: boolean;
  /** The last it told. */
  readonly counts?: Counts;
  /** The program could not be started. */
  readonly error?: string;
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly times: WatchTimes;
  readonly clock: Clock;
  /** Hears the number of a process that is up. */
  readonly onUp: (pid: number) => void;
}

/** Never rejects. */
export function runKioskProcess(
  { program, args }: KioskCommand,
  { env, times, clock, onUp }: RunOptions,
  stop: AbortSignal,
): Promise<KioskEnd> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
    windowsHide: false,
  });
  let told: { wasUp: boolean; counts?: Counts } = { wasUp: false };
  const words = listenForWords(child, times, clock);
  child.on('message', (message: unknown) => {
    if (!isFromKiosk(message)) return;
    words.heard();
    if (message.word === 'up') {
      told = { ...told, wasUp: true };
      if (child.pid !== undefined) onUp(child.pid);
    }
    if (message.word === 'counts') told = { ...told, counts: message.counts };
  });
  const farewell = askToEnd(child, times.farewell, stop, clock);
  return new Promise((resolve) => {
    const over = (end: Pick<KioskEnd, 'code' | 'signal' | 'error'>): void => {
      words.end();
      farewell();
      resolve({ ...end, ...told, isHung: words.isHung() });
    };
    child.once('error', ({ message }) => {
      if (child.pid === undefined) over({ code: null, signal: null, error: message });
    });
    child.once('exit', (code, signal) => over({ code, signal }));
  });
}

/** Gives the function that calls it off. */
function askToEnd(child: ChildProcess, patience: number, stop: AbortSignal, clock: Clock): () => void {
  let cancel = (): void => undefined;
  const ask = (): void => {
    const message: ToKiosk = { word: 'stop' };
    if (child.connected) child.send(message, () => undefined);
    else child.kill('SIGTERM');
    cancel = clock.after(patience, () => child.kill('SIGKILL'));
  };
  if (stop.aborted) ask();
  else stop.addEventListener('abort', ask, { once: true });
  return () => {
    cancel();
    stop.removeEventListener('abort', ask);
  };
}

interface Words {
  readonly heard: () => void;
  readonly isHung: () => boolean;
  readonly end: () => void;
}

/** A process whose own clockwork stands still says nothing. */
function listenForWords(child: ChildProcess, times: WatchTimes, clock: Clock): Words {
  let due = clock.now() + times.firstWord;
  let ticked = clock.now();
  let isHung = false;
  let cancel = clock.after(times.tick, tick);
  return {
    heard: () => (due = clock.now() + times.wordless),
    isHung: () => isHung,
    end: () => cancel(),
  };

  function tick(): void {
    cancel = clock.after(times.tick, tick);
    const now = clock.now();
    // we could not have heard anything meanwhile
    if (now - ticked > times.tick + times.late) due = Math.max(due, now + times.wordless);
    ticked = now;
    if (now <= due || isHung) return;
    isHung = true;
    child.kill('SIGKILL');
  }
}
