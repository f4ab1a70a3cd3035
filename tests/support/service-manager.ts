// Stands in for systemd where it does not run: starts what a unit says, hears of it, and starts it again by the unit's own rules.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { notifySocket } from './notify-socket.ts';
import { commandOf, isStartedAgain, valueOf } from './systemd-rules.ts';

export interface ServiceManager {
  /** What systemd would have heard since the last start. */
  readonly heard: () => readonly string[];
  readonly starts: () => number;
  readonly pid: () => number;
  readonly said: () => string;
  /** When it is not to be started again, or was stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ServiceOf {
  readonly env: NodeJS.ProcessEnv;
  readonly uid: number;
  readonly gid: number;
}

/** `stop` belongs into the test's end. */
export async function manage(unit: string, { env, uid, gid }: ServiceOf): Promise<ServiceManager> {
  const { path, heard } = await notifySocket();
  const [program = '', ...args] = commandOf(valueOf(unit, 'ExecStart') ?? '');
  const watchdog = parseInt(valueOf(unit, 'WatchdogSec') ?? '', 10) * 60_000_000;
  const own = { NOTIFY_SOCKET: path, WATCHDOG_USEC: String(watchdog), INVOCATION_ID: '0123456789abcdef' };
  const stop = new AbortController();
  let [starts, before, said] = [0, 0, ''];
  let child: ChildProcess | undefined;

  async function run(): Promise<void> {
    for (;;) {
      before = heard().length;
      starts += 1;
      child = spawn(program, args, { env: { ...env, ...own }, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      if (stop.signal.aborted || !isStartedAgain(unit, { code, signal })) return;
      await wait(Number(valueOf(unit, 'RestartSec')) * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
    }
  }
  const ended = run();
  return {
    heard: () => heard().slice(before),
    starts: () => starts,
    pid: () => child?.pid ?? 0,
    said: () => said,
    ended,
    async stop() {
      stop.abort();
      child?.kill('SIGTERM');
      await ended;
    },
  };
}
