// A real kiosk for a test: the built command as a process of its own, on a free port, with its own data folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WITHOUT_PARENT } from './without-parent.ts';

/** The sample exhibition as it lies in the repository. */
export const SAMPLE = join(import.meta.dirname, '../../media');
/** The variable by which a run's workers know the kiosk that all of them look at. */
export const SAMPLE_ADDRESS = 'VITRINE_TESTS_SAMPLE';
const CLI = join(import.meta.dirname, '../../out/main/cli.js');
const ADDRESS = /(?:Vitrine|The preview of .*) is at (http:\/\/127\.0\.0\.1:\d+\/)/;

/** The address of the run's kiosk on the sample: to be looked at by any number of pages, never to be stopped. */
export function sampleKiosk(): string {
  const url = process.env[SAMPLE_ADDRESS];
  if (url === undefined) throw new Error('no kiosk on the sample: playwright-setup.ts has not run');
  return url;
}

export interface TestKiosk {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface KioskPlace {
  /** For a kiosk that comes back where another one was; else a free one. */
  readonly port?: number;
  /** A data folder that is kept; else a new one, which goes with the kiosk. */
  readonly data?: string;
}

/** Starts `vitrine start --shell none` on `media`; rejects with all it printed when it ends without an address. */
export async function startKiosk(media: string, { port = 0, data: kept }: KioskPlace = {}): Promise<TestKiosk> {
  const data = kept ?? (await newDataFolder());
  const words = ['start', '--shell', 'none', '--port', String(port), '--media', media, '--data', data];
  return run(words, data, kept === undefined);
}

/** Starts `vitrine preview` on `media`; its address is that of the workbench. */
export async function startPreview(media: string): Promise<TestKiosk> {
  const data = await newDataFolder();
  return run(['preview', media, '--port', '0', '--data', data], data, true);
}

const newDataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'vitrine-data-'));

async function run(words: readonly string[], data: string, goes: boolean): Promise<TestKiosk> {
  const child = spawn(process.execPath, [CLI, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...WITHOUT_PARENT },
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (line: string): void => {
      lines.push(line);
      const found = ADDRESS.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    void ended.then(() => reject(new Error(`the kiosk ended without an address:\n${lines.join('\n')}`)));
  });
  return {
    url,
    process: child,
    lines,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (goes) await rm(data, { recursive: true, force: true });
    },
  };
}
