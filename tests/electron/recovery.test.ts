import { describe, expect, it } from 'vitest';
import type { Beat } from '../../src-main/kiosk/heartbeat.ts';
import { createLog } from '../../src-main/kiosk/log.ts';
import { keepShowing } from '../../src-main/shell/electron/recovery.ts';
import { BEAT } from './beat.ts';
import { createClock } from './clock.ts';
import { ContentsDouble } from './window-double.ts';

const URL = 'vitrine://kiosk/#k=secret';
function show() {
  const contents = new ContentsDouble();
  const clock = createClock();
  const lines: string[] = [];
  const said: string[] = [];
  const listeners = new Set<(beat: Beat) => void>();
  const onBeat = (listener: (beat: Beat) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const log = createLog((line) => void lines.push(line));
  const end = keepShowing({ contents, url: URL, onBeat, clock, log, say: (sentence) => said.push(sentence) });
  const beat = (part: Partial<Beat> = {}): void => listeners.forEach((listener) => listener({ ...BEAT, ...part }));
  /** The page lives and beats every five seconds. */
  const live = (milliseconds: number): void => {
    for (let past = 0; past < milliseconds; past += 5000) {
      beat();
      clock.pass(5000);
    }
  };
  const crash = (): void => contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
  const fail = (code: number, isMainFrame = true): void =>
    contents.emit('did-fail-load', {}, code, 'ERR_FAILED', URL, isMainFrame);
  return { contents, clock, lines, said, end, beat, live, crash, fail };
}

/** Milliseconds until the next load, in steps of 50. */
function untilNextLoad({ contents, clock }: ReturnType<typeof show>): number {
  const before = contents.loads.length;
  const start = clock.now();
  while (contents.loads.length === before && clock.now() - start < 60_000) clock.pass(50);
  return clock.now() - start;
}

describe('the page on the screen', () => {
  it('is loaded once and then left alone while it beats', () => {
    const { contents, live, said } = show();
    live(3_600_000);
    expect(contents.loads).toEqual([URL]);
    expect(contents.crashes).toBe(0);
    expect(said).toEqual(['The exhibition is on the screen.']);
  });

  it('comes back after its renderer died, never from within the event itself', () => {
    const { contents, clock, beat, crash, lines } = show();
    beat();
    crash();
    expect(contents.loads).toHaveLength(1);
    clock.pass(250);
    expect(contents.loads).toEqual([URL, URL]);
    expect(lines.join('\n')).toContain('the renderer is gone: oom');
  });

  it('comes back after a load that failed', () => {
    const { contents, clock, fail } = show();
    fail(-6);
    clock.pass(250);
    expect(contents.loads).toHaveLength(2);
  });

  it('is not disturbed by a load that another one replaced, nor by a failure outside the page', () => {
    const { contents, live, fail } = show();
    live(5000);
    fail(-3);
    fail(-6, false);
    live(60_000);
    expect(contents.loads).toHaveLength(1);
  });

  it('has its renderer ended when it does not respond, and is loaded once for it', () => {
    const { contents, clock, beat, live } = show();
    beat();
    contents.emit('unresponsive');
    expect(contents.crashes).toBe(1);
    clock.pass(250);
    live(60_000);
    expect(contents.loads).toHaveLength(2);
  });

  it('has its renderer ended when it never came up, and when it has fallen silent', () => {
    const never = show();
    expect(untilNextLoad(never)).toBe(20_000 + 250);
    expect(never.contents.crashes).toBe(1);

    const silent = show();
    silent.live(60_000);
    expect(untilNextLoad(silent)).toBe(10_000 + 250);
    expect(silent.contents.crashes).toBe(1);
    expect(silent.lines.join()).toContain('no sign of life from the page for 15 s');
  });

  it('does not count another page’s beats', () => {
    const opened = show();
    opened.clock.pass(10_000);
    opened.beat({ keyed: false });
    expect(untilNextLoad(opened)).toBe(10_000 + 250);
    expect(opened.said).toEqual([]);
  });

  it('is given its time anew when the machine itself was held up', () => {
    const { contents, clock, beat } = show();
    beat();
    clock.sleep(600_000);
    expect(contents.crashes).toBe(0);
    clock.pass(14_000);
    beat();
    expect(contents.loads).toHaveLength(1);
    clock.pass(15_000);
    expect(contents.crashes).toBe(1);
  });

  it('is tried at growing distances, to half a minute', () => {
    const opened = show();
    const distances = Array.from({ length: 9 }, () => {
      opened.fail(-6);
      return untilNextLoad(opened);
    });
    expect(distances).toEqual([250, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is tried at once again after five quiet minutes', () => {
    const opened = show();
    for (let crashes = 0; crashes < 3; crashes += 1) {
      opened.crash();
      untilNextLoad(opened);
      opened.beat();
    }
    opened.live(305_000);
    opened.crash();
    expect(untilNextLoad(opened)).toBe(250);
  });

  it('survives a load that is refused outright', async () => {
    const opened = show();
    opened.contents.failure = new Error('ERR_FAILED (-2) loading the page');
    opened.crash();
    untilNextLoad(opened);
    await Promise.resolve();
    expect(opened.lines.join('\n')).toContain('ERR_FAILED (-2)');
    expect(untilNextLoad(opened)).toBe(20_000 + 1000);
  });

  it('is let go when the window is gone or the kiosk ends', () => {
    const gone = show();
    gone.contents.isGone = true;
    gone.crash();
    gone.clock.pass(60_000);
    expect(gone.contents.loads).toHaveLength(1);
    expect(gone.contents.crashes).toBe(0);

    const ended = show();
    ended.end();
    ended.crash();
    ended.clock.pass(60_000);
    expect(ended.contents.loads).toHaveLength(1);
    expect(ended.clock.pending()).toBe(0);
  });
});
