import { describe, expect, it } from 'vitest';
import type { Beat } from '../../src-main/kiosk/heartbeat.ts';
import { createLog } from '../../src-main/kiosk/log.ts';
import { endAfterFirstFrame } from '../../src-main/shell/electron/smoke.ts';
import { BEAT } from '../support/beat.ts';
import { createClock } from '../support/clock.ts';
import { AppDouble } from './double.ts';

function start() {
  const app = new AppDouble();
  const clock = createClock();
  const listeners: ((beat: Beat) => void)[] = [];
  const onBeat = (listener: (beat: Beat) => void) => {
    listeners.push(listener);
    return () => undefined;
  };
  endAfterFirstFrame(
    { onBeat },
    app,
    clock,
    createLog(() => undefined),
  );
  return { app, clock, beat: (beat: Beat) => listeners.forEach((listener) => listener(beat)) };
}

describe('--smoke', () => {
  it('ends well once our own page has drawn', () => {
    const { app, beat, clock } = start();
    beat(BEAT);
    expect(app.exitCode).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  it('is not content with a page that does not draw, or with another page', () => {
    const { app, beat, clock } = start();
    beat({ ...BEAT, frame: false });
    beat({ ...BEAT, keyed: false });
    expect(app.exitCode).toBeUndefined();
    clock.pass(30_000);
    expect(app.exitCode).toBe(1);
  });
});
