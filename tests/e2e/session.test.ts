// The kiosk session of the staff guide, as its blocks say, by an ordinary user: the screen stays lit, no key and no menu leads out of it.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { blocksOf } from '../support/guide-blocks.ts';
import { type KioskUser, makeKioskUser, noKioskUser, processesOf } from '../support/kiosk-user.ts';
import { isLongSuite } from '../support/suite.ts';

const guide = readFileSync(join(import.meta.dirname, '../../src-main/README.md'), 'utf8');
const [, chapter = ''] = /### A session of its own on Debian\n(.*?)\n## /su.exec(guide) ?? [];
const blocks = blocksOf(chapter);
const tools = ['openbox', 'xdotool', 'xev', 'xset'].filter((tool) => spawnSync('which', [tool]).status !== 0);
const reason = noKioskUser() ?? (tools.length > 0 ? `there is no ${tools.join(', no ')}` : undefined);
if (reason !== undefined) console.log(`the kiosk session was not tried: ${reason}`);

describe.skipIf(reason !== undefined)('the session of the staff guide', () => {
  let user: KioskUser;
  beforeAll(async () => {
    user = await makeKioskUser(1024, 768, { openbox: false });
  });
  afterAll(() => user.remove());

  const mine = () => ({
    env: { ...user.env, PATH: `${user.home}/bin:${user.env['PATH'] ?? ''}` },
    uid: user.uid,
    gid: user.gid,
  });
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { ...mine(), encoding: 'utf8' });

  function write(path: string, text: string, mode = 0o644): void {
    const file = join(user.home, path);
    const made: string[] = [];
    for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) made.unshift(folder);
    for (const folder of made) {
      mkdirSync(folder);
      chownSync(folder, user.uid, user.gid);
    }
    writeFileSync(file, text);
    chmodSync(file, mode);
    chownSync(file, user.uid, user.gid);
  }

  /** The file as the guide prints it. */
  function fromGuide(name: string): void {
    const block = blocks.find(({ file }) => file?.endsWith(`/${name}`));
    if (block === undefined) throw new Error(`the guide has no file ${name}`);
    write(name.replace('~/', ''), block.text);
  }

  /** Where startx would be: the X server is there already. */
  async function begin(): Promise<void> {
    // in the place of systemd, which does not run where tests do: starts what the unit says
    const systemctl = `#!/bin/sh
echo "$*" >> ~/systemctl.log
[ "$*" = "--user --no-block start vitrine.service" ] || exit 0
unit=~/.config/systemd/user/vitrine.service
[ -f $unit ] && sh -c "exec $(sed -n 's/^ExecStart=//p' $unit)" > ~/vitrine.log 2>&1 &
`;
    write('bin/systemctl', systemctl, 0o755);
    write('systemctl.log', '');
    fromGuide('~/.xinitrc');
    fromGuide('~/.config/vitrine/openbox.xml');
    const session = spawn('sh', [join(user.home, '.xinitrc')], { ...mine(), stdio: 'ignore' });
    onTestFinished(async () => {
      const ended = (): boolean => session.exitCode !== null || session.signalCode !== null;
      session.kill();
      for (const [pid, command] of processesOf(user.uid))
        if (command.includes('out/main/cli.js')) process.kill(pid, 'SIGTERM');
      await expect.poll(() => ended() && processesOf(user.uid).size === 0, { timeout: 60_000 }).toBe(true);
    });
    await expect
      .poll(() => run('xprop', '-root', '_NET_SUPPORTING_WM_CHECK'), { timeout: 20_000 })
      .toContain('window id');
  }

  const windowsOn = (): number =>
    run('xwininfo', '-root', '-children')
      .split('\n')
      .filter((line) => /^ +0x/u.test(line)).length;

  it('keeps the screen lit, starts the service, and has neither keys nor menus', async () => {
    await begin();
    expect(run('xset', 'q')).toMatch(/timeout:\s+0 /u);
    expect(readFileSync(join(user.home, 'systemctl.log'), 'utf8').split('\n')).toEqual([
      '--user import-environment DISPLAY XAUTHORITY',
      // with no waiting for the exhibition, for the window manager comes after it
      '--user --no-block start vitrine.service',
      '',
    ]);

    const program = spawn('xev', [], { ...mine(), stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void program.kill());
    let events = '';
    program.stdout?.on('data', (chunk: Buffer) => (events += chunk.toString()));
    const search = ['search', '--name', 'Event Tester'];
    await expect.poll(() => spawnSync('xdotool', search, mine()).status, { timeout: 20_000 }).toBe(0);
    const before = windowsOn();
    for (const keys of ['alt+F4', 'alt+space', 'alt+Escape', 'ctrl+alt+Left', 'super+e', 'alt+Tab'])
      run('xdotool', 'key', keys);
    // a program that was closed by one of them hears nothing any more
    run('xdotool', 'key', 'q');
    await expect.poll(() => events, { timeout: 20_000 }).toContain('(keysym 0x71, q)');
    run('xdotool', 'mousemove', '1000', '740', 'click', '3');
    // what opens on a click has opened when the next key has arrived
    run('xdotool', 'key', 'z');
    await expect.poll(() => events, { timeout: 20_000 }).toContain('(keysym 0x7a, z)');
    expect(windowsOn()).toBe(before);
  });

  it.runIf(isLongSuite)(
    'comes up to the exhibition, full screen, by the unit that the guide has written',
    { timeout: 400_000 },
    async () => {
      write('bin/vitrine', `#!/bin/sh\nexec ${process.execPath} ${user.cli} "$@"\n`, 0o755);
      write('.local/share/vitrine/kiosk.yaml', 'port: 0\n');
      const setUp =
        blocks.find(({ kind, text }) => kind === 'sh' && text.includes('vitrine service'))?.text ?? 'exit 1';
      run('sh', '-ec', setUp);
      await begin();
      const said = (): string => readFileSync(join(user.home, 'vitrine.log'), 'utf8');
      // the whole sample is copied and read first
      await expect.poll(said, { timeout: 240_000 }).toContain('The exhibition is on the screen.');
      const active = (): string =>
        spawnSync('sh', ['-c', 'xwininfo -id "$(xdotool getactivewindow)"'], { ...mine(), encoding: 'utf8' }).stdout;
      // the page tells that it draws before the window manager has told which window is the active one
      await expect.poll(active, { timeout: 20_000 }).toMatch(/Width: 1024\n\s+Height: 768/u);
      const shown = active();
      run('xdotool', 'key', 'alt+F4');
      run('xdotool', 'key', 'alt+F4');
      expect(active()).toBe(shown);
      expect(said()).not.toContain('It is opened again');
    },
  );
});
