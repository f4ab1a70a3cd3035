// A server between page and kiosk that begins to send what it is told to, and never ends: a network share that hangs.
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StallingProxy {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Addresses that contain one of these stall after `bytes`. */
  stall(parts: readonly string[], bytes: number): void;
  close(): Promise<void>;
}

export async function stallingProxy(target: string): Promise<StallingProxy> {
  let stalled: readonly string[] = [];
  let most = 0;
  const server = createServer((asked, answer) => {
    const { host } = new URL(target);
    // the kiosk answers only to its own name
    const headers = { ...asked.headers, host, ...(asked.headers.origin ? { origin: `http://${host}` } : {}) };
    const forwarded = request(new URL(asked.url ?? '/', target), { method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      if (!stalled.some((part) => decodeURI(asked.url ?? '').includes(part))) return void got.pipe(answer);
      let sent = 0;
      got.on('data', (chunk: Buffer) => {
        if (sent < most) answer.write(chunk.subarray(0, most - sent));
        sent += chunk.length;
      });
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stall(parts, bytes) {
      stalled = parts;
      most = bytes;
    },
    close: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
