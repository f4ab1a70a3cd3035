// The single moves of which the machine is made: each takes a visit and gives the visit after it.
import { exists, gateBefore, hasRoom, openingPlace } from './places.ts';
import { asking, placeOf } from './visit.ts';
import type { Memory, OpenableKind, Place, Settings, VisitContent, Visiting } from './visit.ts';

/** Goes to `place`, or to the advisory before it; `back` is where its "back" leads. */
export function arrive(visit: Visiting, place: Place, back: Place, content: VisitContent): Visiting {
  const gate = gateBefore(content, place, visit.memory.accepted);
  if (place.screen === 'hall')
    return samePlace(visit, place) ? withoutOverlay(visit) : { ...place, memory: visit.memory };
  if (gate) return { ...place, memory: visit.memory, overlay: { kind: 'advisory', of: gate.of, back } };
  const memory = withSeen(visit.memory, place);
  return samePlace(visit, place) && memory === visit.memory ? withoutOverlay(visit) : { ...place, memory };
}

/** To the hall, which knows the room one was in: not one that was asked about but never entered. */
export function goHome(visit: Visiting, content: VisitContent): Visiting {
  const from = asking(visit)?.back ?? placeOf(visit);
  const hall: Place = from.screen === 'hall' ? from : { screen: 'hall', from: from.room };
  return arrive(visit, hall, hall, content);
}

/** Opens an overlay where it has something to show. The bar works upon an advisory too, and leads back to it. */
export function open(visit: Visiting, kind: OpenableKind): Visiting {
  if (visit.overlay?.kind === kind) return visit;
  const over = asking(visit);
  switch (kind) {
    case 'languages':
    case 'settings':
    case 'about':
      if (visit.screen === 'hall' || !over) return { ...visit, overlay: { kind } };
      return { ...visit, overlay: { kind, over } };
    case 'more':
      return visit.screen === 'hall' || over ? visit : { ...visit, overlay: { kind } };
    case 'transcript':
    case 'accounts':
    case 'closer':
    case 'takeaway':
      return visit.screen !== 'exhibit' || over ? visit : { ...visit, overlay: { kind } };
  }
}

/** Opens an entry of the glossary, from words on screen: the hall and an advisory have none that explain themselves. */
export function openTerm(visit: Visiting, term: string): Visiting {
  if (visit.screen === 'hall' || asking(visit)) return visit;
  if (visit.overlay?.kind === 'glossary' && visit.overlay.term === term) return visit;
  return { ...visit, overlay: { kind: 'glossary', term } };
}

/** Closes what was opened; an advisory wants an answer and stays. */
export function close(visit: Visiting): Visiting {
  if (visit.overlay?.kind === 'advisory') return visit;
  const over = asking(visit);
  return over && visit.screen !== 'hall' ? { ...visit, overlay: over } : withoutOverlay(visit);
}

export function freshMemory(content: VisitContent): Memory {
  return { lang: defaultLang(content), ...content.defaults, accepted: [], seen: [] };
}

export function withSettings(visit: Visiting, wanted: Partial<Settings>): Visiting {
  const { memory: old } = visit;
  const isSame = Object.entries(wanted).every(([name, value]) => Reflect.get(old, name) === value);
  return isSame ? visit : { ...visit, memory: { ...old, ...wanted } };
}

export function withoutWarning(visit: Visiting): Visiting {
  const { warning: _, ...rest } = visit;
  return rest;
}

/** What is gone from the content leads to its room or the hall; what now asks is asked about; the warning stays up. */
export function withContent(visit: Visiting, content: VisitContent): Visiting {
  const known = content.languages.some(({ tag }) => tag === visit.memory.lang);
  const memory = known ? visit.memory : { ...visit.memory, lang: defaultLang(content) };
  const place = nearest(placeOf(visit), content);
  const advisory = asking(visit);
  const wayBack = nearest(advisory?.back ?? { screen: 'hall' }, content);
  const back: Place = gateBefore(content, wayBack, memory.accepted) ? { screen: 'hall' } : wayBack;
  const gate = gateBefore(content, place, memory.accepted);
  if (samePlace(visit, place) && advisory?.of === gate?.of && (!advisory || same(advisory.back, back))) {
    return known ? visit : { ...visit, memory };
  }
  const { warning } = visit;
  const arrived = arrive({ ...visit, memory }, place, back, content);
  return warning ? { ...arrived, warning } : arrived;
}

/** The place itself, else its exhibit, else its room, else the hall. */
function nearest(place: Place, content: VisitContent): Place {
  if (place.screen === 'hall') {
    return place.from === undefined || hasRoom(content, place.from) ? place : { screen: 'hall' };
  }
  if (exists(content, place)) return place;
  const exhibit = place.screen === 'exhibit' ? openingPlace(content, place.room, place.exhibit) : undefined;
  if (exhibit) return exhibit;
  return hasRoom(content, place.room) ? { screen: 'room', room: place.room } : { screen: 'hall' };
}

const same = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b);
const samePlace = (visit: Visiting, place: Place): boolean => same(placeOf(visit), place);

function placeKey(place: Place): string {
  switch (place.screen) {
    case 'hall':
      return JSON.stringify(['hall', place.from ?? null]);
    case 'room':
      return JSON.stringify(['room', place.room]);
    case 'exhibit':
      return JSON.stringify(['exhibit', place.room, place.exhibit, place.slide]);
  }
}

function withoutOverlay(visit: Visiting): Visiting {
  if (!visit.overlay) return visit;
  const { overlay: _, ...rest } = visit;
  return rest;
}

/** An exhibit stands in its room: who opened it has been in the room as well. */
function withSeen(memory: Memory, place: Exclude<Place, { readonly screen: 'hall' }>): Memory {
  const now = place.screen === 'room' ? [place.room] : [place.room, `${place.room}/${place.exhibit}`];
  const added = now.filter((id) => !memory.seen.includes(id));
  return added.length === 0 ? memory : { ...memory, seen: [...memory.seen, ...added] };
}

const defaultLang = ({ languages }: VisitContent): string => languages[0]?.tag ?? 'en';
