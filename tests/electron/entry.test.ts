// The whole app as it is built from its sources, around the typed double: what a window would load, and what it would be answered.
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExhibitionAnswer } from '#contract/api';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { createElectron } from './double.ts';

let media: string;
const data = mkdtempSync(join(tmpdir(), 'vitrine-entry-'));
const double = createElectron();
const said: string[] = [];
const argv = process.argv;
const TOKEN = '0123456789abcdef';
let monitor = '';

const BUGS = ['uncaughtException', 'unhandledRejection'] as const;
const listenersOf = (event: string): readonly unknown[] => (process as NodeJS.EventEmitter).listeners(event);
const listening = BUGS.map(listenersOf);
const log = (): string => readFileSync(join(data, 'logs/vitrine.jsonl'), 'utf8');

/** Runs the entry once more, as a process of its own would. */
async function runAgain(words: readonly string[], isFirst = true) {
  const other = createElectron();
  other.app.isFirst = isFirst;
  vi.resetModules();
  vi.doMock('electron', () => other.electron);
  process.argv = ['electron', 'out/main/electron.js', '--data', data, ...words];
  await import('../../src-main/electron.ts');
  return other;
}

/** Until the page is in its window. */
async function openAgain() {
  const other = await runAgain(['--media', media]);
  await vi.waitFor(() => expect(other.windows[0]?.webContents.loads).toHaveLength(1), { timeout: 15_000 });
  return other;
}

/** Until it has ended. */
async function startAgain(words: readonly string[], isFirst: boolean) {
  const errors: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((sentence: unknown) => void errors.push(String(sentence)));
  const other = await runAgain(words, isFirst);
  await vi.waitFor(() => expect(other.app.exitCode).toBeDefined(), { timeout: 10_000 });
  return { ...other, errors };
}

const ask = async (path: string, init?: RequestInit): Promise<Response> => {
  const handler = double.sessions.get('kiosk')?.handlers.get('vitrine');
  if (!handler) throw new Error('nobody answers');
  return handler(new Request(`vitrine://kiosk${path}`, init));
};

beforeAll(async () => {
  media = await writeExhibition(smallExhibition({ after: 60, warn: 30 }));
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  monitor = `http://127.0.0.1:${port}`;
  writeFileSync(join(data, 'kiosk.yaml'), `monitor: {port: ${port}, token: ${TOKEN}, address: 127.0.0.1}\n`);
  vi.doMock('electron', () => double.electron);
  vi.spyOn(console, 'log').mockImplementation((sentence: string) => void said.push(sentence));
  process.argv = ['electron', 'out/main/electron.js', '--media', media, '--data', data, '--display', '2'];
  await import('../../src-main/electron.ts');
  await vi.waitFor(() => expect(double.windows[0]?.webContents.loads).toHaveLength(1), { timeout: 15_000 });
}, 30_000);

afterAll(async () => {
  process.argv = argv;
  for (const [index, event] of BUGS.entries()) {
    for (const added of listenersOf(event).filter((one) => !listening[index]?.includes(one)))
      process.off(event, added as () => void);
  }
  vi.restoreAllMocks();
  vi.doUnmock('electron');
  rmSync(data, { recursive: true, force: true });
  await removeExhibition(media);
});

