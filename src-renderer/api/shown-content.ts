// One revision of the exhibition as the page holds it: the hall whole, rooms as they come.
import type { ExhibitionAnswer } from '#contract/api';
import type { VisitContent } from '../visit/visit.ts';
import { fetchRoom } from './client.ts';
import { Rooms } from './rooms.svelte.ts';

export interface ShownContent extends VisitContent {
  readonly exhibition: ExhibitionAnswer;
  readonly fetched: Rooms;
}

export function shownContent(exhibition: ExhibitionAnswer): ShownContent {
  const fetched = new Rooms((id) => fetchRoom(exhibition.revision, id));
  const { languages, rooms, kiosk } = exhibition;
  const defaults = { ...exhibition.defaults, volume: kiosk.volume };
  return { exhibition, fetched, languages, defaults, rooms, room: (id) => fetched.get(id) };
}
