// What systemd hears of a kiosk: by its own tool, at a real socket; and that a kiosk without either goes on.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { tellServiceManager } from '../../../src-main/service/service-manager.ts';

const PROOF: Beat = {
  at: 0,
  keyed: true,
  frame: true,
  visibility: 'visible',
  screen: 'attract',
  revision: 'r',
  errors: [],
};

function kiosk(env: Record<string, string>, notify?: (words: readonly string[]) => Promise<void>) {
  const listeners = new Set<(beat: Beat) => void>();
  let time = 0;
  const log = { info: vi.fn(), warn: vi.fn() };
  tellServiceManager({
    env,
    onBeat: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    now: () => time,
    log,
    ...(notify ? { notify } : {}),
  });
  return {
    log,
    beat: (beat: Partial<Beat> = {}) => listeners.forEach((hear) => hear({ ...PROOF, ...beat })),
    pass: (ms: number) => (time += ms),
    isListening: () => listeners.size > 0,
  };
}

const WATCHED = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '40000000' };

describe('what is told to systemd', () => {
  it('is nothing where it did not start us', () => {
    const notify = vi.fn(async () => undefined);
    const { beat, isListening } = kiosk({}, notify);
    beat();
    expect(notify).not.toHaveBeenCalled();
    expect(isListening()).toBe(false);
  });

  it('waits for the page that the shell opened, with a frame; a covered window is no fault', async () => {
    const notify = vi.fn(async () => undefined);
    const { beat } = kiosk(WATCHED, notify);
    beat({ keyed: false });
    beat({ frame: false });
    expect(notify).not.toHaveBeenCalled();
    beat({ frame: false, visibility: 'hidden' });
    expect(notify).toHaveBeenCalledExactlyOnceWith(['READY=1', 'WATCHDOG=1', 'STATUS=On the screen: attract.']);
  });

  it('is told four times in the time after which we would be ended, and not oftener', async () => {
    const notify = vi.fn(async () => undefined);
    const { beat, pass } = kiosk(WATCHED, notify);
    for (let second = 0; second < 40; second += 5) {
      beat();
      await settled();
      pass(5_000);
    }
    expect(notify).toHaveBeenCalledTimes(4);
  });

  it('holds nothing of the page that a line cannot hold', () => {
    const notify = vi.fn(async () => undefined);
    kiosk(WATCHED, notify).beat({ screen: 'a\nMAINPID=1' });
    expect(notify).toHaveBeenCalledWith(expect.arrayContaining(['STATUS=On the screen: aMAINPID1.']));
  });

  it('never runs twice at once, however slow the tool is', () => {
    const notify = vi.fn(() => new Promise<void>(() => undefined));
    const { beat, pass } = kiosk(WATCHED, notify);
    for (let second = 0; second < 60; second += 5) {
      beat();
      pass(5_000);
    }
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('is complained about once, and tried again', async () => {
    const notify = vi
      .fn(async () => undefined)
      .mockRejectedValueOnce(new Error('busy'))
      .mockRejectedValueOnce(new Error('busy'));
    const { beat, pass, log } = kiosk(WATCHED, notify);
    for (let turn = 0; turn < 3; turn += 1) {
      beat();
      await settled();
      pass(10_000);
    }
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(log.info).toHaveBeenCalledExactlyOnceWith('service', expect.stringContaining('2 failures'));
  });

  it('keeps nobody from anything where the tool is missing', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const { beat, log } = kiosk(WATCHED);
    beat();
    await vi.waitFor(() => expect(log.warn).toHaveBeenCalledWith('service', expect.stringContaining('ENOENT')));
  });
});

const missing = ['systemd-notify', 'perl'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
if (missing.length > 0) console.log(`systemd’s own tool not tried: there is no ${missing.join(', no ')}`);

describe.skipIf(missing.length > 0)('systemd’s own tool', () => {
  it('brings it to the socket, byte by byte', async () => {
    const { path, heard } = await listener();
    const { beat, log } = kiosk({ NOTIFY_SOCKET: path, WATCHDOG_USEC: '40000000' });
    vi.stubEnv('NOTIFY_SOCKET', path);
    beat();
    expect(await heard()).toBe('READY=1|WATCHDOG=1|STATUS=On the screen: attract.');
    expect(log.warn).not.toHaveBeenCalled();
  });
});

/** In the place of systemd. Perl's own modules know such sockets; Node does not. */
async function listener(): Promise<{ readonly path: string; readonly heard: () => Promise<string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-notify-'));
  const path = join(folder, 'socket');
  const script = `use Socket; socket(my $s, AF_UNIX, SOCK_DGRAM, 0) or die; bind($s, pack_sockaddr_un($ARGV[0])) or die;
    $| = 1; print "bound\\n"; while (defined recv($s, my $m, 4096, 0)) { $m =~ s/\\n$//; $m =~ s/\\n/|/g; print "$m\\n"; }`;
  const perl = spawn('perl', ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    perl.kill();
    await once(perl, 'exit');
    rmSync(folder, { recursive: true });
  });
  const lines = createInterface({ input: perl.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  expect(await next()).toBe('bound');
  return {
    path,
    // a barrier, by which the tool waits until it has been heard
    async heard() {
      for (;;) {
        const line = await next();
        if (line !== 'BARRIER=1') return line;
      }
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
