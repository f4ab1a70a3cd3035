// The visit as one pure function. An event that makes no sense where the visitor is returns the very same object.
import { assertNever } from '#contract/assert-never';
import { afterExhibit, afterRoom, exists, gateBefore, gates, hasRoom } from './places.ts';
import { openingPlace, resolveLink, slidesFrom } from './places.ts';
import { arrive, close, freshMemory, goHome, open, openTerm } from './moves.ts';
import { withContent, withoutWarning, withSettings } from './moves.ts';
import { asking, isVisiting, placeOf } from './visit.ts';
import type { Place, Visit, VisitContent, VisitEvent, Visiting } from './visit.ts';

export const initial: Visit = { screen: 'attract' };

/** The visit after `event`; the same object where the event changes nothing. */
export function next(visit: Visit, event: VisitEvent, content: VisitContent): Visit {
  switch (event.type) {
    case 'reset':
      return visit.screen === 'attract' ? visit : initial;
    case 'rest':
      if (visit.screen === 'resting' && visit.why === event.why) return visit;
      return event.why === undefined ? { screen: 'resting' } : { screen: 'resting', why: event.why };
    case 'shut':
      return visit.screen === 'closed' ? visit : { screen: 'closed' };
    case 'wake':
      return visit.screen === 'attract' ? { screen: 'hall', memory: freshMemory(content) } : visit;
  }
  if (!isVisiting(visit)) return visit;
  if (event.type === 'content') return withContent(visit, content);
  if (visit.warning) return event.type === 'stay' ? withoutWarning(visit) : visit;
  return asking(visit) ? duringAdvisory(visit, event, content) : during(visit, event, content);
}

/** Where `skip` leads: past the room, the exhibit or the slides that ask; `undefined` if nothing is asked. */
export function skipTarget(visit: Visiting, content: VisitContent): Place | undefined {
  const advisory = asking(visit);
  if (!advisory || visit.screen === 'hall') return undefined;
  if (visit.screen === 'room' || advisory.of === 'room') return afterRoom(content, visit.room);
  if (advisory.of === 'exhibit') return afterExhibit(content, visit);
  const free = slidesFrom(content, visit, 'after').find((place) => !gateBefore(content, place, visit.memory.accepted));
  return free ?? afterExhibit(content, visit);
}

type Step = Exclude<VisitEvent, { readonly type: 'reset' | 'rest' | 'shut' | 'wake' | 'content' }>;

function during(visit: Visiting, event: Step, content: VisitContent): Visiting {
  const go = (place: Place | undefined): Visiting => (place ? arrive(visit, place, placeOf(visit), content) : visit);
  switch (event.type) {
    case 'room':
      return go(hasRoom(content, event.room) ? { screen: 'room', room: event.room } : undefined);
    case 'exhibit':
      return visit.screen === 'hall' ? visit : go(openingPlace(content, visit.room, event.exhibit));
    case 'slide': {
      if (visit.screen !== 'exhibit') return visit;
      const { screen, room, exhibit } = visit;
      const place: Place = { screen, room, exhibit, slide: event.slide };
      return exists(content, place) ? go(place) : visit;
    }
    case 'go':
      return go(resolveLink(content, event.to));
    case 'next':
      if (visit.screen !== 'exhibit') return visit;
      return go(slidesFrom(content, visit, 'after')[0] ?? afterExhibit(content, visit));
    case 'previous':
      return visit.screen === 'exhibit' ? go(slidesFrom(content, visit, 'before')[0]) : visit;
    case 'narration-ended': {
      if (visit.screen !== 'exhibit' || visit.overlay || visit.memory.waitForMe) return visit;
      const [following] = slidesFrom(content, visit, 'after');
      return following && !gateBefore(content, following, visit.memory.accepted) ? go(following) : visit;
    }
    case 'go-on':
    case 'skip':
    case 'back':
      return visit;
    default:
      return anywhere(visit, event, content);
  }
}

/** Before an advisory is answered there are its three answers and the bar, nothing else. */
function duringAdvisory(visit: Visiting, event: Step, content: VisitContent): Visiting {
  const advisory = visit.overlay?.kind === 'advisory' ? visit.overlay : undefined;
  switch (event.type) {
    case 'go-on': {
      if (!advisory) return visit;
      const gate = gates(content, visit).find(({ of }) => of === advisory.of);
      const accepted = gate ? [...visit.memory.accepted, gate.id] : visit.memory.accepted;
      const memory = { ...visit.memory, accepted };
      return arrive({ ...visit, memory }, placeOf(visit), advisory.back, content);
    }
    case 'skip': {
      const target = advisory && skipTarget(visit, content);
      return target ? arrive(visit, target, advisory.back, content) : visit;
    }
    case 'back':
      return advisory ? arrive(visit, advisory.back, advisory.back, content) : visit;
    case 'room':
    case 'exhibit':
    case 'slide':
    case 'go':
    case 'next':
    case 'previous':
    case 'narration-ended':
      return visit;
    default:
      return anywhere(visit, event, content);
  }
}

type Anywhere = Extract<
  Step,
  { readonly type: 'home' | 'open' | 'close' | 'language' | 'captions' | 'set' | 'standard' | 'warn' | 'stay' }
>;

function anywhere(visit: Visiting, event: Anywhere, content: VisitContent): Visiting {
  switch (event.type) {
    case 'home':
      return goHome(visit, content);
    case 'open':
      return event.overlay === 'glossary' ? openTerm(visit, event.term) : open(visit, event.overlay);
    case 'close':
      return close(visit);
    case 'language': {
      const chosen = visit.overlay?.kind === 'languages' ? close(visit) : visit;
      const known = content.languages.some(({ tag }) => tag === event.lang);
      if (!known) return visit;
      return event.lang === visit.memory.lang ? chosen : { ...chosen, memory: { ...chosen.memory, lang: event.lang } };
    }
    case 'captions':
      return withSettings(visit, { captions: event.on });
    case 'set': {
      const { type: _, ...settings } = event;
      return withSettings(visit, settings);
    }
    case 'standard':
      return withSettings(visit, content.defaults);
    case 'warn':
      return { ...visit, warning: 'still-there' };
    case 'stay':
      return visit;
    default:
      return assertNever(event);
  }
}
