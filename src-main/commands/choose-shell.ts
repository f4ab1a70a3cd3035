// Which window shows the exhibition on this machine, and why. Pure.
import { PlainError } from '../plain-error.ts';
import type { Browser } from '../shell/browser/find-browser.ts';

export type AskedShell = 'auto' | 'electron' | 'browser' | 'none';

export type ChosenShell =
  | { readonly shell: 'electron'; readonly program: string; readonly why: string }
  | { readonly shell: 'browser'; readonly browser: Browser; readonly why: string }
  | { readonly shell: 'none'; readonly why: string };

export interface Surroundings {
  readonly asked: AskedShell;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's administrator: browsers refuse to run without their sandbox. */
  readonly isRoot: boolean;
  readonly electron: string | undefined;
  readonly browser: Browser | undefined;
}

const BROWSER_NAMES = { chromium: 'Chromium', chrome: 'Chrome', edge: 'Edge' } as const;
const NO_DISPLAY = 'there is no display here (DISPLAY and WAYLAND_DISPLAY are empty)';

export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** `why` is a part of a sentence. Throws PlainError when the shell that was asked for is not installed. */
export function chooseShell(given: Surroundings): ChosenShell {
  const { asked, isRoot, electron, browser } = given;
  if (asked === 'none') return { shell: 'none', why: 'as asked' };
  if (asked === 'electron' && electron === undefined) throw noElectron();
  if (asked === 'browser' && browser === undefined) throw noBrowser();
  if (!hasDisplay(given)) return { shell: 'none', why: NO_DISPLAY };
  if (isRoot) {
    const why = 'no browser runs as root, because it would have no sandbox; start Vitrine as an ordinary user';
    return { shell: 'none', why };
  }
  if (asked !== 'browser' && electron !== undefined) {
    return { shell: 'electron', program: electron, why: asked === 'auto' ? 'it is installed' : 'as asked' };
  }
  if (browser !== undefined) {
    const name = `${BROWSER_NAMES[browser.kind]}, ${browser.path}`;
    return { shell: 'browser', browser, why: asked === 'auto' ? `${name}; Electron is not installed` : name };
  }
  return { shell: 'none', why: 'neither Electron nor Chromium, Chrome or Edge was found; install one of them' };
}

/** The line that says which it took. */
export function describeShell(chosen: ChosenShell): string {
  switch (chosen.shell) {
    case 'electron':
      return `Shell: Electron (${chosen.why}).`;
    case 'browser':
      return `Shell: browser (${chosen.why}).`;
    case 'none':
      return `Shell: none, only serving (${chosen.why}).`;
  }
}

const noElectron = (): PlainError =>
  new PlainError(
    'Electron’s program is not on this machine.',
    'In a checkout, type: npx install-electron. Or use a browser: --shell browser',
  );

const noBrowser = (): PlainError =>
  new PlainError(
    'No Chromium, Chrome or Edge was found on this machine.',
    'Install one (on Debian: apt install chromium), name its program in VITRINE_BROWSER, or only serve: --shell none',
  );
