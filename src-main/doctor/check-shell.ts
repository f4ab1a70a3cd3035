// Whether there is something to show the exhibition with, a display to show it on, and an account that may.
import { hasDisplay, type Surroundings } from '../commands/choose-shell.ts';
import { fault, fine, type Finding, warning } from './finding.ts';

const NAMES = { chromium: 'Chromium', chrome: 'Chrome', edge: 'Edge' } as const;

export type ShellFacts = Omit<Surroundings, 'asked'>;

export function checkShell(facts: ShellFacts): readonly Finding[] {
  return [ofProgram(facts), ofDisplay(facts), ofAccount(facts)];
}

function ofProgram({ electron, browser }: ShellFacts): Finding {
  if (electron !== undefined) return fine('program', `Electron is installed: ${electron}`);
  const get = 'In a checkout or with npm, fetch Electron: vitrine doctor --get-electron';
  if (browser !== undefined) {
    const name = `${NAMES[browser.kind]} (${browser.path})`;
    return browser.snap
      ? warning(
          'program',
          `The exhibition is shown by ${name}, a snap: it is updated, and closed for it, whenever it likes. Electron is not installed.`,
          `${get}. Or install a Chromium that is no snap.`,
        )
      : fine('program', `The exhibition is shown by ${name}; Electron is not installed.`);
  }
  return fault(
    'program',
    'Neither Electron nor Chromium, Chrome or Edge was found: there is nothing to show the exhibition with.',
    `${get}. Or install a browser (on Debian: sudo apt install chromium), or name one in VITRINE_BROWSER.`,
  );
}

function ofDisplay(facts: ShellFacts): Finding {
  if (hasDisplay(facts)) return fine('display', 'There is a display.');
  return fault(
    'display',
    'There is no display here: DISPLAY and WAYLAND_DISPLAY are empty.',
    'Type this in the session that is on the screen; over ssh name its display first, for instance: export DISPLAY=:0',
  );
}

function ofAccount({ isRoot }: ShellFacts): Finding {
  if (!isRoot) return fine('account', 'This is an ordinary account.');
  return fault(
    'account',
    'You are root, and no browser runs as root with its sandbox: nothing would come to the screen.',
    'Sign in as the account of the kiosk, and type it there.',
  );
}
