// What systemd hears of a kiosk: by its own tool, at a real socket; and that a kiosk without either goes on.
import { describe, expect, it, vi } from 'vitest';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { tellServiceManager } from '../../../src-main/service/service-manager.ts';
import { missingNotifyTools, notifySocket, notifyToolFails } from '../../support/notify-socket.ts';

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

if (missingNotifyTools.length > 0)
  console.log(`systemd’s own tool not tried: there is no ${missingNotifyTools.join(', no ')}`);

describe.skipIf(missingNotifyTools.length > 0)('systemd’s own tool', () => {
  it('brings it to the socket, byte by byte, again and again, and only for as long as the page draws', async (context) => {
    const why = await notifyToolFails();
    if (why !== undefined) console.log(`systemd’s own tool not tried: ${why}`);
    context.skip(why !== undefined, why);
    const { path, heard } = await notifySocket();
    vi.stubEnv('NOTIFY_SOCKET', path);
    const { beat, pass, log } = kiosk({ NOTIFY_SOCKET: path, WATCHDOG_USEC: '40000000' });
    const told = 'READY=1|WATCHDOG=1|STATUS=On the screen: attract.';
    for (let turn = 1; turn <= 3; turn += 1) {
      // the tool of the beat before may just be ending
      await vi.waitFor(
        () => {
          beat();
          expect(log.warn.mock.calls).toEqual([]);
          expect(heard()).toEqual(Array.from({ length: turn }, () => told));
        },
        { timeout: 10_000 },
      );
      pass(10_000);
    }
    await vi.waitFor(
      () => {
        // whichever counts first, once the tool has ended, is told
        beat({ screen: 'white', frame: false });
        beat({ screen: 'hall' });
        expect(heard()).toHaveLength(4);
      },
      { timeout: 10_000 },
    );
    expect(heard().at(-1)).toBe(told.replace('attract', 'hall'));
    expect(log.warn).not.toHaveBeenCalled();
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
