// What has to happen to the page where the exhibit opens, closes, or is being looked after.
import type { Opening } from '#contract/opening';
import { isVisiting, type Visit, type VisitEvent } from '../visit/visit.ts';

/** Undefined where all is as it should be: a visit goes on while the exhibit is only closing. */
export function openingEvent(now: Opening, visit: Visit): VisitEvent | undefined {
  const isMaintained = visit.screen === 'resting' && visit.why === 'maintenance';
  switch (now) {
    case 'open':
      return visit.screen === 'closed' || isMaintained ? { type: 'reset' } : undefined;
    case 'closing':
      return isVisiting(visit) || visit.screen === 'closed' ? undefined : { type: 'shut' };
    case 'closed':
      return visit.screen === 'closed' ? undefined : { type: 'shut' };
    case 'maintenance':
      return isMaintained ? undefined : { type: 'rest', why: 'maintenance' };
  }
}
