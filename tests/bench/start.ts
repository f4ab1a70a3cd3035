// From starting the process to the printed address, beside a Node process that only opens a port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKiosk } from '../support/kiosk.ts';
import { type Extent, type Figure, timed, times } from './figures.ts';
import { SAMPLE } from './servers.ts';

const BARE = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('listening'))";

export async function start({ quick }: Extent): Promise<readonly Figure[]> {
  const rounds = await times(quick ? 3 : 7, async () => {
    const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
    const first = await startOnce(SAMPLE, data);
    const again = await startOnce(SAMPLE, data);
    await rm(data, { recursive: true });
    return { first, again, bare: await bareNode() };
  });
  const yardstick = { name: 'a Node process opening a port', values: rounds.map(({ bare }) => bare) };
  return [
    {
      name: 'process start to address, first time',
      unit: 'ms',
      values: rounds.map(({ first }) => first),
      yardstick,
      promise: '≤ 30 s, the build included',
    },
    { name: 'process start to address, again', unit: 'ms', values: rounds.map(({ again }) => again), yardstick },
  ];
}

/** Milliseconds from starting a kiosk on `media` until it says where it is. */
export async function startOnce(media: string, data: string): Promise<number> {
  const { ms, value: kiosk } = await timed(() => startKiosk(media, { data }));
  await kiosk.stop();
  return ms;
}

async function bareNode(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const ms = performance.now() - began;
  child.kill();
  await ended;
  return ms;
}
