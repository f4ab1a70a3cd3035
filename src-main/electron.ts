// Entry: the Electron app, in the order in which things happen. It opens no port but the monitor's, where kiosk.yaml asks for that, and
// loads no page but ours.
import { openKiosk } from './commands/open-kiosk.ts';
import { problemSummary } from './commands/problem-summary.ts';
import { dataFolder } from './kiosk/data-folder.ts';
import { isStartedAgain } from './kiosk/staff/life.ts';
import { PlainError } from './plain-error.ts';
import { electron } from './shell/electron/api.ts';
import { readFlags } from './shell/electron/flags.ts';
import { keepScreen } from './shell/electron/keep-screen.ts';
import { endAfter, keepRunning, lifeOf, prepareApp } from './shell/electron/lifecycle.ts';
import { pageUrl } from './shell/electron/origin.ts';
import { PARTITION, serveKiosk } from './shell/electron/protocol.ts';
import { keepShowing, systemClock } from './shell/electron/recovery.ts';
import { endAfterFirstFrame } from './shell/electron/smoke.ts';
import { openWindow } from './shell/electron/window.ts';
import { LOCKDOWN } from './shell/lockdown-policy.ts';

const say = (sentence: string): void => console.log(sentence);
const { flags, complaints } = readFlags(process.argv.slice(1));
const folder = dataFolder(flags.data, process.env);
for (const sentence of complaints) say(sentence);

if (prepareApp(electron, folder)) {
  // not awaited here: Electron is ready only after this file has run to its end
  electron.app.whenReady().then(show).catch(giveUp);
} else {
  say(`Another Vitrine already uses the data folder ${folder}; it was brought to the front.`);
  electron.app.exit(0);
}

async function show(): Promise<void> {
  const opened = await openKiosk({ media: flags.media, dataFolder: folder, preview: false, shell: 'electron', say });
  const { kiosk, key, settings, log, loaded } = opened;
  await serveKiosk(electron.session.fromPartition(PARTITION), kiosk.handle);
  const place = { display: flags.display ?? settings.display, windowed: flags.windowed };
  keepScreen(electron, { ...place, rules: LOCKDOWN.screen, clock: systemClock, log });
  const window = openWindow(electron, place);
  keepRunning(electron, window, process, log);
  endAfter(electron.app, opened.records.close);
  say(problemSummary(loaded().problems));
  if (flags.smoke) endAfterFirstFrame(kiosk, electron.app, systemClock, log);
  const { webContents: contents } = window;
  opened.life?.serve(lifeOf(electron.app, contents, isStartedAgain(process.env)));
  // for as long as the app runs
  void opened.follow(new AbortController().signal);
  opened.screenshots.provide(async () => (await contents.capturePage()).toPNG());
  // only where kiosk.yaml asks for the monitor is anything loaded that can listen
  if (settings.monitor)
    void import('./commands/open-monitor.ts')
      .then(({ openMonitor }) =>
        openMonitor({ opened, dataFolder: folder, shell: 'electron', say }, new AbortController().signal),
      )
      .catch((error: unknown) => log.error('monitor', 'it cannot be opened', error));
  keepShowing({ contents, url: pageUrl(key), onBeat: kiosk.onBeat, clock: systemClock, log, say });
}

function giveUp(error: unknown): void {
  console.error(error instanceof PlainError ? `${error.message} ${error.fix}` : error);
  electron.app.exit(1);
}
