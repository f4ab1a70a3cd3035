// Faults of the screen that need a kiosk of their own: a disk that is full, a window that is covered, memory that is refused, a browser that
// never stops dying.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { photograph, writeFiles } from '../support/folders.ts';
import { kioskScreen } from '../support/kiosk-screen.ts';
import { type KioskUser, makeKioskUser, noKioskUser } from '../support/kiosk-user.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';
import { wrongClock, YEAR_MS } from '../support/wrong-clock.ts';
import { browserWindows, coloursOf } from '../support/x-screen.ts';

/** In the short suite, whoever only waits waits a fifth as long. */
const HASTE = isLongSuite ? 1 : 5;
/** Three times as long as a page is borne that does not draw. */
const COVERED_MS = isLongSuite ? 180_000 : 20_000;
const SIZE = { width: 1280, height: 800 };

const reason = noKioskUser() ?? noSmallDisk();
if (reason !== undefined) console.log(`skipped, further faults of the screen: ${reason}`);

describe.skipIf(reason !== undefined)('the screen', { timeout: 20 * 60_000 }, () => {
  let user: KioskUser;
  let media: string;

  beforeAll(async () => {
    user = await makeKioskUser(SIZE.width, SIZE.height);
    media = join(user.home, 'media');
    await writeFiles(media, { 'attract/01.jpg': await photograph(), 'rooms/1-sea/1-ships/01.jpg': await photograph() });
  });
  afterAll(async () => {
    await user.remove();
  });

  /** `data` exists already. */
  async function start(data: string, haste: number, env: NodeJS.ProcessEnv = {}): Promise<Started> {
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, user.home, data]);
    const words = ['start', '--shell', 'browser', '--port', '0', '--media', media, '--data', data];
    const started = vitrine(words, {
      cli: user.cli,
      env: { ...user.env, VITRINE_WATCH_HASTE: String(haste), ...env },
      user: { uid: user.uid, gid: user.gid },
    });
    await started.says(/^The exhibition is on the screen\.$/m);
    return started;
  }

  function newData(name: string): string {
    const data = join(user.home, name);
    mkdirSync(data);
    return data;
  }

  it('opens on broken settings, and is back on a disk without room', async () => {
    const data = await smallDisk(96);
    writeFileSync(join(data, 'kiosk.yaml'), 'name: "Left\n\tscreen: [\n');
    const started = await start(data, 1);
    expect(started.said()).toMatch(/^kiosk\.yaml:\d+: /m);
    const screen = kioskScreen(user, SIZE, data);
    fill(data);
    // the log cannot be written any more: it is the page's own proofs in front of the parent that count
    const kills: readonly [string, () => readonly number[]][] = [
      ['renderer', screen.renderers],
      ['browser', () => [screen.browser()]],
      ['kiosk process', () => [screen.kiosk()]],
    ];
    for (const [what, pids] of kills) {
      const at = performance.now();
      const [said, before] = [started.said().length, pids()];
      for (const pid of before) process.kill(pid, 'SIGKILL');
      await expect.poll(() => pids().some((pid) => pid > 0 && !before.includes(pid)), { timeout: 60_000 }).toBe(true);
      const status = async (): Promise<unknown> =>
        ((await (await fetch(new URL('/api/health', lastAddress(started)))).json()) as { status: string }).status;
      await expect.poll(() => status().catch(() => 'away'), { timeout: 60_000 }).toBe('ok');
      const colours = async (): Promise<number> => (await coloursOf(screen.picture())).size;
      await expect.poll(colours, { timeout: 60_000 }).toBeGreaterThan(500);
      console.log(`full disk, ${what} killed → picture after ${Math.round(performance.now() - at)} ms`);
      expect(started.said().slice(said)).not.toMatch(/ENOSPC|^\s+at /m);
    }
  });

  it(`is no cause for alarm when another window covers it for ${COVERED_MS / 1000} s`, async () => {
    const data = newData('covered');
    const started = await start(data, HASTE);
    const screen = kioskScreen(user, SIZE, data);
    const [renderers, browser] = [screen.renderers(), screen.browser()];
    // one that the window manager does not know of: from behind any other the kiosk takes the front again
    const place = ['-left', '0', '-top', '0', '-x', String(SIZE.width), '-y', String(SIZE.height), '-noborder'];
    const colour = `color=c=red:s=${SIZE.width}x${SIZE.height}`;
    const cover = spawn('ffplay', ['-loglevel', 'quiet', '-f', 'lavfi', '-i', colour, ...place], {
      ...{ uid: user.uid, gid: user.gid },
      env: { ...user.env, SDL_X11_FORCE_OVERRIDE_REDIRECT: '1' },
      stdio: 'ignore',
    });
    onTestFinished(() => void cover.kill('SIGKILL'));
    const red = async (): Promise<number> => Math.max(...(await coloursOf(screen.picture())).values());
    await expect.poll(red, { timeout: 30_000 }).toBeGreaterThan(SIZE.width * SIZE.height * 0.9);
    await wait(COVERED_MS);
    expect(await red()).toBeGreaterThan(SIZE.width * SIZE.height * 0.9);
    expect(screen.log()).not.toContain('"module":"watch","message":"The page');
    expect(screen.renderers()).toEqual(expect.arrayContaining([...renderers]));
    expect(screen.browser()).toBe(browser);
    expect(started.said()).not.toContain('again');
  });

  // the browser asks for more memory and is refused, as where another program has taken it all: it ends the renderer itself
  it('is back when the renderer gets no more memory', async () => {
    const data = newData('memory');
    await start(data, 1);
    const screen = kioskScreen(user, SIZE, data);
    const { proven, seen } = await screen.back(async () => {
      const renderers = screen.renderers();
      const who = { uid: user.uid, gid: user.gid };
      for (const pid of renderers) execFileSync('prlimit', ['--pid', String(pid), '--as=1', '--data=1'], who);
      // something to draw, which wants memory
      const touch = ['mousemove', '640', '400', 'click', '1', 'mousemove', '300', '300', 'click', '1'];
      const isGone = (): boolean => !renderers.every((pid) => screen.renderers().includes(pid));
      await expect
        .poll(() => (execFileSync('xdotool', touch, { env: user.env }), isGone()), { timeout: 60_000 })
        .toBe(true);
    });
    console.log(`renderer without memory → page proves itself after ${proven} ms, picture seen after ${seen} ms`);
    expect(screen.counts().restarts).toMatchObject({ browser: 0, kiosk: 0 });
    expect(screen.counts().restarts.page).toBeGreaterThan(0);
    const [record = ''] = await screen.records();
    expect(JSON.parse(readFileSync(join(data, 'logs/black-box', record), 'utf8'))).toMatchObject({ step: 'page' });
  });

  it.runIf(isLongSuite)('is not touched by a clock that is set a year forward and two back', async () => {
    const data = newData('clock');
    const [off, program] = [join(user.home, 'off'), join(user.home, 'clock.mjs')];
    writeFileSync(off, '0');
    writeFileSync(program, wrongClock(off));
    const started = await start(data, 1, { NODE_OPTIONS: `--import=${pathToFileURL(program).href}` });
    const screen = kioskScreen(user, SIZE, data);
    const [renderers, browser] = [screen.renderers(), screen.browser()];
    for (const by of [YEAR_MS, -YEAR_MS]) {
      writeFileSync(off, String(by));
      // longer than a page may be silent
      await wait(20_000);
    }
    expect(started.said()).not.toContain('again');
    expect(screen.browser()).toBe(browser);
    expect(screen.renderers()).toEqual(expect.arrayContaining([...renderers]));
    const { proven } = await screen.back(() => process.kill(browser, 'SIGKILL'));
    console.log(`clock a year back, browser killed → page proves itself after ${proven} ms`);
    expect(
      Date.parse(
        screen
          .log()
          .match(/"time":"([^"]+)"/gu)
          ?.at(-1)
          ?.slice(8, -1) ?? '',
      ),
    ).toBeLessThan(Date.now() - YEAR_MS / 2);
  });

  it.runIf(isLongSuite)('rests when its browser dies twenty times in a row, and returns each time', async () => {
    const data = newData('dying');
    const started = await start(data, 10);
    const screen = kioskScreen(user, SIZE, data);
    for (let deaths = 0; deaths < 20; deaths += 1) {
      await expect.poll(screen.browser, { timeout: 120_000 }).toBeGreaterThan(0);
      await wait(300);
      const pid = screen.browser();
      if (pid > 0) process.kill(pid, 'SIGKILL');
      await expect.poll(screen.browser, { timeout: 120_000 }).not.toBe(pid);
    }
    expect(started.said().match(/the screen rests for/gu)?.length).toBeGreaterThan(0);
    const colours = async (): Promise<number> => (await coloursOf(screen.picture())).size;
    await expect.poll(colours, { timeout: 180_000, interval: 1_000 }).toBeGreaterThan(500);
    expect(browserWindows(user)).toEqual([`${SIZE.width}x${SIZE.height}+0+0`]);
    expect((await screen.records()).length).toBeLessThanOrEqual(20);
  });
});

/** Of the process that serves now: each takes a port of its own. */
const lastAddress = (started: Started): string =>
  [...started.said().matchAll(/Vitrine is at (\S+)/gu)].at(-1)?.[1] ?? '';

/** To the last block. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, 'ballast');
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize + bsize));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  expect(statfsSync(folder).bavail).toBe(0);
}
