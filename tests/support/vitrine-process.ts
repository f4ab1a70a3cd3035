// The built `vitrine` command as a real process: what it says, what it leaves, how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');

export interface Started {
  readonly pid: number;
  /** Everything it has said so far, on both outputs. */
  readonly said: () => string;
  /** The first match of `pattern` in what it says. Rejects when it ends without. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly address: () => Promise<string>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface Surroundings {
  readonly cli?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly cwd?: string;
}

/** Starts it and ends it with the test, if it has not ended by itself. */
export function vitrine(args: readonly string[], surroundings: Surroundings = {}): Started {
  const started = command(process.execPath, [surroundings.cli ?? CLI, ...args], surroundings);
  onTestFinished(started.end);
  return started;
}

/** Any program that ends in Vitrine; whoever starts it ends it. */
export function command(
  program: string,
  words: readonly string[],
  { env = {}, user, cwd }: Surroundings = {},
): Started & { readonly end: () => Promise<void> } {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: user ? env : { ...process.env, ...env },
    ...user,
    ...(cwd ? { cwd } : {}),
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started`);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((end) =>
    child.once('close', (code, signal) => end({ code, signal })),
  );
  const { said, says } = listenTo(child, ended);
  return {
    pid,
    said,
    says,
    address: async () => (await says(/Vitrine is at (http:\/\/127\.0\.0\.1:\d+\/)$/m))[1] ?? '',
    signal: (signal) => child.kill(signal),
    ended,
    async end() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

function listenTo(child: ChildProcess, ended: Promise<unknown>): Pick<Started, 'said' | 'says'> {
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      waiting.forEach((look) => look());
    });
  }
  return {
    said: () => text,
    says: (pattern) =>
      new Promise((found, failed) => {
        const look = (): void => {
          const match = pattern.exec(text);
          if (match) found(match);
        };
        waiting.add(look);
        look();
        void ended.then(() => failed(new Error(`it ended without saying ${String(pattern)}, but:\n${text}`)));
      }),
  };
}

/** An empty folder, gone with the test. */
export async function emptyFolder(name = 'data'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `vitrine-${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
