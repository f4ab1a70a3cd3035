// Displays come and go, hands and window managers move the window: it ends where it belongs, and without a fight.
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import type { Display } from '../../src-main/shell/electron/api.ts';
import { keepScreen, type KeepScreenOptions } from '../../src-main/shell/electron/keep-screen.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { LOCKDOWN } from '../../src-main/shell/lockdown-policy.ts';
import { createClock } from '../support/clock.ts';
import { createElectron } from './double.ts';
import { LEFT, RIGHT } from './window-double.ts';

function show(place: Pick<KeepScreenOptions, 'display' | 'windowed'>, displays: readonly Display[] = [LEFT, RIGHT]) {
  const double = createElectron();
  const { screen } = double.electron;
  const clock = createClock();
  const lines: string[] = [];
  screen.become('display-added', ...displays);
  const log = createLog((line) => void lines.push(line));
  keepScreen(double.electron, { ...place, rules: LOCKDOWN.screen, clock, log });
  openWindow(double.electron, place);
  const [window] = double.windows;
  if (!window) throw new Error('no window was opened');
  return { ...double, screen, window, clock, lines };
}

describe('the window', () => {
  it('waits on the main display for the one it belongs on, and stays there when the numbers change', () => {
    const { screen, window, clock } = show({ display: 2, windowed: false }, [LEFT]);
    expect(window.getBounds()).toEqual(LEFT.bounds);
    screen.become('display-added', LEFT, RIGHT);
    clock.pass(300);
    expect(window.getBounds()).toEqual(RIGHT.bounds);
    expect(window.isFullScreen()).toBe(true);
    screen.become('display-added', { ...LEFT, id: 99 }, LEFT, RIGHT);
    clock.pass(300);
    expect(window.getBounds()).toEqual(RIGHT.bounds);
  });

  it('is found its display by name, also when that comes back with another id and at another place', () => {
    const { screen, window, clock } = show({ display: 'HDMI', windowed: false });
    screen.become('display-removed', LEFT);
    clock.pass(1000);
    expect(window.getBounds()).toEqual(LEFT.bounds);
    const back = { ...RIGHT, id: 77, bounds: { x: 0, y: 1080, width: 3840, height: 2160 } };
    screen.become('display-added', back, LEFT);
    clock.pass(300);
    expect(window.getBounds()).toEqual(back.bounds);
  });

  it('stays on the display it was opened on when another becomes the main one', () => {
    const { screen, window, clock } = show({ windowed: false });
    screen.become('display-metrics-changed', RIGHT, LEFT);
    clock.pass(300);
    expect(window.getBounds()).toEqual(LEFT.bounds);
  });

  it('is put back once for a change that is told several times', () => {
    const { screen, window, clock, lines } = show({ display: 2, windowed: false });
    screen.become('display-removed', LEFT);
    clock.pass(100);
    screen.become('display-metrics-changed', LEFT);
    clock.pass(100);
    window.byHand.leaveFullScreen();
    clock.pass(2000);
    expect(window.kiosks).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('1920×1080 at 0,0');
  });

  it('is put back every time, without growing pauses, when hands keep moving it', () => {
    const { window, clock } = show({ windowed: false });
    for (let time = 1; time <= 20; time += 1) {
      window.byHand.minimize();
      clock.pass(1000);
      expect(window.isMinimized()).toBe(false);
    }
  });

  it('does not fight a window manager that insists, nor fill the log with it', () => {
    const { window, clock, lines } = show({ windowed: false });
    window.byHand.leaveFullScreen();
    window.isStubborn = true;
    clock.pass(600_000);
    expect(window.kiosks).toBeLessThan(30);
    expect(lines.length).toBeLessThan(6);
    window.isStubborn = false;
    clock.pass(90_000);
    expect(window.isFullScreen()).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it('is left where it is put with --windowed, and the screen stays on all the same', () => {
    const { window, clock, blockers } = show({ windowed: true });
    window.byHand.move(10, 10);
    window.byHand.minimize();
    clock.pass(60_000);
    expect(window.isMinimized()).toBe(true);
    expect(window.kiosks).toBe(0);
    expect(blockers).toEqual(['prevent-display-sleep']);
  });

  it('is another one from the moment on when another is opened in its place', () => {
    const { electron, window, windows, screen, clock } = show({ display: 2, windowed: false });
    openWindow(electron, { display: 2, windowed: false });
    const later = windows[1];
    window.isGone = true;
    later?.byHand.minimize();
    clock.pass(1000);
    expect(later?.isMinimized()).toBe(false);
    screen.become('display-removed', LEFT);
    clock.pass(1000);
    expect([window.getBounds(), later?.getBounds()]).toEqual([RIGHT.bounds, LEFT.bounds]);
  });

  it('is let go when it is gone', () => {
    const { window, clock } = show({ windowed: false });
    window.byHand.leaveFullScreen();
    window.isGone = true;
    clock.pass(60_000);
    expect(window.kiosks).toBe(0);
  });
});
