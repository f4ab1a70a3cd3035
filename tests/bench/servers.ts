// What is measured, and what it is measured beside: the kiosk with its sample, and a server with one bare page.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { isKept, prove } from './kept.ts';

export const SAMPLE = join(import.meta.dirname, '../../media');

/** Runs a kiosk that has the sample exhibition in its store, and has proven it, for as long as `run` takes. */
export async function withKiosk<Value>(run: (kiosk: TestKiosk) => Promise<Value>): Promise<Value> {
  const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  try {
    const first = await startKiosk(SAMPLE, { data });
    await isKept(data).finally(first.stop);
    await prove(data);
    const kiosk = await startKiosk(SAMPLE, { data });
    try {
      return await run(kiosk);
    } finally {
      await kiosk.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Serves this one page for as long as `run` takes. */
export async function withPage<Value>(body: string, run: (url: string) => Promise<Value>): Promise<Value> {
  const server = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Bare</title>${body}`),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await run(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
