// The watchdog's hand on Electron, around the typed double: what reaches it, and what it does to windows and pages.
import { describe, expect, it } from 'vitest';
import type { Beat } from '../../src-main/kiosk/heartbeat.ts';
import { createLog } from '../../src-main/kiosk/log.ts';
import { type Counts, NO_FAILURES } from '../../src-main/kiosk/watch/ladder.ts';
import type { BlackBoxEntry } from '../../src-main/kiosk/watch/black-box.ts';
import { WATCH_TIMES } from '../../src-main/kiosk/watch/times.ts';
import { createWatchdog } from '../../src-main/kiosk/watch/watchdog.ts';
import { keepShowing } from '../../src-main/shell/electron/recovery.ts';
import { BEAT } from '../support/beat.ts';
import { createClock } from '../support/clock.ts';
import { createElectron } from './double.ts';
import type { WindowDouble } from './window-double.ts';

const [URL, RESTING] = ['vitrine://kiosk/#k=secret', 'vitrine://kiosk/resting'];

function show({ windowed = false, counts = NO_FAILURES }: { windowed?: boolean; counts?: Counts } = {}) {
  const { electron, app, windows } = createElectron();
  const clock = createClock();
  clock.pass(1_000_000);
  const [lines, said]: [string[], string[]] = [[], []];
  const records: BlackBoxEntry[] = [];
  const listeners = new Set<(beat: Beat) => void>();
  const log = createLog((line) => void lines.push(line));
  let ends = 0;
  const watchdog = createWatchdog({
    url: URL,
    restingUrl: RESTING,
    times: WATCH_TIMES,
    clock,
    counts,
    keep: () => undefined,
    blackBox: { record: (entry) => Promise.resolve(void records.push(entry)) },
    onBeat: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    log,
    say: (sentence) => said.push(sentence),
  });
  const openWindow = (): WindowDouble => new electron.BrowserWindow({});
  const current = keepShowing({
    ...{ app, openWindow, watchdog, windowed, url: URL, clock, log },
    end: () => (ends += 1),
  }) as () => WindowDouble;
  /** Promises that wait for each other. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    for (let past = 0; past < milliseconds; past += 250) {
      clock.pass(250);
      await settle();
    }
  };
  const beat = (part: Partial<Beat> = {}): void => listeners.forEach((listener) => listener({ ...BEAT, ...part }));
  const contents = () => current().webContents;
  return {
    ...{ app, windows, clock, lines, said, records, watchdog, current, contents, beat, pass, settle },
    ends: () => ends,
    /** The page lives and beats every five seconds. */
    async live(milliseconds: number): Promise<void> {
      for (let past = 0; past < milliseconds; past += 5_000) {
        beat();
        await pass(5_000);
      }
    },
    crash: () => contents().emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 }),
    fail: (code: number, isMainFrame = true) =>
      contents().emit('did-fail-load', {}, code, 'ERR_FAILED', URL, isMainFrame),
  };
}

