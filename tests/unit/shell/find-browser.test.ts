// Which browser is taken on which machine.
import { describe, expect, it } from 'vitest';
import { type Machine, findBrowser } from '../../../src-main/shell/browser/find-browser.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], ...installed: string[]): Machine {
  return { platform, env, exists: (path) => installed.includes(path) };
}

describe('on Linux', () => {
  const PATH = '/opt/bin:/usr/bin';
  const linux = (...installed: string[]): Machine => machine('linux', { PATH }, ...installed);

  it('takes Chromium before Chrome before Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome-stable', '/usr/bin/chromium'];
    expect(findBrowser(linux(...all))).toEqual({ kind: 'chromium', path: '/usr/bin/chromium', snap: false });
    expect(findBrowser(linux(...all.slice(0, 2)))).toMatchObject({
      kind: 'chrome',
      path: '/usr/bin/google-chrome-stable',
    });
    expect(findBrowser(linux(...all.slice(0, 1)))).toMatchObject({ kind: 'edge', path: '/usr/bin/microsoft-edge' });
  });

  it('looks along the path first', () => {
    expect(findBrowser(linux('/usr/bin/chromium', '/opt/bin/chromium'))?.path).toBe('/opt/bin/chromium');
  });

  it('finds one in the usual place when a service has no path', () => {
    expect(findBrowser(machine('linux', {}, '/usr/bin/chromium'))?.path).toBe('/usr/bin/chromium');
  });

  it('takes a snap last, and knows that Ubuntu’s chromium-browser is one', () => {
    const snap = ['/snap/bin/chromium', '/usr/bin/chromium-browser'];
    expect(findBrowser(linux(...snap, '/usr/bin/google-chrome'))?.kind).toBe('chrome');
    expect(findBrowser(linux(...snap))).toEqual({ kind: 'chromium', path: '/snap/bin/chromium', snap: true });
  });

  it('finds none where there is none', () => {
    expect(findBrowser(linux('/usr/bin/firefox'))).toBeUndefined();
  });
});

describe('on Windows', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\kiosk\\AppData\\Local',
  };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

  it('finds the Edge that every Windows has', () => {
    expect(findBrowser(machine('win32', env, edge))).toEqual({ kind: 'edge', path: edge, snap: false });
  });

  it('takes a Chrome of the user before it', () => {
    const chrome = 'C:\\Users\\kiosk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser(machine('win32', env, edge, chrome))).toMatchObject({ kind: 'chrome', path: chrome });
  });
});

describe('on macOS', () => {
  it('looks into both folders of applications', () => {
    const chrome = '/Users/kiosk/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const env = { HOME: '/Users/kiosk' };
    expect(findBrowser(machine('darwin', env, edge, chrome))).toMatchObject({ kind: 'chrome', path: chrome });
    expect(findBrowser(machine('darwin', env, edge))).toMatchObject({ kind: 'edge', path: edge });
  });
});

describe('VITRINE_BROWSER', () => {
  it('wins over everything installed', () => {
    const env = { VITRINE_BROWSER: '/opt/msedge-dev/edge', PATH: '/usr/bin' };
    const found = findBrowser(machine('linux', env, '/usr/bin/chromium', '/opt/msedge-dev/edge'));
    expect(found).toEqual({ kind: 'edge', path: '/opt/msedge-dev/edge', snap: false });
  });

  it('is passed over when nothing lies there', () => {
    const env = { VITRINE_BROWSER: '/nowhere/chromium', PATH: '/usr/bin' };
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))?.path).toBe('/usr/bin/chromium');
  });
});
