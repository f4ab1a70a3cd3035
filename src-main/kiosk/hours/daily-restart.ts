// Once a day the page is loaded anew, when nobody is there to see it: whatever a browser gathers in weeks is gone.
import type { Command } from '#contract/api';
import type { Beat } from '../heartbeat.ts';
import type { Times } from './opening.ts';
import type { Zone } from './zone.ts';

export interface RestartOptions {
  readonly zone: Zone;
  readonly times: () => Times;
  /** Whether somebody is in a visit on this screen. */
  readonly isVisit: (screen: string) => boolean;
}

/** The day begins at four in the morning: then, if ever, nobody is there. */
const DAY_BEGINS = 240;
const DAY_MS = 24 * 3600_000;
/** Pages that are remembered: one is shown, others were opened by hand. */
const MOST_PAGES = 20;

interface Seen {
  /** Of the museum; undefined while its clock cannot be believed. */
  readonly day: number | undefined;
  /** Monotonic. */
  readonly at: number;
}

/** Gives what takes each beat and answers with what its page is to do. */
export function createDailyRestart({ zone, times, isVisit }: RestartOptions): (beat: Beat) => readonly Command[] {
  const pages = new Map<string, Seen>();

  const dayOf = ({ at, believed }: Times): number | undefined => {
    if (!believed) return undefined;
    const { day, minute } = zone.wallAt(at);
    return minute < DAY_BEGINS ? day - 1 : day;
  };
  /** An exhibit that is open day and night is loaded anew at four. */
  const closesFirst = ({ until }: Times, day: number): boolean =>
    until !== undefined && until < zone.instantOf(day + 1, DAY_BEGINS, 'last');

  function isDue(seen: Seen, beat: Beat, current: Times, day: number | undefined): boolean {
    if (day === undefined || seen.day === undefined) return beat.at - seen.at >= DAY_MS;
    return day > seen.day && (!current.open || !closesFirst(current, day));
  }

  return (beat) => {
    const { page, at } = beat;
    if (page === undefined) return [];
    const current = times();
    const day = dayOf(current);
    const seen = pages.get(page);
    if (!seen) {
      const [oldest] = pages.keys();
      if (pages.size >= MOST_PAGES && oldest !== undefined) pages.delete(oldest);
      pages.set(page, { day, at });
      return [];
    }
    return !isVisit(beat.screen) && isDue(seen, beat, current, day) ? ['reload'] : [];
  };
}