describe('the page on the screen', () => {
  it('is loaded once and then left alone while it beats', async () => {
    const { contents, live, said, windows } = show();
    await live(600_000);
    expect(contents().loads).toEqual([URL]);
    expect(contents().crashes).toBe(0);
    expect(windows).toHaveLength(1);
    expect(said).toEqual(['The exhibition is on the screen.']);
  });

  it('comes back after its renderer died, never from within the event itself', async () => {
    const { contents, beat, crash, pass, settle, lines } = show();
    beat();
    crash();
    await settle();
    expect(contents().loads).toHaveLength(1);
    await pass(250);
    expect(contents().loads).toEqual([URL, URL]);
    // what is gone already is not ended once more
    expect(contents().crashes).toBe(0);
    expect(lines.join('\n')).toContain('The page crashed. It is loaded again. Its last words: oom');
  });

  it('comes back after a load that failed', async () => {
    const { contents, fail, pass } = show();
    fail(-6);
    await pass(500);
    expect(contents().loads).toHaveLength(2);
  });

  it('is not disturbed by a load that another one replaced, nor by a failure outside the page', async () => {
    const { contents, live, fail } = show();
    await live(5_000);
    fail(-3);
    fail(-6, false);
    await live(60_000);
    expect(contents().loads).toHaveLength(1);
  });

  it('has its renderer ended when it does not respond, and is loaded once for it', async () => {
    const { contents, beat, live, pass, settle, records } = show();
    beat();
    contents().emit('unresponsive');
    await settle();
    expect(contents().crashes).toBe(1);
    await pass(250);
    await live(60_000);
    expect(contents().loads).toHaveLength(2);
    expect(records).toHaveLength(1);
    expect(String(await records[0]?.picture?.())).toBe('a picture');
  });

  it('has its renderer ended when it has fallen silent, and when it does not draw', async () => {
    const silent = show();
    await silent.live(20_000);
    await silent.pass(15_000);
    expect(silent.contents().crashes).toBe(1);
    expect(silent.contents().loads).toHaveLength(2);

    const blank = show();
    for (let beats = 0; beats < 8; beats += 1) {
      blank.beat({ frame: false });
      await blank.pass(5_000);
    }
    expect(blank.contents().crashes).toBe(1);
    expect(blank.lines.join()).toContain('draws nothing any more');
  });

  it('has to draw soon after the process that draws died, and is left alone if it does', async () => {
    const gpu = { type: 'GPU', reason: 'crashed', exitCode: 1 };
    const drawing = show();
    drawing.beat();
    drawing.app.emit('child-process-gone', {}, gpu);
    await drawing.live(60_000);
    expect(drawing.contents().crashes).toBe(0);
    expect(drawing.lines.join()).toContain('a GPU process is gone: crashed');

    const blank = show();
    blank.beat();
    blank.app.emit('child-process-gone', {}, gpu);
    for (let beats = 0; beats < 3; beats += 1) {
      blank.beat({ frame: false });
      await blank.pass(5_000);
    }
    expect(blank.contents().crashes).toBe(1);
  });

  it('gets a new window when it never came up', async () => {
    const { windows, pass, current } = show();
    await pass(22_000);
    expect(windows).toHaveLength(2);
    expect(windows[0]?.isDestroyed()).toBe(true);
    expect(current()).toBe(windows[1]);
    expect(current().webContents.loads).toEqual([URL]);
  });

  it('gets a new window at the third failure in five minutes, and a new process at the third of those', async () => {
    const { windows, beat, crash, pass, ends } = show();
    for (let crashes = 0; crashes < 9; crashes += 1) {
      beat();
      crash();
      await pass(500);
    }
    expect(windows).toHaveLength(3);
    expect(ends()).toBe(1);
  });

  it('gives way to the resting screen in a new window, and returns by itself', async () => {
    const { crash, beat, pass, contents, windows } = show({
      counts: { ...NO_FAILURES, last: 999_000, kiosks: 2, browsers: 2, pages: [998_000, 999_000] },
    });
    beat();
    crash();
    await pass(250);
    expect(contents().loads).toEqual([RESTING]);
    await pass(60_000);
    expect(contents().loads).toEqual([URL]);
    expect(windows).toHaveLength(3);
  });

  it('gets a new window when somebody closes it, but not where it is one among others', async () => {
    const full = show();
    full.beat();
    full.current().destroy();
    await full.settle();
    expect(full.windows).toHaveLength(2);

    const one = show({ windowed: true });
    one.beat();
    one.current().destroy();
    await one.settle();
    expect(one.windows).toHaveLength(1);
  });

  it('is brought to the front once a minute while it is hidden', async () => {
    const { beat, pass, current } = show();
    current().byHand.minimize();
    for (let beats = 0; beats < 15; beats += 1) {
      beat({ visibility: 'hidden', frame: false });
      await pass(5_000);
    }
    expect(current().isMinimized()).toBe(false);
    expect(current().shown).toEqual(['show', 'top']);
    expect(current().focused).toBe(1);
  });

  it('survives a load that is refused outright', async () => {
    const { contents, beat, crash, pass, lines } = show();
    beat();
    contents().failure = new Error('ERR_FAILED (-2) loading the page');
    crash();
    await pass(500);
    expect(lines.join('\n')).toContain('ERR_FAILED (-2)');
  });

  it('is no failure when the app is told to quit, which closes its window first', async () => {
    const { app, beat, settle, pass, windows, said, lines, records, clock } = show();
    beat();
    app.quit();
    await settle();
    await pass(60_000);
    expect(app.exitCode).toBe(0);
    expect(windows.map((window) => window.isDestroyed())).toEqual([true]);
    expect([said, records]).toEqual([['The exhibition is on the screen.'], []]);
    expect(lines.join()).not.toContain('closed');
    expect(clock.pending()).toBe(0);
  });

  it('is let go when the kiosk ends', async () => {
    const { watchdog, crash, pass, contents, clock } = show();
    watchdog.end();
    crash();
    await pass(60_000);
    expect(contents().loads).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });
});
