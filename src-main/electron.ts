// Entry: the Electron app, in the order in which things happen. It opens no port but the monitor's, where kiosk.yaml asks for that, and
// loads no page but ours.
import { joinParent } from './commands/kiosk-channel.ts';
import { openKiosk } from './commands/open-kiosk.ts';
import { problemSummary } from './commands/problem-summary.ts';
import { forgiveClosed } from './commands/until-stopped.ts';
import { watchOver } from './commands/watch-over.ts';
import { dataFolder } from './kiosk/data-folder.ts';
import type { Log } from './kiosk/log.ts';
import { ordersOf } from './kiosk/staff/life.ts';
import { systemClock } from './kiosk/watch/clock.ts';
import { BEAT_MS, hastened, readHaste, WATCH_TIMES } from './kiosk/watch/times.ts';
import { PlainError } from './plain-error.ts';
import { electron } from './shell/electron/api.ts';
import { readFlags } from './shell/electron/flags.ts';
import { keepScreen } from './shell/electron/keep-screen.ts';
import { endAfter, endForAnother, endWhenBroken, keepRunning, prepareApp } from './shell/electron/lifecycle.ts';
import { pageUrl, RESTING_URL } from './shell/electron/origin.ts';
import { PARTITION, serveKiosk } from './shell/electron/protocol.ts';
import { keepShowing } from './shell/electron/recovery.ts';
import { endAfterFirstFrame } from './shell/electron/smoke.ts';
import { openWindow } from './shell/electron/window.ts';
import { LOCKDOWN } from './shell/lockdown-policy.ts';

const say = (sentence: string): void => console.log(sentence);
/** Once there is one. */
let kept: Log | undefined;
endWhenBroken(process, electron.app, (cause) => {
  kept?.error('electron', 'the kiosk broke and ends, to be started again', cause);
  console.error(cause);
});
for (const output of [process.stdout, process.stderr]) forgiveClosed(output);
const { flags, complaints } = readFlags(process.argv.slice(1));
const folder = dataFolder(flags.data, process.env);
for (const sentence of complaints) say(sentence);

if (prepareApp(electron, folder)) {
  // not awaited here: Electron is ready only after this file has run to its end
  electron.app.whenReady().then(show).catch(giveUp);
} else {
  say(`Another Vitrine already uses the data folder ${folder}; it was brought to the front.`);
  // a service tries again when that one is gone
  electron.app.exit(1);
}

async function show(): Promise<void> {
  const haste = readHaste(process.env);
  const times = hastened(WATCH_TIMES, haste);
  const parent = joinParent(process, times.word);
  const opened = await openKiosk({
    media: flags.media,
    dataFolder: folder,
    preview: false,
    shell: 'electron',
    beatMs: BEAT_MS / haste,
    say,
  });
  const { kiosk, key, settings, log, loaded, records } = opened;
  const { app } = electron;
  kept = log;
  await serveKiosk(electron.session.fromPartition(PARTITION), kiosk.handle);
  const place = { display: flags.display ?? settings.display, windowed: flags.windowed };
  keepScreen(electron, { ...place, rules: LOCKDOWN.screen, clock: systemClock, log });
  endAfter(app, process, records.close);
  say(problemSummary(loaded().problems));
  if (flags.smoke) endAfterFirstFrame(kiosk, app, systemClock, log);
  const url = pageUrl(key);
  const watchdog = watchOver({ opened, dataFolder: folder, url, restingUrl: RESTING_URL, times, parent, say });
  const window = keepShowing({
    app,
    openWindow: () => openWindow(electron, place),
    watchdog,
    windowed: flags.windowed,
    url,
    end: () => endForAnother(app, parent.counts !== undefined, records.close),
    clock: systemClock,
    log,
  });
  opened.life?.serve(
    ordersOf(watchdog, () => app.quit()),
    watchdog.restarts,
  );
  keepRunning(electron, { signals: process, stop: parent.stop, window, windowed: flags.windowed, log });
  parent.tell({ word: 'up' });
  // for as long as the app runs
  void opened.follow(new AbortController().signal);
  opened.screenshots.provide(async () => (await window().webContents.capturePage()).toPNG());
  // only where kiosk.yaml asks for the monitor is anything loaded that can listen
  if (settings.monitor)
    void import('./commands/open-monitor.ts')
      .then(({ openMonitor }) =>
        openMonitor({ opened, dataFolder: folder, shell: 'electron', say }, new AbortController().signal),
      )
      .catch((error: unknown) => log.error('monitor', 'it cannot be opened', error));
}

function giveUp(error: unknown): void {
  console.error(error instanceof PlainError ? `${error.message} ${error.fix}` : error);
  electron.app.exit(1);
}