describe('the Electron app', () => {
  it('loads the page with its one-time key, in one window, on the display that was asked for', () => {
    expect(double.windows).toHaveLength(1);
    expect(double.windows[0]?.webContents.loads[0]).toMatch(/^vitrine:\/\/kiosk\/#k=[0-9a-f]{32}$/u);
    expect(double.windows[0]?.options).toMatchObject({ x: 1920, kiosk: true });
  });

  it('locks down before there is anything to lock', () => {
    expect(double.app.isSandboxed).toBe(true);
    expect(double.state.menu).toBeNull();
    expect(double.sessions.get('kiosk')?.lets('https://example.org/')).toBe(false);
    expect(double.windows[0]?.webContents.opens('vitrine://kiosk/')).toBe(false);
  });

  it('answers with the page under the policy that the browser shell sends too', async () => {
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/u);
    expect(await page.text()).toContain('<script type="module"');
  });

  it('answers with the exhibition and its files, from their middle too', async () => {
    const exhibition = (await (await ask('/api/exhibition')).json()) as ExhibitionAnswer;
    expect(exhibition.rooms.length).toBeGreaterThan(0);
    const rooms = exhibition.rooms.map(async ({ id }) => (await ask(`/api/rooms/${exhibition.revision}/${id}`)).text());
    const url = /\/media\/[^"]+/u.exec((await Promise.all(rooms)).join('\n'))?.[0] ?? '';
    const whole = await (await ask(url)).arrayBuffer();
    const part = await ask(url, { headers: { range: 'bytes=10-' } });
    expect(part.status).toBe(206);
    expect(await part.arrayBuffer()).toEqual(whole.slice(10));
  });

  it('knows its own page by the key', async () => {
    const key = double.windows[0]?.webContents.loads[0]?.split('#k=')[1];
    const beat = { key, screen: 'attract', revision: 'r', frame: true, visibility: 'visible', errors: [] };
    const answer = await ask('/api/heartbeat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(beat),
    });
    expect(answer.status).toBe(200);
    const health = (await (await ask('/api/health')).json()) as object;
    expect(health).toMatchObject({ status: 'ok', screen: 'attract' });
  });

  it('tells the monitor that kiosk.yaml asks for, and nobody else, what is on its screen', async () => {
    await vi.waitFor(() => expect(said.join()).toContain('The monitor listens'), { timeout: 10_000 });
    expect((await fetch(`${monitor}/metrics`)).status).toBe(401);
    const authorized = { headers: { authorization: `Bearer ${TOKEN}` } };
    expect(await (await fetch(`${monitor}/metrics`, authorized)).text()).toContain('shell="electron"');
    expect(await (await fetch(`${monitor}/screenshot.png`, authorized)).text()).toBe('a picture');
  });

  it('keeps its data where it was told to', () => {
    expect(double.app.paths.get('userData')).toBe(data);
    expect(double.app.exitCode).toBeUndefined();
  });

  it('says what to do when there is no such folder, and ends', async () => {
    const { app, windows, errors } = await startAgain(['--media', join(data, 'nowhere')], true);
    expect(app.exitCode).toBe(1);
    expect(errors.join()).toContain(`There is no folder ${join(data, 'nowhere')}. Give the folder of your exhibition`);
    expect(windows).toEqual([]);
  });

  it('says a bug that nobody caught in its log, and ends for another one to take its place, without a box over the exhibit', async () => {
    const before = BUGS.map(listenersOf);
    const errors: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((cause: unknown) => void errors.push(cause));
    const { app } = await openAgain();
    for (const [index, event] of BUGS.entries()) {
      const added = listenersOf(event).filter((listener) => !before[index]?.includes(listener));
      expect(added).toHaveLength(1);
      app.exitCode = undefined;
      added.forEach((listener) => (listener as (cause: unknown) => void)(new Error(`a bug, by ${event}`)));
      expect(app.exitCode).toBe(1);
      expect(String(errors.pop())).toContain(`a bug, by ${event}`);
      expect(log()).toMatch(new RegExp(`"error","module":"electron".*a bug, by ${event}`, 'u'));
    }
  });

  it('ends in good order when it is told to quit: no failure, no record, no other window', async () => {
    const { app, windows } = await openAgain();
    app.quit();
    await vi.waitFor(() => expect(app.exitCode).toBe(0));
    expect(windows.map((window) => window.isDestroyed())).toEqual([true]);
    expect(log()).not.toContain('The window was closed');
    expect(existsSync(join(data, 'restarts.json'))).toBe(false);
    expect(existsSync(join(data, 'logs/black-box'))).toBe(false);
  });

  it('leaves the screen to the kiosk that is there already', async () => {
    const { app, windows } = await startAgain([], false);
    expect(app.exitCode).toBe(1);
    expect(said.join()).toContain(`Another Vitrine already uses the data folder ${data}`);
    expect(windows).toEqual([]);
  });
});
