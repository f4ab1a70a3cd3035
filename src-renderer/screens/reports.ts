// What a visit adds to the day's counts: no identifiers, only what was opened, changed and heard, and how and where it ended.
import type { VisitReport } from '#contract/api';
import { isVisiting, placeId, type Memory, type Visit, type Visiting } from '../visit/visit.ts';

export interface Reporter {
  readonly stepped: (before: Visit, after: Visit) => void;
  /** The story of the slide on screen has come to its end. */
  readonly finished: (visit: Visit) => void;
}

/**
 * Everything is told once a visit, however often it happens. `now` is in milliseconds; `reading` gives the seconds an unhurried reader needs
 * for a slide without a narration, 0 for any other place.
 */
export function createReporter(
  send: (report: VisitReport) => void,
  now: () => number,
  reading: (left: Visiting) => number,
): Reporter {
  let first: Memory | undefined;
  let told = new Set<string>();
  let since = now();
  const once = (what: string, report: VisitReport): void => {
    if (told.has(what)) return;
    told.add(what);
    send(report);
  };
  const finished = (visit: Visit): void => {
    if (visit.screen !== 'exhibit') return;
    const { room, exhibit, slide } = visit;
    once(`slide ${placeId(visit) ?? ''}`, { event: 'slide-finished', room, exhibit, slide });
  };
  const changed = (before: Memory, after: Memory): void => {
    if (after.lang !== before.lang) once(`language ${after.lang}`, { event: 'language', lang: after.lang });
    for (const name of settingsOf(after)) {
      // back to what it was at the beginning is no wish of its own
      if (after[name] === before[name] || after[name] === first?.[name]) continue;
      once(`setting ${name}`, { event: 'setting', detail: name });
    }
    for (const seen of after.seen) {
      if (before.seen.includes(seen)) continue;
      const [room = '', exhibit] = seen.split('/');
      send(exhibit === undefined ? { event: 'room', room } : { event: 'exhibit', room, exhibit });
    }
  };

  /** Without a narration nobody knows: who stayed for half of an unhurried reader's time has read it. */
  const left = (before: Visit): void => {
    if (before.screen !== 'exhibit') return;
    const seconds = reading(before);
    if (seconds > 0 && now() - since >= (seconds / 2) * 1000) finished(before);
  };

  return {
    stepped(before, after) {
      if (placeId(before) !== placeId(after)) {
        left(before);
        since = now();
      }
      if (!isVisiting(after)) {
        if (isVisiting(before)) send(endOf(before, after));
      } else if (isVisiting(before)) changed(before.memory, after.memory);
      else {
        first = after.memory;
        told = new Set();
        send({ event: 'begin', lang: after.memory.lang });
      }
    },
    finished,
  };
}

type Setting = Exclude<keyof Memory, 'lang' | 'accepted' | 'seen'>;

const settingsOf = ({ lang: _lang, accepted: _accepted, seen: _seen, ...settings }: Memory): readonly Setting[] =>
  Object.keys(settings) as readonly Setting[];

function endOf(before: Visiting, after: Visit): VisitReport {
  return {
    event: 'end',
    lang: before.memory.lang,
    detail: after.screen === 'attract' ? 'idle' : after.screen,
    ...(before.screen === 'hall' ? {} : { room: before.room }),
    ...(before.screen === 'exhibit' ? { exhibit: before.exhibit } : {}),
  };
}
