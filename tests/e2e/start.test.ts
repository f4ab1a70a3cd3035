// `vitrine start` as people type it: what it serves, what it says when something is wrong, what it leaves behind.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ExhibitionAnswer, HealthAnswer } from '#contract/api';
import { folderWith, jpeg } from '../support/folders.ts';
import { type Started, emptyFolder, vitrine } from '../support/vitrine-process.ts';

async function start(...args: string[]): Promise<Started> {
  return vitrine(['start', '--shell', 'none', '--port', '0', '--data', await emptyFolder(), ...args]);
}

const exhibition = async (address: string): Promise<ExhibitionAnswer> =>
  (await (await fetch(`${address}api/exhibition`)).json()) as ExhibitionAnswer;

const onePicture = async (): Promise<string> => folderWith({ '01.jpg': await jpeg() });

describe('serving', () => {
  it('says which shell it took, where it is and how the exhibition is, and serves it', async () => {
    const started = await start('--media', await onePicture());
    const address = await started.address();
    await started.says(/^The exhibition has 0 errors, \d+ warnings?/m);
    expect(started.said()).toMatch(/^Shell: none, only serving \(as asked\)\.$/m);

    expect(await (await fetch(address)).text()).toContain('<html');
    const health = (await (await fetch(`${address}api/health`)).json()) as HealthAnswer;
    expect(health).toMatchObject({ status: 'starting', problems: { errors: 0 } });
    expect((await exhibition(address)).rooms).toHaveLength(1);
  });

  it('refuses requests under another name', async () => {
    const address = await (await start('--media', await onePicture())).address();
    const answer = await fetch(`${address}api/heartbeat`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['numbered pictures in a room', ['rooms/1-x/1-y/01.jpg', 'rooms/1-x/1-y/02.jpg', 'rooms/1-x/1-y/10.jpg']],
    ['Cyrillic and Chinese names', ['rooms/1-Порт-Артур/1-旅順口/01.jpg', 'rooms/2-大連 港/1-Гавань/01.jpg']],
    ['loose camera files', ['IMG_2034.JPG', 'DSC 0001.jpg', 'Foto (3).jpeg']],
  ])('shows %s', async (_what, names) => {
    const picture = await jpeg();
    const media = await folderWith(Object.fromEntries(names.map((name) => [name, picture])));
    const address = await (await start('--media', media)).address();
    const { rooms, revision } = await exhibition(address);
    const urls = await Promise.all(
      rooms.map(async ({ id }) => {
        const path = `api/rooms/${encodeURIComponent(revision)}/${encodeURIComponent(id)}`;
        const room = await (await fetch(address + path)).text();
        return [...room.matchAll(/"url":"\/(media\/[^"]+)"/g)].map(([, url]) => url ?? '');
      }),
    );
    const pictures = new Set(urls.flat());
    expect(pictures.size).toBeGreaterThan(0);
    for (const url of pictures) {
      const answer = await fetch(address + url);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
  });

  it('takes folders with blanks and letters of any script', async () => {
    const base = await emptyFolder('odd');
    const [media, data] = [join(base, 'Ausstellung 旅順 «1»'), join(base, 'Daten (neu)')];
    await mkdir(media);
    await writeFile(join(media, '01.jpg'), await jpeg());
    const started = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
    expect((await exhibition(await started.address())).title).toEqual({ '*': 'Ausstellung 旅順 «1»' });
    expect(await readdir(data)).toContain('cache');
  });

  it('obeys kiosk.yaml, names its mistakes, and goes on when its media folder is not there yet', async () => {
    const data = await folderWith({ 'kiosk.yaml': 'name: Upstairs\nmedia: ./not-connected\nscrean: {}\n' });
    const started = vitrine(['start', '--shell', 'none', '--port', '0', '--data', data]);
    expect(await exhibition(await started.address())).toMatchObject({ kiosk: { name: 'Upstairs' }, rooms: [] });
    expect(started.said()).toMatch(/^kiosk\.yaml:3: .*screan/m);
    await started.says(/^The exhibition has 1 error, /m);
  });
});

describe('when something is wrong', () => {
  const plainly = async (started: Started, code: number, ...sentences: RegExp[]): Promise<void> => {
    expect(await started.ended).toEqual({ code, signal: null });
    for (const sentence of sentences) expect(started.said()).toMatch(sentence);
    expect(started.said()).not.toMatch(/^\s+at |Error:|node:/m);
  };

  it('names another Vitrine on the port', async () => {
    const media = await onePicture();
    const address = await (await start('--media', media)).address();
    const { port } = new URL(address);
    const second = await start('--media', media, '--port', port);
    await plainly(second, 1, new RegExp(`^Another Vitrine already answers at ${address}$`, 'm'), /--port N/);
  });

  it.each(['that answers', 'that does not speak HTTP'])('names a port taken by another program %s', async (kind) => {
    const server = kind === 'that answers' ? createServer((_, answer) => answer.end('{}')) : createSocketServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const started = await start('--media', await onePicture(), '--port', String(port));
    await plainly(started, 1, new RegExp(`^Port ${port} is taken by another program\\.$`, 'm'), /--port N/);
  });

  it('names a media folder that is not there, or is a file', async () => {
    const media = await onePicture();
    await plainly(await start('--media', join(media, 'gone')), 1, /^There is no folder .*gone\.$/m, /--media DIR/);
    await plainly(
      await start('--media', join(media, '01.jpg')),
      1,
      /01\.jpg is a file; the exhibition is a folder\.$/m,
    );
  });

  it('names a data folder that cannot be written', async () => {
    const file = join(await onePicture(), '01.jpg');
    await plainly(await start('--data', join(file, 'data')), 1, /^The data folder .* cannot be made/m, /--data DIR/);
  });

  it.each([
    [['start', '--kiosk'], /unknown option '--kiosk'/],
    [['start', '--shell', 'firefox'], /'firefox' is invalid\. Allowed choices are auto, electron, browser, none/],
    [['start', '--port', '70000'], /It is a whole number from 0 to 65535/],
    [['start', '--display', '0'], /It is a whole number from 1 to 99/],
    [['begin'], /unknown command 'begin'/],
    [[], /^Usage: vitrine/m],
  ])('answers the wrong command %j with its usage', async (args, sentence) => {
    await plainly(vitrine(args), 2, sentence);
  });

  it('only serves where there is no display', async () => {
    if (process.platform !== 'linux') return console.log('skipped: only Linux can be without a display');
    const args = ['start', '--port', '0', '--media', await onePicture(), '--data', await emptyFolder()];
    const started = vitrine([...args, '--fetch-electron'], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
    await started.address();
    expect(started.said()).toMatch(/^Shell: none, only serving \(there is no display here/m);
    expect(started.said()).not.toContain('Fetching');
  });

  it('only serves for root, and says why', async () => {
    if (process.getuid?.() !== 0) return console.log('skipped: the tests do not run as root');
    const args = ['start', '--port', '0', '--media', await onePicture(), '--data', await emptyFolder()];
    const started = vitrine([...args, '--fetch-electron'], { env: { DISPLAY: ':0' } });
    await started.address();
    expect(started.said()).toMatch(/^Shell: none, only serving \(no browser runs as root/m);
    expect(started.said()).not.toContain('Fetching');
  });
});

describe('the end', () => {
  it('comes when staff order it on this machine, and what cannot be done is said', async () => {
    const data = await emptyFolder();
    const started = await start('--media', await onePicture(), '--data', data);
    await started.address();
    expect(started.said()).toMatch(/^There is no staff PIN yet\. .* code \d{8} /m);
    const cannot = vitrine(['staff', 'restart', 'browser', '--data', data]);
    expect(await cannot.ended).toMatchObject({ code: 1 });
    expect(cannot.said()).toContain('only serves its address');
    expect(await vitrine(['staff', 'quit', '--data', data]).ended).toMatchObject({ code: 0 });
    expect(await started.ended).toEqual({ code: 0, signal: null });
    expect(await readdir(join(data, 'orders'))).toEqual([]);
  });

  it('is none where somebody else ends the kiosk process: only who stops its parent, or staff, mean the whole', async () => {
    if (process.platform === 'win32') return console.log('skipped: Windows has no such signals');
    const data = await emptyFolder();
    const started = await start('--media', await onePicture(), '--data', data);
    await started.address();
    const noted = (): number =>
      (JSON.parse(readFileSync(join(data, 'kiosk-process.json'), 'utf8')) as { kiosk: { pid: number } }).kiosk.pid;
    await expect.poll(() => existsSync(join(data, 'kiosk-process.json'))).toBe(true);
    const before = noted();
    process.kill(before, 'SIGTERM');
    await started.says(/^The kiosk ended unexpectedly \(code 143\)\. It is started again\.$/m);
    await expect.poll(noted, { timeout: 20_000 }).not.toBe(before);
  });

  it.each([
    ['SIGINT', 0],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves nothing behind after %s, and says by its code %i who wanted it', async (signal, code) => {
    if (process.platform === 'win32') return console.log('skipped: Windows has no such signals');
    const started = await start('--media', await onePicture());
    const address = await started.address();
    // a page that holds its connection open must not hold up the end
    const page = await fetch(address);
    started.signal(signal);
    expect(await started.ended).toEqual({ code, signal: null });
    await page.text().catch(() => 'cut off');
    const server = createServer().listen(Number(new URL(address).port), '127.0.0.1');
    await once(server, 'listening');
    server.close();
  });
});
