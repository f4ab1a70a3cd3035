// The watchdog as a kiosk process has it, whatever its shell: counts from the parent or the disk, records in the data folder.
import { systemClock } from '../kiosk/watch/clock.ts';
import { blackBoxFolder, createBlackBox } from '../kiosk/watch/black-box.ts';
import { countsFile, readCounts, writeCounts } from '../kiosk/watch/counts-file.ts';
import type { WatchTimes } from '../kiosk/watch/times.ts';
import { createWatchdog, type Watchdog } from '../kiosk/watch/watchdog.ts';
import type { Parent } from './kiosk-channel.ts';
import type { OpenedKiosk } from './open-kiosk.ts';

export interface WatchOverOptions {
  readonly opened: Pick<OpenedKiosk, 'kiosk' | 'log' | 'records'>;
  readonly dataFolder: string;
  /** The page with its key. */
  readonly url: string;
  readonly restingUrl: string;
  readonly times: WatchTimes;
  readonly parent: Pick<Parent, 'counts' | 'tell'>;
  readonly say: (sentence: string) => void;
}

export function watchOver({ opened, dataFolder, url, restingUrl, times, parent, say }: WatchOverOptions): Watchdog {
  const { kiosk, log, records } = opened;
  const file = countsFile(dataFolder);
  return createWatchdog({
    url,
    restingUrl,
    times,
    clock: systemClock,
    counts: parent.counts ?? readCounts(file),
    keep(counts) {
      // a disk that is full takes nothing, the parent's memory does
      parent.tell({ word: 'counts', counts });
      writeCounts(file, counts, (cause) => log.warn('watch', `counts not written: ${String(cause)}`));
    },
    blackBox: createBlackBox({
      folder: blackBoxFolder(dataFolder),
      events: records.lastLines,
      today: () => new Date(),
      clock: systemClock,
      pictureMs: times.picture,
      recordMs: times.record,
      log,
    }),
    onBeat: kiosk.onBeat,
    log,
    say,
  });
}
