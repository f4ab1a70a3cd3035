import { describe, expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import { keepShowing } from '../../src-main/shell/electron/recovery.ts';
import { createClock } from './clock.ts';
import { ContentsDouble } from './double.ts';

const URL = 'vitrine://kiosk/#k=secret';

function show() {
  const contents = new ContentsDouble();
  const clock = createClock();
  const lines: string[] = [];
  const end = keepShowing(
    contents,
    URL,
    clock,
    createLog((line) => void lines.push(line)),
  );
  const shown = (): void => contents.emit('did-finish-load');
  const crash = (): void => contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
  const fail = (code: number, isMainFrame = true): void =>
    contents.emit('did-fail-load', {}, code, 'ERR_FAILED', URL, isMainFrame);
  return { contents, clock, lines, end, shown, crash, fail };
}

/** Milliseconds until the next load, in steps of 50. */
function untilNextLoad({ contents, clock }: ReturnType<typeof show>): number {
  const before = contents.loads.length;
  const start = clock.now();
  while (contents.loads.length === before && clock.now() - start < 60_000) clock.pass(50);
  return clock.now() - start;
}

describe('the page on the screen', () => {
  it('is loaded once and then left alone', () => {
    const { contents, clock, shown } = show();
    shown();
    clock.pass(3_600_000);
    expect(contents.loads).toEqual([URL]);
    expect(clock.pending()).toBe(0);
  });

  it('comes back after its renderer died, never from within the event itself', () => {
    const { contents, clock, shown, crash, lines } = show();
    shown();
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
    const { contents, clock, shown, fail } = show();
    shown();
    fail(-3);
    fail(-6, false);
    clock.pass(60_000);
    expect(contents.loads).toHaveLength(1);
  });

  it('has its renderer ended when it does not respond, and is loaded once for it', () => {
    const { contents, clock, shown } = show();
    shown();
    contents.emit('unresponsive');
    expect(contents.crashes).toBe(1);
    clock.pass(250);
    shown();
    clock.pass(60_000);
    expect(contents.loads).toHaveLength(2);
  });

  it('is loaded again when a load neither finished nor failed', () => {
    const opened = show();
    expect(untilNextLoad(opened)).toBe(15_000 + 250);
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
      opened.shown();
    }
    opened.clock.pass(300_001);
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
    expect(untilNextLoad(opened)).toBeLessThanOrEqual(16_000);
  });

  it('is let go when the window is gone or the kiosk ends', () => {
    const gone = show();
    gone.contents.isGone = true;
    gone.crash();
    gone.clock.pass(60_000);
    expect(gone.contents.loads).toHaveLength(1);

    const ended = show();
    ended.end();
    ended.crash();
    ended.clock.pass(60_000);
    expect(ended.contents.loads).toHaveLength(1);
  });
});
