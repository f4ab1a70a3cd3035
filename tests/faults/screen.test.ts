// Everything between the exhibition and its screen that can die or hang, in a real browser on a real desktop, one fault after the other on one
// kiosk: how long until there is a picture again. A loop of the shell stands in for the service manager.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, writeFiles } from '../support/folders.ts';
import { type Back, type KioskScreen, kioskScreen } from '../support/kiosk-screen.ts';
import { type KioskUser, makeKioskUser, noKioskUser } from '../support/kiosk-user.ts';
import { isLongSuite } from '../support/suite.ts';
import { command } from '../support/vitrine-process.ts';
import { coloursOf } from '../support/x-screen.ts';

const SIZE = { width: 1280, height: 800 };
/** In the short suite, whoever only waits waits a fifth as long. */
const HASTE = isLongSuite ? 1 : 5;
const BEAT_MS = 5_000 / HASTE;
/** An idle machine needs about so long from the start to the page's proof: a slower one is given more time for everything. */
const USUAL_START_MS = 4_000;
/** But not for ever more. */
const MOST_SLOW = 4;

/** Of the night, as palettes.css has them. */
const [GROUND, INK] = [0x12191d, 0xefede6];

const reason = noKioskUser();
if (reason !== undefined) console.log(`skipped, the faults of the screen: ${reason}`);

