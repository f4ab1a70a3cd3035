// The window as plain data: every option that keeps the page an ordinary sandboxed web page.
import { describe, expect, it } from 'vitest';
import { chooseDisplay, windowOptions } from '../../src-main/shell/electron/window-options.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { createElectron } from './double.ts';

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
    expect(windowOptions({ bounds: { x: 1920, y: 0, width: 1080, height: 1920 } }, false)).toEqual({
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
    expect(windowOptions({ bounds: { x: 1920, y: 100, width: 1920, height: 1080 } }, true)).toEqual({
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
    expect(windowOptions({ bounds: { x: 0, y: 0, width: 800, height: 600 } }, true)).toMatchObject({
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
    const displays = [
      { id: 1, bounds: { x: 0, y: 0, width: 10, height: 10 } },
      { id: 2, bounds: { x: 10, y: 0, width: 10, height: 10 } },
    ] as const;
    expect(chooseDisplay(displays, displays[1], undefined).id).toBe(2);
    expect(chooseDisplay(displays, displays[1], 1).id).toBe(1);
    expect(chooseDisplay(displays, displays[1], 3).id).toBe(2);
    expect(chooseDisplay(displays, displays[1], 0).id).toBe(2);
  });
});
