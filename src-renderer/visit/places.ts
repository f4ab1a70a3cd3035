// Where things lie in an exhibition: which places exist, what asks before it is entered, what comes after what.
import type { Advisory, Exhibit, Room, Slide } from '#contract/content';
import type { AdvisoryOf, ExhibitPlace, Place, RoomPlace, VisitContent } from './visit.ts';

export interface Gate {
  readonly of: AdvisoryOf;
  /** As it stands in `memory.accepted`. */
  readonly id: string;
  readonly advisory: Advisory;
}

/** The room, exhibit and slide of a place, as far as they exist and have been fetched. */
export function findPlace(
  content: VisitContent,
  place: Place,
): { readonly room?: Room; readonly exhibit?: Exhibit; readonly slide?: Slide } {
  if (place.screen === 'hall') return {};
  const room = hasRoom(content, place.room) ? content.room(place.room) : undefined;
  if (!room) return {};
  if (place.screen === 'room') return { room };
  const exhibit = room.exhibits.find(({ id }) => id === place.exhibit);
  if (!exhibit) return { room };
  const slide = exhibit.slides.find(({ id }) => id === place.slide);
  return slide ? { room, exhibit, slide } : { room, exhibit };
}

export const hasRoom = (content: VisitContent, room: string): boolean => content.rooms.some(({ id }) => id === room);

/** A room exists as soon as the hall knows it; an exhibit only once its room has been fetched. */
export function exists(content: VisitContent, place: Place): boolean {
  switch (place.screen) {
    case 'hall':
      return true;
    case 'room':
      return hasRoom(content, place.room);
    case 'exhibit':
      return findPlace(content, place).slide !== undefined;
  }
}

/** All that asks before `place`, outermost first, answered or not. */
export function gates(content: VisitContent, place: Place): readonly Gate[] {
  if (place.screen === 'hall') return [];
  const found: Gate[] = [];
  const ask = (of: AdvisoryOf, id: string, advisory: Advisory | undefined): void => {
    if (advisory) found.push({ of, id, advisory });
  };
  ask('room', place.room, content.rooms.find(({ id }) => id === place.room)?.advisory);
  if (place.screen === 'exhibit') {
    const { exhibit, slide } = findPlace(content, place);
    ask('exhibit', `${place.room}/${place.exhibit}`, exhibit?.advisory);
    ask('slide', `${place.room}/${place.exhibit}/${place.slide}`, slide?.advisory);
  }
  return found;
}

/** The outermost advisory before `place` that was not yet answered with "go on". */
export const gateBefore = (content: VisitContent, place: Place, accepted: readonly string[]): Gate | undefined =>
  gates(content, place).find(({ id }) => !accepted.includes(id));

/** What a link leads to; `undefined` if there is no such thing. Into a room not yet fetched it leads only to the room. */
export function resolveLink(content: VisitContent, to: string): Place | undefined {
  const [room = '', exhibit, slide, ...rest] = to.split('/');
  if (rest.length > 0 || !hasRoom(content, room)) return undefined;
  if (exhibit === undefined || content.room(room) === undefined) return { screen: 'room', room };
  if (slide === undefined) return openingPlace(content, room, exhibit);
  const place: ExhibitPlace = { screen: 'exhibit', room, exhibit, slide };
  return exists(content, place) ? place : undefined;
}

/** An exhibit opens at its first slide; one without slides cannot be opened. */
export function openingPlace(content: VisitContent, room: string, exhibit: string): ExhibitPlace | undefined {
  const first = findPlace(content, { screen: 'room', room }).room?.exhibits.find(({ id }) => id === exhibit)?.slides[0];
  return first && { screen: 'exhibit', room, exhibit, slide: first.id };
}

/** The slides of the same exhibit after (or, nearest first, before) `place`. */
export function slidesFrom(
  content: VisitContent,
  place: ExhibitPlace,
  way: 'after' | 'before',
): readonly ExhibitPlace[] {
  const slides = findPlace(content, place).exhibit?.slides ?? [];
  const at = slides.findIndex(({ id }) => id === place.slide);
  if (at === -1) return [];
  const wanted = way === 'after' ? slides.slice(at + 1) : slides.slice(0, at).reverse();
  const { room, exhibit } = place;
  return wanted.map(({ id }) => ({ screen: 'exhibit', room, exhibit, slide: id }));
}

/** The next exhibit of the room that has slides, else the room itself. */
export function afterExhibit(content: VisitContent, place: ExhibitPlace): ExhibitPlace | RoomPlace {
  const exhibits = content.room(place.room)?.exhibits ?? [];
  const at = exhibits.findIndex(({ id }) => id === place.exhibit);
  const next = at === -1 ? undefined : exhibits.slice(at + 1).find(({ slides }) => slides.length > 0);
  const opening = next && openingPlace(content, place.room, next.id);
  return opening ?? { screen: 'room', room: place.room };
}

/** The room after `room`, else the hall. */
export function afterRoom(content: VisitContent, room: string): Place {
  const at = content.rooms.findIndex(({ id }) => id === room);
  const next = at === -1 ? undefined : content.rooms[at + 1];
  return next ? { screen: 'room', room: next.id } : { screen: 'hall', from: room };
}