describe.skipIf(reason !== undefined)('the screen', { timeout: 20 * 60_000 }, () => {
  let user: KioskUser;
  let media: string;
  let manager: ReturnType<typeof command>;
  let screen: KioskScreen;
  let slow = 1;

  beforeAll(async () => {
    user = await makeKioskUser(SIZE.width, SIZE.height);
    media = join(user.home, 'media');
    const data = join(user.home, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'kiosk.yaml'), 'scan: 1\nstill: 0\nname: The harbour, left\n');
    await writeFiles(media, { 'attract/01.jpg': await photograph(), 'rooms/1-sea/1-ships/01.jpg': await photograph() });
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, user.home]);
    screen = kioskScreen(user, SIZE, data);
    const start = ['start', '--shell', 'browser', '--port', '0', '--media', media, '--data', data];
    const line = [process.execPath, user.cli, ...start].map((word) => `'${word}'`).join(' ');
    const at = performance.now();
    manager = command('sh', ['-c', `trap 'exit 0' TERM; while :; do ${line} & wait $!; done`], {
      env: { ...user.env, VITRINE_WATCH_HASTE: String(HASTE) },
      user: { uid: user.uid, gid: user.gid },
    });
    await manager.says(/^The exhibition is on the screen\.$/m);
    slow = Math.max(1, (performance.now() - at) / USUAL_START_MS);
    console.log(`start → page proves itself after ${Math.round(performance.now() - at)} ms`);
  }, 120_000);
  afterAll(async () => {
    const parent = screen.parent();
    manager.signal('SIGKILL');
    if (parent > 0) process.kill(parent, 'SIGTERM');
    await manager.ended;
    await user.remove();
  });

  /** Told as a row of the fault table; on a slow machine the limit is so many times as long. */
  const inTime = (fault: string, { proven, seen }: Back, limitSeconds: number): void => {
    const limit = `limit ${limitSeconds} s × ${Math.min(slow, MOST_SLOW).toFixed(1)}, machine × ${slow.toFixed(1)}`;
    console.log(`${fault} → page proves itself after ${proven} ms, picture seen after ${seen} ms (${limit})`);
    expect(seen).toBeLessThan(limitSeconds * 1_000 * Math.min(slow, MOST_SLOW));
  };

  it('is back when the renderer is killed', async () => {
    inTime('renderer killed', await screen.back(() => kill(screen.renderers(), 'SIGKILL')), 3);
  });

  it('is back when the renderer is stopped, which no reload reaches', async () => {
    inTime('renderer stopped', await screen.back(() => kill(screen.renderers(), 'SIGSTOP')), 20);
  });

  it('is left alone when the kiosk itself was stopped for a while', async () => {
    const [renderers, kiosk, before] = [screen.renderers(), screen.kiosk(), screen.counts().restarts];
    kill([kiosk], 'SIGSTOP');
    // longer than the page may be silent, shorter than the parent waits for a word
    await wait(4.2 * BEAT_MS);
    kill([kiosk], 'SIGCONT');
    await wait(4 * BEAT_MS);
    expect(screen.kiosk()).toBe(kiosk);
    expect(screen.renderers()).toEqual(expect.arrayContaining([...renderers]));
    expect(screen.counts().restarts).toEqual(before);
  });

  it('goes on with what it has when the media folder is gone', async () => {
    const [renderers, before] = [screen.renderers(), screen.counts().restarts];
    renameSync(media, `${media}-away`);
    await manager.says(/cannot be read/u);
    expect((await coloursOf(screen.picture())).size).toBeGreaterThan(500);
    renameSync(`${media}-away`, media);
    expect(screen.renderers()).toEqual(expect.arrayContaining([...renderers]));
    expect(screen.counts().restarts).toEqual(before);
  });

  it('is back when the browser is killed', async () => {
    inTime('browser killed', await screen.back(() => kill([screen.browser()], 'SIGKILL')), 5);
  });

  it('is back when the kiosk process is killed', async () => {
    inTime('kiosk process killed', await screen.back(() => kill([screen.kiosk()], 'SIGKILL')), 10);
    expect(manager.said()).toMatch(/^The kiosk ended unexpectedly \(SIGKILL\)\. It is started again\.$/m);
  });

  it('is back when the parent is killed, on a clean machine', async () => {
    const parent = screen.parent();
    inTime('parent killed', await screen.back(() => kill([parent], 'SIGKILL')), 15);
    expect(screen.parent()).not.toBe(parent);
    expect(manager.said()).not.toMatch(/Another Vitrine/u);
  });

  it('is back when the kiosk process hangs', async () => {
    const took = await screen.back(() => kill([screen.kiosk()], 'SIGSTOP'), 120_000);
    inTime('kiosk process stopped for ever', took, 40 / HASTE + 10);
    expect(manager.said()).toMatch(/^The kiosk did not answer any more and was ended\. It is started again\.$/m);
  });

  it('has told in numbers and records what was begun anew', async () => {
    expect(screen.counts().restarts).toEqual({ page: 2, browser: 1, kiosk: 2 });
    const records = await screen.records();
    expect(records.map((name) => name.replace(/^.*Z-|\.json$/gu, ''))).toEqual([
      ...['page', 'page', 'browser', 'kiosk', 'kiosk'],
    ]);
    const stopped = JSON.parse(readFileSync(join(user.home, 'data/logs/black-box', records[1] ?? ''), 'utf8')) as {
      readonly beats: readonly object[];
      readonly events: readonly object[];
      readonly screenshot: string;
    };
    expect(stopped.beats.length).toBeGreaterThan(0);
    expect(stopped.events.length).toBeGreaterThan(0);
    // a renderer that is stopped gives no picture, and nobody waited for it
    expect(stopped.screenshot).toMatch(/given up after 1000 ms|\.png$/u);
  });

  // the way there by the browser: ladder.test.ts
  it.runIf(isLongSuite)('rests when it has failed too often, calmly, and returns by itself', async () => {
    const { seen } = await screen.back(async () => {
      kill([screen.kiosk()], 'SIGKILL');
      const ground = async (): Promise<number> => {
        const colours = await coloursOf(screen.picture());
        return (colours.get(GROUND) ?? 0) / (SIZE.width * SIZE.height);
      };
      await expect.poll(ground, { timeout: 60_000, interval: 200 }).toBeGreaterThan(0.9);
      // words, in light on the ground
      expect((await coloursOf(screen.picture())).get(INK) ?? 0).toBeGreaterThan(200);
      writeFileSync(join(user.home, 'resting.png'), screen.picture());
    }, 180_000);
    console.log(`kiosk process killed for the third time → rest, and picture after ${seen} ms`);
    expect(manager.said()).toMatch(/^The rest is over; the exhibition is tried again\.$/m);
    expect(screen.counts().rests).toBe(1);
  });
});

function kill(pids: readonly number[], signal: NodeJS.Signals): void {
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) process.kill(pid, signal);
}
