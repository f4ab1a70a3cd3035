// What a kiosk writes down of itself: its log and its counts of visits, with the timer that brings both to the disk.
import { join } from 'node:path';
import type { VisitReport } from '#contract/api';
import { createLog, type KeptLog } from '../kiosk/log.ts';
import type { RecordState } from '../kiosk/record-problems.ts';
import { openStatistics, type Statistics } from '../kiosk/statistics/statistics.ts';
import { createLastLines } from '../kiosk/watch/last-lines.ts';
import { logFile } from './log-file.ts';

export interface Records {
  readonly log: KeptLog;
  readonly statistics: Statistics;
  /** The last of the log, oldest first: a disk that takes nothing does not take them from the black box. */
  readonly lastLines: () => readonly string[];
  readonly onReport: (day: string, report: VisitReport) => void;
  readonly state: () => RecordState;
  /** Brings everything to the disk, or gives up after two seconds: a disk that hangs keeps nothing from ending. */
  readonly close: () => Promise<void>;
}

/** At most so much is lost when the power fails. */
const EVERY_MS = 30_000;
const PATIENCE_MS = 2000;

export const logsFolder = (dataFolder: string): string => join(dataFolder, 'logs');
export const statisticsFolder = (dataFolder: string): string => join(dataFolder, 'statistics');

/** `counts`: false for a preview, which has no visitors. */
export function openRecords(dataFolder: string, keepDays: number, counts: boolean): Records {
  const [toFile, last] = [logFile(join(logsFolder(dataFolder), 'vitrine.jsonl')), createLastLines()];
  const log = createLog((line) => {
    last.take(line);
    toFile(line);
  });
  const statistics = openStatistics({ folder: statisticsFolder(dataFolder), keepDays, log });
  const timer = setInterval(() => {
    log.settle();
    void statistics.flush();
  }, EVERY_MS);
  timer.unref();
  return {
    log,
    statistics,
    lastLines: last.lines,
    onReport: counts ? statistics.count : () => undefined,
    state: () => ({ statistics: statistics.trouble(), isLogFailing: log.isFailing() }),
    async close() {
      clearInterval(timer);
      log.settle(true);
      await Promise.race([statistics.flush(), new Promise<void>((over) => setTimeout(over, PATIENCE_MS).unref())]);
    },
  };
}
