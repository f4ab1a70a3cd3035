// The page while its folder is being worked on: led by the workbench, and still on its slide after every save.
import type { ExhibitionAnswer } from '#contract/api';
import type { ShownContent } from '../api/shown-content.ts';
import type { IdleClock } from '../visit/idle-clock.ts';
import type { VisitStore } from '../visit/visit.svelte.ts';
import { isVisiting, type VisitEvent } from '../visit/visit.ts';
import { reportOf } from './report-of.ts';
import { leadTo, reaches, whereIs, type Led } from './visit-places.ts';
import { wishIn, type Wish } from './wish.ts';

export interface PageInPreview {
  readonly store: VisitStore<ShownContent>;
  readonly send: (event: VisitEvent) => void;
  readonly clock: Pick<IdleClock, 'input'>;
  /** Handed in: what this file imports itself is torn out of the script of every visitor. */
  readonly held: (exhibition: ExhibitionAnswer) => ShownContent;
}

export interface Preview {
  /** Shows a new state of the folder without leaving the slide. */
  readonly take: (exhibition: ExhibitionAnswer) => Promise<void>;
  readonly stop: () => void;
}

const HOLD_MS = 1000;
/** Looked at by time: an effect would bring its machinery into the script of every visitor. */
const REPORT_MS = 100;

/** Begins with the wish that stands in the address. */
export function startPreview({ store, send, clock, held }: PageInPreview): Preview {
  const { shortSideMm, ...first } = wishIn(window.location.hash);
  const led: Led = { current: () => store.current, content: () => store.content, send };
  let holds = false;
  /** A place that could not be shown, and where the visit was left: a file being written is gone for a moment, and so are the rooms of a state that a save replaces. */
  let lost: { readonly at: string; readonly fell: string | undefined } | undefined;

  const shown = (exhibition: ExhibitionAnswer): ShownContent => {
    const kiosk = { ...exhibition.kiosk, ...(shortSideMm === undefined ? {} : { shortSideMm }) };
    return held({ ...exhibition, kiosk });
  };
  const show = async (exhibition: ExhibitionAnswer): Promise<void> => {
    const content = shown(exhibition);
    const wanted = lost?.fell === whereIs(store.current) ? lost?.at : undefined;
    for (const at of [wanted, whereIs(store.current)]) await loadRoom(content, at);
    const before = whereIs(store.current);
    store.offer(content);
    const after = whereIs(store.current);
    const missed = wanted ?? (before === after ? undefined : before);
    lost = undefined;
    if (missed === undefined) return;
    if (wanted !== undefined) await leadTo(wanted, led);
    keepInMind(missed);
  };
  const keepInMind = (at: string): void => {
    const fell = whereIs(store.current);
    if (at !== '' && !reaches(fell, at)) lost = { at, fell };
  };
  const fulfil = async ({ at, lang, idle, anew, shortSideMm: _, ...settings }: Wish): Promise<void> => {
    if (idle) holds = idle === 'waits';
    if (anew) send({ type: 'reset' });
    if (at !== undefined) {
      lost = undefined;
      await leadTo(at, led);
      keepInMind(at);
    }
    if (lang === undefined && Object.keys(settings).length === 0) return;
    send({ type: 'wake' });
    send({ type: 'stay' });
    if (lang !== undefined) send({ type: 'language', lang });
    send({ type: 'set', ...settings });
  };

  let reported = '';
  const report = (): void => {
    const now = reportOf(store);
    if (window.parent === window || JSON.stringify(now) === reported) return;
    reported = JSON.stringify(now);
    window.parent.postMessage(now, window.location.origin);
  };

  // one after the other: a wish that comes while a save is taken up is fulfilled in what was saved
  let queue = Promise.resolve();
  const inTurn = (run: () => Promise<void>): Promise<void> =>
    (queue = queue.then(run).catch((reason: unknown) => console.warn('preview:', reason)));

  const wished = ({ newURL }: HashChangeEvent): void => void inTurn(() => fulfil(wishIn(new URL(newURL).hash)));
  window.addEventListener('hashchange', wished);
  const holding = window.setInterval(() => holds && isVisiting(store.current) && clock.input(), HOLD_MS);
  if (shortSideMm !== undefined) void inTurn(() => show(store.content.exhibition));
  let reporting: number | undefined;
  void inTurn(() => fulfil(first)).then(() => (reporting = window.setInterval(report, REPORT_MS)));

  return {
    take: (exhibition) => inTurn(() => show(exhibition)),
    stop() {
      window.removeEventListener('hashchange', wished);
      window.clearInterval(holding);
      window.clearInterval(reporting);
    },
  };
}

/** A slide is only known in a room that has come. */
async function loadRoom({ fetched, rooms }: ShownContent, at: string | undefined): Promise<void> {
  const room = rooms.find(({ id }) => id === at?.split('/')[0]);
  if (room) await fetched.load(room.id, room.id);
}
