// Which shell is taken where, and what is said about it.
import { describe, expect, it } from 'vitest';
import { type Surroundings, chooseShell, describeShell, hasDisplay } from '../../../src-main/commands/choose-shell.ts';

const browser = { kind: 'chromium', path: '/usr/bin/chromium', snap: false } as const;
const desktop: Surroundings = {
  asked: 'auto',
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  electron: '/app/electron',
  browser,
};

const line = (given: Partial<Surroundings>): string => describeShell(chooseShell({ ...desktop, ...given }));

describe('auto', () => {
  it('takes Electron, else a browser, else only serves', () => {
    expect(line({})).toBe('Shell: Electron (it is installed).');
    expect(line({ electron: undefined })).toBe(
      'Shell: browser (Chromium, /usr/bin/chromium; Electron is not installed).',
    );
    expect(line({ electron: undefined, browser: undefined })).toMatch(
      /^Shell: none, only serving \(neither Electron nor Chromium, Chrome or Edge was found; /,
    );
  });

  it('only serves without a display', () => {
    expect(line({ env: {} })).toMatch(/^Shell: none, only serving \(there is no display/);
    expect(line({ env: { DISPLAY: '' } })).toMatch(/there is no display/);
    expect(line({ env: { WAYLAND_DISPLAY: 'wayland-0' } })).toMatch(/Electron/);
  });

  it('only serves for root', () => {
    expect(line({ isRoot: true })).toMatch(/^Shell: none, only serving \(no browser runs as root/);
  });
});

describe('a shell that was asked for', () => {
  it('is taken', () => {
    expect(chooseShell({ ...desktop, asked: 'browser' })).toMatchObject({ shell: 'browser', browser });
    expect(chooseShell({ ...desktop, asked: 'electron' })).toMatchObject({
      shell: 'electron',
      program: '/app/electron',
    });
    expect(line({ asked: 'none' })).toBe('Shell: none, only serving (as asked).');
  });

  it('is an error with a next step when it is not installed', () => {
    expect(() => chooseShell({ ...desktop, asked: 'electron', electron: undefined })).toThrow(
      expect.objectContaining({ name: 'PlainError', exitCode: 1, fix: expect.stringContaining('--shell browser') }),
    );
    expect(() => chooseShell({ ...desktop, asked: 'browser', browser: undefined })).toThrow(
      expect.objectContaining({ name: 'PlainError', exitCode: 1, fix: expect.stringContaining('--shell none') }),
    );
  });

  it('cannot be shown to root or without a display either', () => {
    expect(line({ asked: 'electron', isRoot: true })).toMatch(/none/);
    expect(line({ asked: 'browser', env: {} })).toMatch(/none/);
  });
});

it('takes Windows and macOS to have a display', () => {
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
});
