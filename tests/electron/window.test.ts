// The window as plain data: every option that keeps the page an ordinary sandboxed web page.
import { describe, expect, it } from 'vitest';
import { chooseDisplay } from '../../src-main/shell/choose-display.ts';
import { windowOptions } from '../../src-main/shell/electron/window-options.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { LOCKDOWN } from '../../src-main/shell/lockdown-policy.ts';
import { createElectron } from './double.ts';
import { LEFT, RIGHT } from './window-double.ts';

const WEB_PREFERENCES = {
  partition: 'kiosk',
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
  autoplayPolicy: 'no-user-gesture-required',
  backgroundThrottling: false,
};

const COMMON = {
  autoHideMenuBar: true,
  title: 'Vitrine',
  backgroundColor: '#121212',
  webPreferences: WEB_PREFERENCES,
};

describe('the window', () => {
  it('fills its display, without a frame', () => {
    expect(windowOptions({ bounds: { x: 1920, y: 0, width: 1080, height: 1920 } }, false, LOCKDOWN)).toEqual({
      x: 1920,
      y: 0,
      width: 1080,
      height: 1920,
      kiosk: true,
      fullscreen: true,
      frame: false,
      minimizable: false,
      ...COMMON,
    });
  });

  it('stands in the middle of its display with --windowed, just as locked', () => {
    expect(windowOptions({ bounds: { x: 1920, y: 100, width: 1920, height: 1080 } }, true, LOCKDOWN)).toEqual({
      x: 2240,
      y: 280,
      width: 1280,
      height: 720,
      kiosk: false,
      fullscreen: false,
      frame: true,
      minimizable: true,
      ...COMMON,
    });
  });

  it('is no larger than a small display', () => {
    expect(windowOptions({ bounds: { x: 0, y: 0, width: 800, height: 600 } }, true, LOCKDOWN)).toMatchObject({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    });
  });

  it('opens on the display that was asked for', () => {
    const { electron, windows } = createElectron();
    openWindow(electron, { display: 2, windowed: false });
    expect(windows[0]?.options).toMatchObject({ x: 1920, width: 1080, height: 1920 });
  });

  it('opens on the primary display where the wanted one is missing', () => {
    const choose = (wish: number | string | undefined) => chooseDisplay([LEFT, RIGHT], RIGHT, wish, undefined);
    expect(choose(undefined)).toEqual({ chosen: RIGHT, asWished: true });
    expect(choose(1)).toEqual({ chosen: LEFT, asWished: true });
    expect(choose(3)).toEqual({ chosen: RIGHT, asWished: false });
    expect(choose(0)).toEqual({ chosen: RIGHT, asWished: false });
  });

  it('knows a display by its name, or a part of it', () => {
    const choose = (wish: string) => chooseDisplay([LEFT, RIGHT], LEFT, wish, undefined);
    expect(choose('hdmi').chosen).toBe(RIGHT);
    expect(choose('eDP-1').chosen).toBe(LEFT);
    expect(choose('DP-2')).toEqual({ chosen: LEFT, asWished: false });
    const like = { ...LEFT, id: 13, label: 'DP-1' };
    expect(chooseDisplay([LEFT, like], LEFT, 'DP-1', undefined).chosen).toBe(like);
  });

  it('stays with its display when the numbers change', () => {
    expect(chooseDisplay([RIGHT, LEFT], LEFT, 2, RIGHT.id).chosen).toBe(RIGHT);
    expect(chooseDisplay([LEFT], LEFT, 2, RIGHT.id)).toEqual({ chosen: LEFT, asWished: false });
  });
});
