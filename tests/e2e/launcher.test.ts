// The real browser on a real desktop, as an ordinary user, with its sandbox: opened, kept open, and put away.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { HealthAnswer } from '#contract/api';
import { END_SIGNALS, SIGNAL_CODES } from '../../src-main/kiosk/watch/signal-codes.ts';
import { type KioskUser, makeKioskUser, noKioskUser, processesOf } from '../support/kiosk-user.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';
import { browserWindows, coloursOf, screenshot } from '../support/x-screen.ts';

const [WIDTH, HEIGHT] = [1920, 1080];
const reason = noKioskUser();
if (reason !== undefined) console.log(`launcher tests skipped: ${reason}`);

describe.skipIf(reason !== undefined)('the browser shell', () => {
  let user: KioskUser;
  let data: string;

  beforeAll(async () => {
    user = await makeKioskUser(WIDTH, HEIGHT);
    data = join(user.home, 'Vitrine data');
  });
  afterAll(async () => {
    await user.remove();
  });

  const start = (...args: string[]): Started =>
    vitrine(['start', '--shell', 'browser', '--port', '0', '--media', user.media, '--data', data, ...args], {
      cli: user.cli,
      env: user.env,
      user: { uid: user.uid, gid: user.gid },
    });

  const asUser = () => ({ uid: user.uid, gid: user.gid, env: user.env });

  const shown = (started: Started): Promise<unknown> => started.says(/^The exhibition is on the screen\.$/m);
  const log = (): string => readFileSync(join(data, 'logs/vitrine.jsonl'), 'utf8');
  const profiles = (): string[] => readdirSync(join(data, 'browser')).filter((name) => name.startsWith('profile-'));
  const pids = (part: string): number[] =>
    [...processesOf(user.uid)].flatMap(([pid, command]) => (command.includes(part) ? [pid] : []));
  /** Of the browser itself, which leads its group: for a moment after a fork its children go by the same command line. */
  const leadsGroup = (pid: number): boolean =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')[2] === String(pid);
  const browserPid = (): number => pids('--remote-debugging-pipe').find(leadsGroup) ?? 0;

  const windows = (): readonly string[] => browserWindows(user);
  const differentColours = async (): Promise<number> =>
    (await coloursOf(screenshot({ env: user.env, width: WIDTH, height: HEIGHT }))).size;

  const startAndShow = async (...args: string[]): Promise<Started> => {
    const started = start(...args);
    await shown(started);
    return started;
  };

  it('opens one window, exactly full screen, in which the page proves itself', async () => {
    const started = await startAndShow();
    expect(started.said()).toMatch(/^Shell: browser \(Chromium, /m);
    expect(windows()).toEqual([`${WIDTH}x${HEIGHT}+0+0`]);
    const health = (await (await fetch(`${await started.address()}api/health`)).json()) as HealthAnswer;
    expect(health).toMatchObject({ status: 'ok', screen: 'attract' });
    await expect.poll(differentColours, { timeout: 20_000 }).toBeGreaterThan(500);
  });

  it('keeps the browser’s sandbox', async () => {
    await startAndShow();
    const commands = [...processesOf(user.uid).values()].join('\n');
    expect(commands).not.toContain('--no-sandbox');
    const renderers = pids('--type=renderer');
    expect(renderers.length).toBeGreaterThan(0);
    for (const pid of renderers) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    }
  });

  // quicker in faults/screen.test.ts, with the watch in haste; here as on a kiosk
  it.runIf(isLongSuite)('opens the browser again when it is killed', async () => {
    await startAndShow();
    const [killed, before] = [browserPid(), count(log(), 'shows the page')];
    const at = performance.now();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => count(log(), 'shows the page'), { timeout: 20_000, interval: 50 }).toBe(before + 1);
    console.log(`browser killed → page proves itself again after ${Math.round(performance.now() - at)} ms`);
    expect(browserPid()).not.toBe(killed);
    expect(profiles()).toHaveLength(1);
    expect(windows()).toEqual([`${WIDTH}x${HEIGHT}+0+0`]);
  });

  it.runIf(isLongSuite)('loads the page again when its renderer dies', async () => {
    await startAndShow();
    const before = count(log(), 'the page is back');
    const at = performance.now();
    for (const pid of pids('--type=renderer')) process.kill(pid, 'SIGKILL');
    await expect.poll(() => count(log(), 'the page is back'), { timeout: 20_000, interval: 50 }).toBe(before + 1);
    console.log(`renderer killed → page proves itself again after ${Math.round(performance.now() - at)} ms`);
    await expect.poll(differentColours, { timeout: 20_000 }).toBeGreaterThan(500);
  });

  it('closes pages that are not the exhibition', async () => {
    await startAndShow();
    const before = count(log(), 'is closed: ');
    // a second call of the browser hands its address over to the one that runs
    const command = readFileSync(`/proc/${browserPid()}/cmdline`, 'utf8').split('\0');
    const profile = command.find((word) => word.startsWith('--user-data-dir=')) ?? '';
    spawnSync(command[0] ?? '', [profile, '--new-window', 'about:version'], { ...asUser(), stdio: 'ignore' });
    await expect.poll(() => count(log(), 'is closed: '), { timeout: 20_000, interval: 50 }).toBeGreaterThan(before);
    await expect.poll(windows, { timeout: 20_000 }).toEqual([`${WIDTH}x${HEIGHT}+0+0`]);
  });

  it.runIf(isLongSuite)('shows a window of another size when asked', async () => {
    await startAndShow('--windowed');
    expect(windows()).toHaveLength(1);
    expect(windows()).not.toEqual([`${WIDTH}x${HEIGHT}+0+0`]);
  });

  it('lets a second start say that this data folder is in use', async () => {
    await startAndShow();
    const second = start();
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.said()).toMatch(
      /^Another Vitrine \(process \d+\) already shows its window from this data folder\.$/m,
    );
    expect(profiles()).toHaveLength(1);
  });

  it.runIf(isLongSuite)('does not outlive its parent', async () => {
    const started = await startAndShow();
    started.signal('SIGKILL');
    await expect.poll(() => processesOf(user.uid).size, { timeout: 20_000 }).toBe(desktop());
  });

  it.runIf(isLongSuite)('ends an orphan that an earlier start left behind, and nobody else', async () => {
    const first = await startAndShow();
    const orphan = browserPid();
    // stopped, it does not hear that its parent is gone, and keeps the profile
    process.kill(-orphan, 'SIGSTOP');
    // first the kiosk process, which would put it away; the parent must not start another one
    first.signal('SIGSTOP');
    for (const pid of pids('out/main/cli.js').filter((one) => one !== first.pid)) process.kill(pid, 'SIGKILL');
    first.signal('SIGKILL');
    await first.ended;
    expect(readFileSync(`/proc/${orphan}/status`, 'utf8')).toMatch(/^State:\s+T/m);
    const left = profiles();
    const bystander = spawn('sleep', ['600'], { ...asUser(), stdio: 'ignore' });
    onTestFinished(() => void bystander.kill('SIGKILL'));

    await startAndShow();
    expect(processesOf(user.uid).has(orphan)).toBe(false);
    expect(profiles()).toHaveLength(1);
    expect(profiles()).not.toEqual(left);
    expect(processesOf(user.uid).has(bystander.pid ?? 0)).toBe(true);
  });

  it.each(isLongSuite ? END_SIGNALS : (['SIGTERM'] as const))(
    'leaves no process and no profile after %s',
    async (signal) => {
      const started = await startAndShow();
      const { port } = new URL(await started.address());
      started.signal(signal);
      expect(await started.ended).toEqual({ code: SIGNAL_CODES[signal], signal: null });
      // the crash handlers of the browser end by themselves when they see that it is gone
      await expect.poll(() => processesOf(user.uid).size, { timeout: 5_000 }).toBe(desktop());
      expect(readdirSync(join(data, 'browser'))).toEqual([]);
      expect(leftInTemporaryFolder(user.uid)).toEqual([]);
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    },
  );

  /** The window manager is the only process that belongs to the user itself. */
  const desktop = (): number => pids('openbox').length;
});

const count = (text: string, part: string): number => text.split(part).length - 1;

function leftInTemporaryFolder(uid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => {
    const path = join(tmpdir(), name);
    return name.includes('org.chromium') && existsSync(path) && statSync(path).uid === uid;
  });
}
