// What the tests need of the machine: found, else installed (as root on Debian), else named in one command.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { isLongSuite } from './suite.ts';

/** The first one there is taken: the headless shell is the same Chromium without a desktop's windows, and a fifth faster. */
const BROWSERS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const DEBIAN = {
  chromium: 'chromium',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xwininfo: 'x11-utils',
  xdotool: 'xdotool',
  ffmpeg: 'ffmpeg',
  useradd: 'passwd',
};
/** Real partners of a kiosk, for the long suite alone; what needs them is skipped without. */
const PARTNERS = { prometheus: 'prometheus', syncthing: 'syncthing' };

/** The browser Playwright is to drive; undefined means its own. */
export function browserPath(): string | undefined {
  return BROWSERS.map(which).find((path) => path !== undefined);
}

/** Where a program lies on the path. */
export function which(program: string): string | undefined {
  const endings = process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE').split(';') : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, `${program}${ending}`)))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Vitest's and Playwright's global set-up: after it, a browser is there or the run has stopped with a sentence. */
export default function setup(): () => void {
  provide();
  return ownTemporaryFolder();
}

/** Whatever tests leave behind lies in one folder, which is gone after the run. Others may enter: some tests run as an ordinary user. */
function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-tests-'));
  chmodSync(folder, 0o1777);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function provide(): void {
  const wanted = Object.entries(isLongSuite ? { ...DEBIAN, ...PARTNERS } : DEBIAN);
  const packages = wanted.flatMap(([program, one]) => (which(program) === undefined ? [one] : []));
  if (packages.length > 0 && isDebianRoot()) {
    console.log(`tests: installing ${packages.join(' ')} with apt-get`);
    aptGet('update', '-q');
    install(packages);
    // Debian has it, Ubuntu does not; without it the tests run in the whole browser
    if (spawnSync('apt-cache', ['show', 'chromium-headless-shell'], { stdio: 'ignore' }).status === 0)
      install(['chromium-headless-shell']);
  }
  if (browserPath() !== undefined || existsSync(chromium.executablePath())) return;
  const fetched = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (fetched.status === 0) return;
  throw new Error('The tests need a Chromium. Type: npx playwright install --with-deps chromium');
}

const install = (packages: readonly string[]): void =>
  aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);

/** Two runners begin at one time, and apt-get does not wait for another one that reads its lists. */
function aptGet(...words: readonly string[]): void {
  execFileSync('flock', [join(tmpdir(), 'vitrine-tests-apt.lock'), 'apt-get', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get') !== undefined;
}
