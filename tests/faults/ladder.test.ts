// All steps of the ladder with the real processes, and a program in the browser's place that dies until somebody puts it right; and a clock
// that is set while they run.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg, writeFiles } from '../support/folders.ts';
import { kioskScreen } from '../support/kiosk-screen.ts';
import { type KioskUser, makeKioskUser, noKioskUser } from '../support/kiosk-user.ts';
import { vitrine } from '../support/vitrine-process.ts';
import { wrongClock, YEAR_MS } from '../support/wrong-clock.ts';

const SIZE = { width: 640, height: 400 };

const reason = noKioskUser();
if (reason !== undefined) console.log(`skipped, the ladder: ${reason}`);

/** Notes what it is to show. Dies, but for the resting screen, until `well` is there: then it gives signs of life like the page. */
const browser = (notes: string, well: string): string => `#!${process.execPath}
import { appendFileSync, createReadStream, existsSync } from 'node:fs';
const url = new URL(process.argv.find((word) => word.startsWith('--app=')).slice(6));
appendFileSync(${JSON.stringify(notes)}, url.pathname + '\\n');
const toldToEnd = createReadStream('', { fd: 3 });
toldToEnd.on('data', (words) => words.includes('Browser.close') && process.exit(0)).on('close', () => process.exit(0));
if (url.pathname === '/' && !existsSync(${JSON.stringify(well)})) {
  console.error('no display');
  process.exit(1);
}
if (url.pathname === '/') setInterval(() => fetch(new URL('/api/heartbeat', url), {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: url.origin },
  body: JSON.stringify({
    key: url.hash.slice(3), screen: 'attract', revision: 'r', frame: true, visibility: 'visible', errors: [],
  }),
}).catch(() => undefined), 200);
`;

describe.skipIf(reason !== undefined)('the ladder', { timeout: 240_000 }, () => {
  let user: KioskUser;
  beforeAll(async () => {
    user = await makeKioskUser(SIZE.width, SIZE.height);
  });
  afterAll(async () => {
    await user.remove();
  });

  async function start(name: string, haste: number, isWell: boolean) {
    const folder = join(user.home, name);
    const at = (file: string): string => join(folder, file);
    await writeFiles(folder, { 'media/01.jpg': await jpeg(), notes: '', off: '0', 'clock.mjs': wrongClock(at('off')) });
    mkdirSync(at('data'));
    writeFileSync(at('browser.mjs'), browser(at('notes'), at('well')));
    if (isWell) writeFileSync(at('well'), '');
    for (const path of [folder, at('data'), at('notes'), at('browser.mjs')]) chmodSync(path, 0o777);
    const words = ['start', '--shell', 'browser', '--port', '0', '--media', at('media'), '--data', at('data')];
    const started = vitrine(words, {
      cli: user.cli,
      env: {
        ...user.env,
        VITRINE_BROWSER: at('browser.mjs'),
        VITRINE_WATCH_HASTE: String(haste),
        NODE_OPTIONS: `--import=${pathToFileURL(at('clock.mjs')).href}`,
      },
      user: { uid: user.uid, gid: user.gid },
    });
    return { started, at, screen: kioskScreen(user, SIZE, at('data')) };
  }

  it('leads by all steps to a rest when the browser dies as soon as it is opened, and out of it when it dies no more', async () => {
    const { started, at, screen } = await start('dying', 10, false);
    await started.says(/the screen rests for 6 s, then the exhibition is tried again\.$/m);
    writeFileSync(at('well'), '');
    const since = performance.now();
    await started.says(/^The rest is over; the exhibition is tried again\.$/m);
    await started.says(/^The exhibition is on the screen\.$/m);
    console.log(`rest of 6 s → the page proves itself after ${Math.round(performance.now() - since)} ms`);

    const times = (sentence: string): number => started.said().split(sentence).length - 1;
    expect(times('The browser is opened again.')).toBe(6);
    expect(times('the kiosk is started anew.')).toBe(2);
    expect(times('Vitrine is at')).toBe(3);
    const shown = readFileSync(at('notes'), 'utf8').trim().split('\n');
    expect(shown).toEqual([...Array<string>(9).fill('/'), '/resting', '/']);
    expect(screen.counts()).toMatchObject({ restarts: { page: 0, browser: 6, kiosk: 2 }, rests: 1, restUntil: 0 });
    const steps = (await screen.records()).map((name) => name.replace(/^.*Z-|\.json$/gu, ''));
    const round = ['browser', 'browser', 'kiosk'];
    expect(steps).toEqual([...round, ...round, 'browser', 'browser', 'rest']);
    started.signal('SIGTERM');
    expect(await started.ended).toEqual({ code: 143, signal: null });
  });

  it('is not touched by a clock that is set a year forward and two back, and goes on as ever', async () => {
    const { started, at, screen } = await start('clock', 5, true);
    await started.says(/^The exhibition is on the screen\.$/m);
    for (const off of [YEAR_MS, -YEAR_MS]) {
      writeFileSync(at('off'), String(off));
      // longer than a page may be silent
      await wait(4_000);
    }
    expect(started.said()).not.toContain('again');
    expect(existsSync(at('data/restarts.json'))).toBe(false);
    const proofs = (): readonly string[] => screen.log().match(/^.*shows the page after.*$/gmu) ?? [];
    process.kill(screen.browser(), 'SIGKILL');
    await expect.poll(() => proofs().length, { timeout: 60_000 }).toBe(2);
    // the clock was really off
    const [before, after] = proofs().map((line) => Date.parse((JSON.parse(line) as { time: string }).time));
    expect((after ?? 0) - (before ?? 0)).toBeLessThan(-0.9 * YEAR_MS);
    expect(screen.counts().restarts).toEqual({ page: 0, browser: 1, kiosk: 0 });
  });
});
