// A report of the page held against what is shown: what the exhibition does not have is counted under “other”, so that whoever sends
// reports of his own making can make no more different counts than the exhibition itself.
import type { VisitReport } from '#contract/api';
import type { Exhibition } from '#contract/content';
import { PREFERENCES } from '#contract/preferences';
import { OTHER } from './day-counts.ts';

/** Why a visit ends. */
const ENDS: readonly string[] = ['idle', 'closed', 'resting'];
const SETTINGS: readonly string[] = [...Object.keys(PREFERENCES), 'volume'];

/** `held`: what is shown, and what a visit that began earlier goes on with. */
export function knownReport(report: VisitReport, held: readonly Exhibition[]): VisitReport {
  const { event, room, exhibit, lang, detail } = report;
  const rooms = held.flatMap((one) => one.rooms.filter(({ id }) => id === room));
  const hasExhibit = rooms.some(({ exhibits }) => exhibits.some(({ id }) => id === exhibit));
  const hasLang = held.some(({ languages }) => languages.some(({ tag }) => tag === lang));
  return {
    event,
    ...placeOf(),
    ...(lang === undefined ? {} : { lang: hasLang ? lang : OTHER }),
    ...(detail === undefined ? {} : { detail: knownDetail(event, detail) }),
  };

  function placeOf(): Pick<VisitReport, 'room' | 'exhibit'> {
    if (room === undefined) return {};
    if (rooms.length === 0 || (exhibit !== undefined && !hasExhibit)) return { room: OTHER };
    return exhibit === undefined ? { room } : { room, exhibit };
  }
}

function knownDetail(event: VisitReport['event'], detail: string): string {
  const known = event === 'end' ? ENDS : event === 'setting' ? SETTINGS : [];
  return known.includes(detail) ? detail : OTHER;
}
