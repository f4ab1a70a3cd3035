// Fetching Electron's program for a checkout: when it is tried, when it is given up, and what is remembered.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { downloadElectron } from '../../../src-main/commands/electron-download.ts';
import { electronPackage } from '../../../src-main/commands/electron-program.ts';
import { type FetchOptions, type FetchSituation, fetchElectron } from '../../../src-main/commands/fetch-electron.ts';

const DAY = 24 * 60 * 60_000;
const wanted: FetchSituation = {
  asked: 'auto',
  hasDisplay: true,
  isRoot: false,
  isInstalled: false,
  version: '45.4.1',
};

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-fetch-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function fetching(given: Partial<FetchOptions> & { dataFolder?: string }) {
  const said: string[] = [];
  let tries = 0;
  const dataFolder = given.dataFolder ?? (await folder());
  const options: FetchOptions = {
    situation: wanted,
    dataFolder,
    today: () => 1_000_000_000_000,
    say: (sentence) => said.push(sentence),
    stop: new AbortController().signal,
    ...given,
    fetch: async (onBytes, signal) => {
      tries += 1;
      await given.fetch?.(onBytes, signal);
    },
  };
  await fetchElectron(options);
  return { said, tries, dataFolder };
}

const never: FetchOptions['fetch'] = (_onBytes, signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

const offline = (): Promise<never> =>
  Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND github.com') }));

describe('whether it is tried', () => {
  it.each<[string, Partial<FetchSituation>]>([
    ['without a display', { hasDisplay: false }],
    ['for root', { isRoot: true }],
    ['when it is there', { isInstalled: true }],
    ['when a browser was asked for', { asked: 'browser' }],
    ['when only serving', { asked: 'none' }],
    ['outside a checkout', { version: undefined }],
  ])('is not, and nothing is said, %s', async (_when, situation) => {
    expect(await fetching({ situation: { ...wanted, ...situation } })).toMatchObject({ tries: 0, said: [] });
  });

  it('is, with progress, when it is missing and there is a display', async () => {
    const { said, tries } = await fetching({
      fetch: async (onBytes) => {
        for (const done of [1, 10, 25, 26, 50, 99, 100]) onBytes(done * 1e6, 100e6);
      },
    });
    expect(tries).toBe(1);
    expect(said).toEqual([
      'Fetching Electron 45.4.1, once for this checkout.',
      ...[20, 40, 80, 100].map((percent) => `Electron: ${percent} % of 100 MB.`),
    ]);
  });
});

describe('when it fails', () => {
  it('says why in one line and goes on', async () => {
    const { said } = await fetching({ fetch: offline });
    expect(said[1]).toBe(
      'Electron could not be fetched (getaddrinfo ENOTFOUND github.com); it is tried again in a day. Going on without it.',
    );
  });

  it('gives up when no first byte comes, and when bytes stop coming', async () => {
    const waits = { firstByteMs: 20, silenceMs: 20 };
    expect((await fetching({ fetch: never, waits })).said[1]).toContain('(nothing came)');
    const stalls: FetchOptions['fetch'] = (onBytes, signal) => {
      onBytes(1, 100);
      return never(onBytes, signal);
    };
    expect((await fetching({ fetch: stalls, waits })).said[1]).toContain('(nothing came)');
  });

  it('remembers it for a day, and for this version only', async () => {
    const { dataFolder } = await fetching({ fetch: offline });
    const later = (ms: number, version = '45.4.1') =>
      fetching({ dataFolder, today: () => 1_000_000_000_000 + ms, situation: { ...wanted, version } });
    expect((await later(DAY - 1)).tries).toBe(0);
    expect((await later(DAY)).tries).toBe(1);
    expect((await later(1, '45.4.2')).tries).toBe(1);
    // a clock that was wrong when it failed must not put it off for years
    expect((await later(-DAY)).tries).toBe(1);
  });

  it('says and remembers nothing when it is stopped meanwhile', async () => {
    const stop = new AbortController();
    const { said, dataFolder } = await fetching({
      stop: stop.signal,
      fetch: (onBytes, signal) => {
        const waiting = never(onBytes, signal);
        stop.abort();
        return waiting;
      },
    });
    expect(said).toHaveLength(1);
    expect(await readdir(dataFolder)).toEqual([]);
  });
});

describe('the download by Electron’s own package', () => {
  const found = electronPackage(resolve(import.meta.dirname, '../../..'));

  async function mirror(answer: RequestListener): Promise<void> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      vi.unstubAllEnvs();
      server.closeAllConnections();
      server.close();
    });
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    vi.stubEnv('electron_config_cache', await folder());
  }

  it('finds the package of the pinned version', () => {
    expect(found?.version).toBe('45.4.1');
  });

  it('gives up on a mirror that never answers', async () => {
    if (!found) throw new Error('no electron package');
    await mirror(() => undefined);
    const fetch: FetchOptions['fetch'] = (onBytes, signal) => downloadElectron(found, onBytes, signal);
    const { said } = await fetching({ fetch, waits: { firstByteMs: 200, silenceMs: 200 } });
    expect(said[1]).toContain('(nothing came)');
  });

  it('tells bytes, and refuses a file that is not what was promised', async () => {
    if (!found) throw new Error('no electron package');
    await mirror((_request, answer) => answer.end(Buffer.alloc(1000)));
    const bytes: number[] = [];
    const download = downloadElectron(found, (done) => bytes.push(done), new AbortController().signal);
    await expect(download).rejects.toThrow(/checksum/i);
    expect(bytes.at(-1)).toBe(1000);
  });
});
