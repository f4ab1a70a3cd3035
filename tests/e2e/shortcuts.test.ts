// A visitor's keyboard and mouse on a real kiosk, as the desktop sends them: one browser, one page, still the exhibition.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HealthAnswer } from '#contract/api';
import { type KioskUser, makeKioskUser, noKioskUser, processesOf } from '../support/kiosk-user.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';
import { browserWindows, screenshot } from '../support/x-screen.ts';

const [WIDTH, HEIGHT] = [1920, 1080];
const reason = noKioskUser();
if (reason !== undefined) console.log(`tests of a keyboard on a real kiosk skipped: ${reason}`);

/** In the hall. */
const [NOTHING_THERE, A_ROOM] = [
  ['1900', '1060'],
  ['600', '400'],
];

/** As xdotool writes them. */
const KEYS = [
  ...['r', 'p', 's', 'o', 't', 'n', 'w', 'f', 'g', 'h', 'j', 'u', 'd', 'l', 'a', 'k', 'e'].map((key) => `ctrl+${key}`),
  ...['plus', 'minus', '0', 'KP_Add', 'KP_Subtract', 'F4', 'F5', 'Tab', 'Page_Down', '1'].map((key) => `ctrl+${key}`),
  ...['i', 'j', 'c', 'n', 't', 'r', 'w', 'q', 'm', 'a', 'b', 'o', 'Delete', 'Tab'].map((key) => `ctrl+shift+${key}`),
  ...['Left', 'Right', 'Home', 'd', 'f', 'e', 'Return'].map((key) => `alt+${key}`),
  ...['shift+Escape', 'shift+F10', 'shift+Insert', 'BackSpace', 'Menu', 'Print'],
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...['XF86Back', 'XF86Forward', 'XF86Refresh', 'XF86HomePage', 'XF86Search', 'XF86Favorites', 'XF86Reload'],
];

/**
 * What no page hears, because the window manager has it: the session of the kiosk's account takes these away. Here, in a desktop
 * as it comes, the kiosk at least comes back by itself.
 */
const KEYS_OF_THE_SESSION = ['alt+F4'];

// the same keys in a page: lock-page.spec.ts
describe.runIf(reason === undefined && isLongSuite)('the browser shell under a visitor’s keyboard', () => {
  let user: KioskUser;
  let data: string;

  beforeAll(async () => {
    user = await makeKioskUser(WIDTH, HEIGHT);
    data = join(user.home, 'data');
  });
  afterAll(async () => {
    await user.remove();
  });

  const xdotool = (...words: string[]): string => execFileSync('xdotool', words, { env: user.env, encoding: 'utf8' });
  const log = (): string => readFileSync(join(data, 'logs/vitrine.jsonl'), 'utf8');
  const count = (part: string): number => log().split(part).length - 1;
  /** Of the shell and of the watch over it. */
  const doings = (): number => count('"browser"') + count('"watch"');
  const browsers = (): string[] =>
    [...processesOf(user.uid)].flatMap(([pid, command]) =>
      command.includes('--remote-debugging-pipe') && !command.includes('--type=') ? [String(pid)] : [],
    );
  const windows = (): readonly string[] => browserWindows(user);
  const FULL = [`${WIDTH}x${HEIGHT}+0+0`];

  async function shown(): Promise<{ readonly started: Started; readonly health: () => Promise<HealthAnswer> }> {
    const started = vitrine(['start', '--shell', 'browser', '--port', '0', '--media', user.media, '--data', data], {
      cli: user.cli,
      env: user.env,
      user: { uid: user.uid, gid: user.gid },
    });
    await started.says(/^The exhibition is on the screen\.$/m);
    const address = await started.address();
    return { started, health: async () => (await (await fetch(`${address}api/health`)).json()) as HealthAnswer };
  }

  it('stays one browser with one page of the exhibition, whatever is pressed, and comes back when it is put away', async () => {
    const { health } = await shown();
    xdotool('mousemove', ...NOTHING_THERE);
    // a page that has just come up may miss the first press; attract again would tell that it had been loaded anew
    const pressed = async (): Promise<string> => (xdotool('click', '1'), (await health()).screen);
    await expect.poll(pressed, { timeout: 30_000, interval: 2_000 }).toBe('hall');
    const [browser, before, picture] = [browsers(), doings(), await look(user.env)];
    expect(browser).toHaveLength(1);
    xdotool('key', '--clearmodifiers', '--delay', '25', ...KEYS);
    for (const button of ['2', '3', '8', '9']) xdotool('mousemove', ...A_ROOM, 'click', button);
    xdotool('keydown', 'ctrl', 'click', '4', 'click', '5', 'keyup', 'ctrl', 'mousemove', ...NOTHING_THERE);

    // two signs of life more: whatever was opened has had its time
    const { uptime } = await health();
    await expect.poll(async () => (await health()).uptime, { timeout: 30_000 }).toBeGreaterThan(uptime + 10);
    expect(await health()).toMatchObject({ status: 'ok', screen: 'hall' });
    expect(browsers()).toEqual(browser);
    expect(windows()).toEqual(FULL);
    // neither a page closed, nor one sent back, nor the window put back
    expect(doings(), log()).toBe(before);
    expect(difference(await look(user.env), picture)).toBeLessThan(0.02);

    // and a visitor's press still is one
    xdotool('mousemove', ...A_ROOM, 'click', '1');
    await expect.poll(async () => (await health()).screen, { timeout: 20_000 }).not.toBe('hall');

    // the window manager's own doing: no page hears of it
    const putBack = count(': it is put back full screen');
    xdotool('getactivewindow', 'windowminimize');
    await expect.poll(windows, { timeout: 10_000 }).toEqual([]);
    await expect.poll(windows, { timeout: 20_000 }).toEqual(FULL);
    // said once, however often a slow window manager has to be told
    expect(count(': it is put back full screen')).toBe(putBack + 1);
  }, 180_000);

  // that it comes back when it dies is tried in launcher.test.ts
  it.each(KEYS_OF_THE_SESSION)('comes back by itself after %s, which only the session can take away', async (key) => {
    await shown();
    const [before, [browser]] = [count('shows the page'), browsers()];
    xdotool('key', '--clearmodifiers', key);
    await expect.poll(() => count('shows the page'), { timeout: 30_000 }).toBe(before + 1);
    expect(browsers()).toHaveLength(1);
    expect(browsers()).not.toContain(browser);
  });
});

/** The whole screen, small and grey. */
const look = (env: NodeJS.ProcessEnv): Promise<Buffer> =>
  sharp(screenshot({ env, width: WIDTH, height: HEIGHT }))
    .removeAlpha()
    .resize(192, 108)
    .greyscale()
    .raw()
    .toBuffer();

/** The share of the screen that looks otherwise. */
const difference = (a: Buffer, b: Buffer): number =>
  a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 16).length / a.length;
