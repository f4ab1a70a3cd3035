// What a failure of the screen leads to: the page anew, the browser anew, the kiosk anew, a rest. Pure: counts in, counts out.
import { assertNever } from '#contract/assert-never';
import type { StaffRestarts } from '#contract/staff';
import type { LadderTimes } from './times.ts';

/** What has failed. */
export type Fault = 'page' | 'browser' | 'kiosk';
/** What is begun anew for it. */
export type Step = Fault | 'rest';

/** Times are milliseconds since the machine's start. */
export interface Counts {
  /** Since the last quiet time, for staff. */
  readonly restarts: StaffRestarts;
  /** Failures of the page that have not yet led to a new browser. */
  readonly pages: readonly number[];
  /** New browsers that have not yet led to a new kiosk process. */
  readonly browsers: number;
  readonly kiosks: number;
  readonly rests: number;
  readonly restUntil: number;
  /** The last failure, or the end of the last rest. */
  readonly last: number;
}

export const NO_FAILURES: Counts = {
  restarts: { page: 0, browser: 0, kiosk: 0 },
  pages: [],
  browsers: 0,
  kiosks: 0,
  rests: 0,
  restUntil: 0,
  last: 0,
};

export interface Climbed {
  readonly step: Step;
  readonly counts: Counts;
}

export function climb(before: Counts, fault: Fault, now: number, times: LadderTimes): Climbed {
  const counts = { ...remembered(before, now, times), last: now };
  switch (fault) {
    case 'page':
      return pageFailed(counts, now, times);
    case 'browser':
      return browserFailed(counts, now, times);
    case 'kiosk':
      return kioskFailed(counts, now, times);
    default:
      return assertNever(fault);
  }
}

/** Nothing is left of the counts after a quiet time, and after the machine was switched off and on. */
export function remembered(counts: Counts, now: number, { quiet }: Pick<LadderTimes, 'quiet'>): Counts {
  const isFromBefore = counts.last > now;
  return isFromBefore || now - Math.max(counts.last, counts.restUntil) > quiet ? NO_FAILURES : counts;
}

/** The rest is over, or is cut short by somebody who starts the kiosk: the exhibition is tried again. */
export const afterRest = (counts: Counts, now: number): Counts => ({ ...counts, restUntil: 0, last: now });

function pageFailed(counts: Counts, now: number, times: LadderTimes): Climbed {
  const pages = [...counts.pages.filter((at) => now - at < times.window), now];
  if (pages.length < times.most.page) return { step: 'page', counts: { ...plusOne(counts, 'page'), pages } };
  const emptied = { ...counts, pages: [] };
  // after a rest the exhibition is only tried: it does not have all the steps once more
  return counts.rests > 0 ? rest(emptied, now, times) : browserFailed(emptied, now, times);
}

function browserFailed(counts: Counts, now: number, times: LadderTimes): Climbed {
  const browsers = counts.browsers + 1;
  if (browsers < times.most.browser) return { step: 'browser', counts: { ...plusOne(counts, 'browser'), browsers } };
  const emptied = { ...counts, pages: [], browsers: 0 };
  return counts.rests > 0 ? rest(emptied, now, times) : kioskFailed(emptied, now, times);
}

function kioskFailed(counts: Counts, now: number, times: LadderTimes): Climbed {
  const kiosks = counts.kiosks + 1;
  if (kiosks >= times.most.kiosk) return rest({ ...counts, kiosks }, now, times);
  return { step: 'kiosk', counts: { ...plusOne(counts, 'kiosk'), kiosks } };
}

function rest(counts: Counts, now: number, { rests: lengths }: LadderTimes): Climbed {
  const length = lengths[Math.min(counts.rests, lengths.length - 1)] ?? 0;
  return { step: 'rest', counts: { ...counts, rests: counts.rests + 1, restUntil: now + length } };
}

const plusOne = (counts: Counts, what: Fault): Counts => ({
  ...counts,
  restarts: { ...counts.restarts, [what]: counts.restarts[what] + 1 },
});
