// Visit counts that outlive the kiosk. In memory is only what has not been written yet: it is added to what the file says, and kept for as
// long as the disk refuses.
import type { VisitReport } from '#contract/api';
import type { StaffDay } from '#contract/staff';
import type { Log } from '../log.ts';
import { added, countsOf, type DayCounts, type Days, mergedDays, nothingCounted, staffDay } from './day-counts.ts';
import { monthFiles, monthOf, type MonthFiles } from './month-files.ts';

export interface StatisticsOptions {
  readonly folder: string;
  /** So many of the museum's days are kept, however far the clock has jumped between them. */
  readonly keepDays: number;
  readonly log: Log;
}

export interface Statistics {
  /** A report that was held against the exhibition, on this day (YYYY-MM-DD). */
  readonly count: (day: string, report: VisitReport) => void;
  /** Newest first, at most so many, with what has not been written yet. Never rejects for the disk's sake. */
  readonly days: (most: number) => Promise<readonly StaffDay[]>;
  /** Writes what is new. Never rejects for the disk's sake. */
  readonly flush: () => Promise<void>;
  /** The disk's word for it, while counts are kept in memory only. */
  readonly trouble: () => string | undefined;
}

const HEAP = 200;

export function openStatistics({ folder, keepDays, log }: StatisticsOptions): Statistics {
  const files = monthFiles(folder);
  let waiting: Days = new Map();
  /** Added to what waits in heaps: a day of a large exhibition is not to be copied for each touch. */
  let recent: (readonly [day: string, report: VisitReport])[] = [];
  let trouble: string | undefined;
  let isFirst = true;
  let newest = '';
  /** One after the other: what is read is still true when it is written. */
  let turn: Promise<unknown> = Promise.resolve();

  const gather = (): void => {
    const heap = recent.reduce(
      (days, [day, report]) => days.set(day, added(days.get(day) ?? nothingCounted(), countsOf(report))),
      new Map<string, DayCounts>(),
    );
    recent = [];
    waiting = mergedDays(waiting, heap);
  };

  const write = async (): Promise<void> => {
    gather();
    if (isFirst) await files.removeUnfinished();
    isFirst = false;
    for (const month of new Set([...waiting.keys()].map(monthOf))) {
      const leaving = ofMonth(waiting, month);
      waiting = new Map([...waiting].filter(([day]) => !leaving.has(day)));
      try {
        await files.write(month, mergedDays(await readOrSetAside(month), leaving));
      } catch (error) {
        // it waits again, before what has come meanwhile
        waiting = mergedDays(leaving, waiting);
        throw error;
      }
      if (month !== newest) await forget(files, keepDays);
      newest = month;
    }
  };

  const readOrSetAside = async (month: string): Promise<Days> => {
    const read = await files.read(month);
    if (read !== 'damaged') return read;
    const name = await files.setAside(month);
    log.error(
      'statistics',
      `the counts of ${month} cannot be understood; they lie in ${name}, and counting begins anew`,
    );
    return new Map();
  };

  const newestDays = async (most: number): Promise<readonly StaffDay[]> => {
    gather();
    const found: StaffDay[] = [];
    const written = await files.months().catch(ofDisk);
    for (const month of [...new Set([...(written ?? []), ...[...waiting.keys()].map(monthOf)])].sort().reverse()) {
      if (found.length >= most) break;
      const read = await files.read(month).catch(ofDisk);
      const all = mergedDays(read instanceof Map ? read : new Map(), ofMonth(waiting, month));
      found.push(...newestFirst(all).map(([day, counts]) => staffDay(day, counts)));
    }
    return found.slice(0, most);
  };

  const failed = (error: unknown): void => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
    if (trouble !== reason)
      log.error('statistics', `counts cannot be written (${reason}) and are kept in memory`, error);
    trouble = reason;
  };

  return {
    count(day, report) {
      recent.push([day, report]);
      if (recent.length >= HEAP) gather();
    },
    days(most) {
      const read = turn.then(() => newestDays(most));
      turn = read.catch(() => undefined);
      return read;
    },
    flush() {
      const written = turn.then(write).then(() => {
        if (trouble !== undefined) log.info('statistics', 'counts are written again; none was lost');
        trouble = undefined;
      }, failed);
      turn = written;
      return written;
    },
    trouble: () => trouble,
  };
}

const ofMonth = (days: Days, month: string): Days => new Map([...days].filter(([day]) => monthOf(day) === month));

const newestFirst = (days: Days): readonly [string, DayCounts][] => [...days].sort(([a], [b]) => (a < b ? 1 : -1));

/** A disk that refuses is told of when it is written to. */
function ofDisk(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error)) throw error;
}

/** There was no Vitrine before: a clock that says so was never set. */
const FIRST_MONTH = '2026-01';

/**
 * Days are counted, not the time between them: a clock that was in another century for a moment takes nothing away. What was counted by a
 * clock that was never set is kept beside the rest.
 */
async function forget(files: MonthFiles, keepDays: number): Promise<void> {
  const months = await files.months();
  for (const some of [months.filter((month) => month >= FIRST_MONTH), months.filter((month) => month < FIRST_MONTH)]) {
    let left = keepDays;
    for (const month of some) {
      const days = await files.read(month);
      if (days === 'damaged') continue;
      if (days.size > left) await files.write(month, new Map(newestFirst(days).slice(0, left)));
      left = Math.max(0, left - days.size);
    }
  }
}
