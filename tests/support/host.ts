// Builds a page of `tests/component/host` once and serves it with the kiosk's content policy and some sounds.
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' data:; font-src 'self'; connect-src 'self'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wav': 'audio/wav',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface HostServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `page`: its HTML file. */
export async function serveHost(page = 'index.html'): Promise<HostServer> {
  const outDir = await mkdtemp(join(tmpdir(), 'vitrine-host-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../component/host'),
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, '../component/host', page) },
    },
  });
  const server = createServer((request, response) => {
    void answer(outDir, page, request.url ?? '/').then((body) => {
      if (!body) return response.writeHead(404).end();
      const [from, to] = range(request.headers.range, body.length);
      response
        .writeHead(request.headers.range ? 206 : 200, {
          'content-type': TYPES[extname(request.url ?? '')] ?? 'text/html',
          'content-security-policy': CSP,
          'accept-ranges': 'bytes',
          'content-length': to - from,
          ...(request.headers.range ? { 'content-range': `bytes ${from}-${to - 1}/${body.length}` } : {}),
        })
        .end(body.subarray(from, to));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(outDir, { recursive: true });
    },
  };
}

async function answer(outDir: string, page: string, url: string): Promise<Buffer | undefined> {
  const sound = /^\/tone-(\d+)\.wav$/u.exec(url);
  if (sound) return tone(Number(sound[1]));
  if (url === '/broken.wav') return Buffer.from('this is no sound');
  const path = url === '/' ? join(outDir, page) : join(outDir, 'assets', basename(url));
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function range(header: string | undefined, length: number): readonly [from: number, to: number] {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/u.exec(header ?? '') ?? [];
  return [Number(from), to === '' ? length : Math.min(length, Number(to) + 1)];
}

/** A WAV file of `seconds` of 440 Hz, mono, 16 bit, 8 kHz. */
function tone(seconds: number): Buffer {
  const rate = 8000;
  const data = Buffer.alloc(seconds * rate * 2);
  for (let n = 0; n < seconds * rate; n += 1)
    data.writeInt16LE(Math.round(8000 * Math.sin((n * 880 * Math.PI) / rate)), n * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
