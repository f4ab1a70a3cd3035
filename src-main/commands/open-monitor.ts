// Opens the monitor's port where kiosk.yaml asks for one, and keeps trying: the network may come later than the kiosk.
import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import program from '../../package.json';
import type { HealthAnswer } from '#contract/api';
import { watchDeaths } from '../kiosk/deaths.ts';
import { dayOf } from '../kiosk/day.ts';
import { zoneNamed } from '../kiosk/hours/zone.ts';
import type { MonitorFacts } from '../monitor/metrics.ts';
import { createMonitor } from '../monitor/monitor.ts';
import { listenMonitor } from '../shell/browser/listen-monitor.ts';
import type { OpenedKiosk } from './open-kiosk.ts';
import { stopped } from './until-stopped.ts';

export interface OpenMonitorOptions {
  readonly opened: OpenedKiosk;
  readonly dataFolder: string;
  readonly shell: 'electron' | 'browser' | 'none';
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
}

const AGAIN_MS = 60_000;

/** Never rejects. Comes back when `stop` has fired and the port is free again; at once where none is asked for. */
export async function openMonitor(options: OpenMonitorOptions, stop: AbortSignal): Promise<void> {
  const { opened, say } = options;
  const { monitor } = opened.settings;
  if (!monitor) return;
  const { log, now, records, kiosk } = opened;
  const handle = createMonitor({
    token: monitor.token,
    facts: factsOf(options),
    health: () => kiosk.handle(healthRequest()),
    screenshot: opened.screenshots.take,
    now,
    log: records.log,
  });
  let isTold = false;
  while (!stop.aborted) {
    try {
      const listener = await listenMonitor(handle, monitor);
      say(`The monitor listens at ${monitor.address}, port ${listener.port}.`);
      await stopped(stop);
      return await listener.close();
    } catch (error) {
      // whatever it is: the exhibition is not to suffer for it
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
      const sentence = `The monitor’s port ${monitor.port} at ${monitor.address} cannot be had (${reason}).`;
      log.error('monitor', sentence, error);
      if (!isTold) say(`${sentence} It is tried again every minute; the exhibition goes on without it.`);
      isTold = true;
      await wait(AGAIN_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

function factsOf({ opened, dataFolder, shell }: OpenMonitorOptions): () => Promise<MonitorFacts> {
  const { kiosk, settings, records, now } = opened;
  const zone = zoneNamed(settings.timezone);
  let deaths = 0;
  kiosk.onBeat(watchDeaths(() => (deaths += 1)));
  return async () => {
    const health = (await (await kiosk.handle(healthRequest())).json()) as HealthAnswer;
    const beat = kiosk.ownBeat();
    const [last] = await records.statistics.days(1);
    const isToday = last?.day === dayOf(new Date(), zone);
    const disk = await statfs(dataFolder).catch(() => undefined);
    return {
      kiosk: settings.name,
      version: program.version,
      shell,
      health,
      notes: opened.loaded().problems.filter(({ severity }) => severity === 'note').length,
      ...(beat
        ? {
            beat: {
              ageSeconds: Math.max(0, (now() - beat.at) / 1000),
              draws: beat.frame,
              visible: beat.visibility === 'visible',
              ...(beat.heapBytes === undefined ? {} : { heapBytes: beat.heapBytes }),
            },
          }
        : {}),
      restarts: { ...opened.life?.restarts(), page: deaths },
      today: { visits: isToday ? last.visits : 0, slidesFinished: isToday ? last.slidesFinished : 0 },
      logLinesLost: records.log.lost(),
      statisticsInMemory: records.statistics.trouble() !== undefined,
      ...(disk ? { diskFreeBytes: disk.bavail * disk.bsize } : {}),
      memoryBytes: process.memoryUsage.rss(),
    };
  };
}

const healthRequest = (): Request => new Request('http://kiosk/api/health');
