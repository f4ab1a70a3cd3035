// What a new revision has that the one before had not: places to be drawn, recordings and films to be tried.
import type { Exhibition, Room, Slide } from '#contract/content';
import { visibleOn } from '../content/visible.ts';

export interface Changed {
  /** `room`, then its slides as `room/exhibit/slide`. */
  readonly places: readonly string[];
  /** Addresses of sounds and films. */
  readonly media: readonly string[];
}

/** More are not tried one by one: of each exhibit its first slide stands for the others. */
const MOST_PLACES = 300;
const PLAYED = /^\/media\/.+\.(?:opus|mp3|m4a|ogg|oga|flac|wav|mp4|m4v|webm)$/iu;

/** Without one before, everything is new. */
export function changedSince(now: Exhibition, before?: Exhibition): Changed {
  // a room that is the same object in both was not even read again: of a large library that spares nearly everything
  const [mine, theirs] = [new Set(now.rooms), new Set(before?.rooms ?? [])];
  const [old, fresh] = [
    placesIn(before && { ...before, rooms: before.rooms.filter((room) => !mine.has(room)) }),
    placesIn({ ...now, rooms: now.rooms.filter((room) => !theirs.has(room)) }),
  ];
  const changed = [...fresh].filter(([place, text]) => old.get(place) !== text).map(([place]) => place);
  const firsts = new Set(now.rooms.flatMap((room) => room.exhibits.flatMap((one) => firstOf(room.id, one) ?? [])));
  const isMuch = changed.length > MOST_PLACES;
  const places = changed.filter((place) => !isMuch || !place.includes('/') || firsts.has(place));
  const known = new Set(mediaIn([...old.values()]));
  return {
    places,
    media: mediaIn(places.map((place) => fresh.get(place) ?? '')).filter((url) => !known.has(url)),
  };
}

/** Place → all that is shown there, as text. */
export function placesIn(exhibition: Exhibition | undefined): ReadonlyMap<string, string> {
  return new Map(
    (exhibition?.rooms ?? []).flatMap((room) => [
      [room.id, JSON.stringify(bare(room))] as const,
      ...room.exhibits.flatMap(({ id, slides }) =>
        slides.map((slide) => [`${room.id}/${id}/${slide.id}`, JSON.stringify(slide)] as const),
      ),
    ]),
  );
}

/** Tells of places whether they are open today, by the dates `from` and `until`. A medium can be tried at any time. */
export function createOpenToday(exhibition: Exhibition, today: () => string): () => (place: string) => boolean {
  let day = '';
  let open: ReadonlySet<string> = new Set();
  return () => {
    if (day !== today()) {
      day = today();
      const { rooms } = visibleOn(exhibition, day);
      open = new Set(rooms.flatMap(({ id, exhibits }) => [id, ...exhibits.map((one) => `${id}/${one.id}`)]));
    }
    return (place) => place.startsWith('/') || open.has(place.split('/').slice(0, 2).join('/'));
  };
}

/** A room without its slides: its words, and what its exhibits are called. */
const bare = ({ exhibits, ...room }: Room): unknown => [room, exhibits.map(({ slides: _slides, ...rest }) => rest)];

const firstOf = (room: string, { id, slides }: { id: string; slides: readonly Slide[] }): string | undefined =>
  slides[0] && `${room}/${id}/${slides[0].id}`;

const mediaIn = (texts: readonly string[]): readonly string[] =>
  [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/"(\/media\/[^"]+)"/gu)].flatMap(([, url = '']) => url))),
  ].filter((url) => PLAYED.test(url));
