// The counts that the kiosk keeps in memory, as days.
import type { StaffDay } from '#contract/staff';
import type { VisitCounts } from '../visits.ts';

/** Newest first. */
export const visitDays = (counts: VisitCounts, most: number): readonly StaffDay[] =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, most)
    .map(([day, { begin = 0, 'slide-finished': slidesFinished = 0 }]) => ({
      ...{ day, visits: begin, slidesFinished },
      ...{ rooms: {}, exhibits: {}, languages: {}, settings: {}, ends: {}, endedAt: {} },
    }));
