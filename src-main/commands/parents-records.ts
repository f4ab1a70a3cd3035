// What the parent writes down: the counts of failures, who its kiosk process is, and, where that died, the log's last lines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../kiosk/log.ts';
import { blackBoxFolder, createBlackBox } from '../kiosk/watch/black-box.ts';
import type { Clock } from '../kiosk/watch/clock.ts';
import { countsFile, readCounts, writeCounts } from '../kiosk/watch/counts-file.ts';
import { afterRest, remembered } from '../kiosk/watch/ladder.ts';
import { WATCH_TIMES } from '../kiosk/watch/times.ts';
import type { KeepKioskOptions } from './keep-kiosk.ts';
import { logFile } from './log-file.ts';
import { noteKioskProcess } from './orphan.ts';

const LAST_LINES = 60;

export function parentsRecords(
  dataFolder: string,
  clock: Clock,
): Pick<KeepKioskOptions, 'counts' | 'keep' | 'onUp' | 'record'> {
  const file = join(dataFolder, 'logs', 'vitrine.jsonl');
  const log = createLog(logFile(file));
  const blackBox = createBlackBox({
    folder: blackBoxFolder(dataFolder),
    events: () => lastLines(file),
    today: () => new Date(),
    clock,
    pictureMs: 0,
    recordMs: WATCH_TIMES.record,
    log,
  });
  const counts = remembered(readCounts(countsFile(dataFolder)), clock.now(), WATCH_TIMES);
  return {
    // whoever starts the kiosk wants to see the exhibition, not a rest
    counts: counts.restUntil > clock.now() ? afterRest(counts, clock.now()) : counts,
    keep: (next) =>
      writeCounts(countsFile(dataFolder), next, (cause) => log.warn('parent', `counts not written: ${String(cause)}`)),
    onUp: (pid) =>
      noteKioskProcess(dataFolder, pid, (cause) => log.warn('parent', `kiosk process not noted: ${cause.message}`)),
    async record({ step, reason, sentence, counts: at }) {
      log.error('parent', sentence);
      await blackBox.record({ step, reason, counts: at, beats: [] });
    },
  };
}

function lastLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
