// Which browser of this machine can show the kiosk: Chromium before Chrome before Edge, a snap last.
import { posix, win32 } from 'node:path';

export interface Browser {
  readonly kind: 'chromium' | 'chrome' | 'edge';
  readonly path: string;
  /** A snap may write only below its own folder in the home folder: its profile has to lie there. */
  readonly snap: boolean;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a program lies at this path. */
  readonly exists: (path: string) => boolean;
}

type Kind = Browser['kind'];

const LINUX_PROGRAMS: readonly (readonly [Kind, string])[] = [
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser'],
  ['chrome', 'google-chrome'],
  ['chrome', 'google-chrome-stable'],
  ['edge', 'microsoft-edge'],
  ['edge', 'microsoft-edge-stable'],
];
const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS: readonly (readonly [Kind, string])[] = [
  ['chromium', 'Chromium\\Application\\chrome.exe'],
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
];
const MAC_PROGRAMS: readonly (readonly [Kind, string])[] = [
  ['chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

/** `VITRINE_BROWSER` names a program that lies elsewhere; it wins. */
export function findBrowser(machine: Machine): Browser | undefined {
  const named = machine.env['VITRINE_BROWSER'];
  const all = named ? [asBrowser(kindOf(named), named), ...candidates(machine)] : candidates(machine);
  return all.find((browser) => machine.exists(browser.path));
}

function candidates({ platform, env, exists }: Machine): readonly Browser[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap(([kind, program]) =>
      folders.map((folder) => asBrowser(kind, win32.join(folder, program))),
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return MAC_PROGRAMS.flatMap(([kind, program]) =>
      folders.map((folder) => asBrowser(kind, posix.join(folder, program))),
    );
  }
  const folders = [...new Set([...(env['PATH'] ?? '').split(':').filter((folder) => folder !== ''), ...LINUX_FOLDERS])];
  const installed = LINUX_PROGRAMS.flatMap(([kind, program]) =>
    folders.map((folder) => asBrowser(kind, posix.join(folder, program))),
  );
  // Ubuntu's `chromium-browser` only starts the snap
  const viaSnap = exists('/snap/bin/chromium');
  const own = installed.filter(({ snap, path }) => !snap && !(viaSnap && path.endsWith('/chromium-browser')));
  return [...own, asBrowser('chromium', '/snap/bin/chromium')];
}

function asBrowser(kind: Kind, path: string): Browser {
  return { kind, path, snap: path.startsWith('/snap/') };
}

function kindOf(path: string): Kind {
  if (/edge/i.test(path)) return 'edge';
  return /google|\bchrome\b/i.test(path) ? 'chrome' : 'chromium';
}
