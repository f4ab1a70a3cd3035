// One revision of the exhibition as the page holds it: the hall whole, rooms as they come.
import type { ExhibitionAnswer } from '#contract/api';
import { firstSettings } from '../visit/first-settings.ts';
import type { VisitContent } from '../visit/visit.ts';
import { fetchRoom } from './client.ts';
import { Rooms } from './rooms.svelte.ts';

export interface ShownContent extends VisitContent {
  readonly exhibition: ExhibitionAnswer;
  readonly fetched: Rooms;
}

/** `upright`: height of the screen by its width. */
export function shownContent(exhibition: ExhibitionAnswer, upright: number): ShownContent {
  const fetched = new Rooms((id) => fetchRoom(exhibition.revision, id));
  const { languages, rooms, kiosk } = exhibition;
  const { shortSideMm } = kiosk;
  const screen = { upright, ...(shortSideMm === undefined ? {} : { shortSideMm }) };
  const defaults = firstSettings({ ...exhibition.defaults, volume: kiosk.volume }, screen);
  return { exhibition, fetched, languages, defaults, rooms, room: (id) => fetched.get(id) };
}
