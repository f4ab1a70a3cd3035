// What a step of a visit adds to the day's counts: no identifiers, only what was opened and how it ended.
import type { VisitReport } from '#contract/api';
import { isVisiting, type Visit } from '../visit/visit.ts';

/** The reports that going from `before` to `after` gives. */
export function reportsOf(before: Visit, after: Visit): readonly VisitReport[] {
  if (!isVisiting(after)) return isVisiting(before) ? [{ event: 'end', detail: before.screen }] : [];
  if (!isVisiting(before)) return [{ event: 'begin', lang: after.memory.lang }];
  const reports: VisitReport[] = [];
  if (after.memory.lang !== before.memory.lang) reports.push({ event: 'language', lang: after.memory.lang });
  for (const seen of after.memory.seen) {
    if (before.memory.seen.includes(seen)) continue;
    const [room = '', exhibit] = seen.split('/');
    reports.push(exhibit === undefined ? { event: 'room', room } : { event: 'exhibit', room, exhibit });
  }
  return reports;
}
