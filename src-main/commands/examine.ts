// Everything `vitrine doctor` looks at on this machine, in the order in which it is told.
import { existsSync, readdirSync } from 'node:fs';
import { readdir, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkClock } from '../doctor/check-clock.ts';
import { checkFolders, type FolderFacts } from '../doctor/check-folders.ts';
import { checkPage } from '../doctor/check-page.ts';
import { checkRunning } from '../doctor/check-running.ts';
import { checkSandbox } from '../doctor/check-sandbox.ts';
import { checkReach } from '../doctor/check-reach.ts';
import { checkScreen } from '../doctor/check-screen.ts';
import { checkService } from '../doctor/check-service.ts';
import { checkShell } from '../doctor/check-shell.ts';
import { checkSleep, keepsToIdleDelay } from '../doctor/check-sleep.ts';
import { checkSound } from '../doctor/check-sound.ts';
import { fine, type Finding, warning } from '../doctor/finding.ts';
import { ask, readEdids, readLogind, readSandbox } from '../doctor/machine.ts';
import { ownService } from '../doctor/own-service.ts';
import { showingFrom } from '../doctor/showing.ts';
import { builtAt } from '../kiosk/hours/built-at.ts';
import { zoneNamed } from '../kiosk/hours/zone.ts';
import { loadSettings, type ReadSettings } from '../kiosk/settings.ts';
import { PlainError } from '../plain-error.ts';
import { askSinks } from '../sound/ask-sinks.ts';
import { toolRunner } from '../sound/run-tool.ts';
import { openChoice, wantedBy } from '../sound/sound.ts';
import { findBrowser } from '../shell/browser/find-browser.ts';
import { listen } from '../shell/browser/listen.ts';
import { needDataFolder } from './data-folder.ts';
import { electronProgram } from './electron-program.ts';
import { wasInstalled } from './install-root.ts';
import { explainListenError } from './port-taken.ts';
import { programFolder } from './program-folder.ts';

type Refusal = { readonly message: string; readonly fix: string } | undefined;

export async function examine(dataFolder: string): Promise<readonly Finding[]> {
  const { platform, env } = process;
  const program = programFolder();
  const read = await loadSettings(dataFolder);
  const { settings } = read;
  const electron = electronProgram(program.root, env);
  const browser = findBrowser({ platform, env, exists: existsSync });
  const desktop = env['XDG_CURRENT_DESKTOP'];
  const [xset, xrandr, idleDelay, timedatectl, edids, logind] = await Promise.all([
    ask('xset', 'q'),
    ask('xrandr', '--query'),
    keepsToIdleDelay(desktop ?? '') ? ask('gsettings', 'get', 'org.gnome.desktop.session', 'idle-delay') : undefined,
    ask('timedatectl', 'show'),
    readEdids(),
    readLogind(),
  ]);
  const power = (group: string, what: string) => ask('powercfg', '/query', 'SCHEME_CURRENT', group, what);
  const powercfg =
    platform === 'win32'
      ? { screen: await power('SUB_VIDEO', 'VIDEOIDLE'), sleep: await power('SUB_SLEEP', 'STANDBYIDLE') }
      : undefined;
  const { port, display, screen, sound } = settings;
  return [
    ...checkShell({ platform, env, isRoot: process.getuid?.() === 0, electron, browser }),
    ...checkSandbox(await readSandbox(electron)),
    ...checkPage({ files: namesBelow(program.renderer) }),
    ...checkSettings(read),
    ...checkScreen({ inches: screen.inches, edids, xrandr, display }),
    ...checkReach({ ...screen, xrandr }),
    ...checkSound({
      platform,
      asked: await askSinks(toolRunner(env)),
      wanted: await wantedSink(dataFolder, sound.device),
    }),
    ...checkSleep({ platform, xset, idleDelay, desktop, logind, powercfg }),
    ...checkFolders(await folderFacts(dataFolder, settings.media)),
    ...checkClock({
      now: new Date(),
      zone: zoneNamed(settings.timezone),
      builtAt: new Date(builtAt),
      platform,
      timedatectl,
    }),
    ...checkService({ service: await ownService({ platform, home: homedir(), ask }) }),
    ...checkRunning({
      showing: showingFrom(dataFolder),
      port,
      needsPort: electron === undefined,
      portRefusal: await refusalOfPort(port),
    }),
  ];
}

/** What staff chose in the panel counts more than kiosk.yaml. Nothing is written, so nothing can fail. */
async function wantedSink(dataFolder: string, asked: string | undefined): Promise<string | undefined> {
  const choice = await openChoice(join(dataFolder, 'sound.json'), () => undefined);
  return wantedBy(asked, choice.now());
}

function checkSettings({ problems }: ReadSettings): readonly Finding[] {
  if (problems.length === 0) return [fine('settings', 'Nothing is wrong in kiosk.yaml.')];
  return problems.map(({ path, line, message, fix, severity }) => {
    const text = `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
    return severity === 'note' ? fine('settings', text) : warning('settings', text, fix);
  });
}

async function folderFacts(dataFolder: string, configured: string | undefined): Promise<FolderFacts> {
  const program = programFolder();
  const own = join(dataFolder, 'media');
  const isOwn = !program.isCheckout || (existsSync(own) && (await wasInstalled(dataFolder, own)));
  const path = configured ?? (isOwn ? own : program.media);
  return {
    data: { path: dataFolder, refusal: refusalOfData(dataFolder), freeBytes: await freeOn(dataFolder) },
    media: {
      path,
      entries: await codeOr(readdir(path).then((names) => names.length)),
      isToCome: configured === undefined && isOwn && !existsSync(own),
      hasStore: existsSync(join(dataFolder, 'store', 'pointer.json')),
    },
  };
}

/** Makes the folder where there is none, as the start would. */
function refusalOfData(folder: string): Refusal {
  try {
    needDataFolder(folder);
    return undefined;
  } catch (error) {
    if (error instanceof PlainError) return error;
    throw error;
  }
}

async function refusalOfPort(port: number): Promise<Refusal> {
  try {
    const listener = await listen(async () => new Response(null, { status: 404 }), port);
    await listener.close();
    return undefined;
  } catch (error) {
    const told = await explainListenError(error, port);
    if (told instanceof PlainError) return told;
    throw told;
  }
}

async function freeOn(folder: string): Promise<number | undefined> {
  const found = await codeOr(statfs(folder).then(({ bavail, bsize }) => bavail * bsize));
  return typeof found === 'number' ? found : undefined;
}

async function codeOr(number: Promise<number>): Promise<number | string> {
  try {
    return await number;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}

function namesBelow(folder: string): readonly string[] | undefined {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : undefined;
}
