// Small exhibitions for tests of the visit: written down by hand, or made by fast-check.
import fc from 'fast-check';
import type { Advisory, Exhibit, Language, Room, Slide } from '#contract/content';
import { PREFERENCES } from '#contract/preferences';
import type { VisitContent, VisitEvent } from '../../../src-renderer/visit/visit.ts';

export interface SmallSlide {
  readonly asks?: boolean;
}
export interface SmallExhibit {
  readonly asks?: boolean;
  readonly slides: readonly SmallSlide[];
}
export interface SmallRoom {
  readonly asks?: boolean;
  readonly fetched?: boolean;
  readonly exhibits: readonly SmallExhibit[];
}

export const english: Language = { tag: 'en', name: 'English', dir: 'ltr' };
export const japanese: Language = { tag: 'ja', name: '日本語', dir: 'ltr' };
export const arabic: Language = { tag: 'ar', name: 'العربية', dir: 'rtl' };

const advisory: Advisory = { text: { en: 'What follows is about killing.' } };
const asking = (asks: boolean | undefined): { advisory?: Advisory } => (asks ? { advisory } : {});

/** Rooms `a`, `b`, …; their exhibits `a1`, `a2`, …; the slides of each `1`, `2`, … */
export function smallContent(
  rooms: readonly SmallRoom[],
  languages: readonly Language[] = [english, japanese],
): VisitContent {
  const whole = rooms.map((room, index) => smallRoom(room, String.fromCharCode(97 + index)));
  const fetched = new Map(whole.filter((_, index) => rooms[index]?.fetched !== false).map((room) => [room.id, room]));
  return { languages, defaults: { ...PREFERENCES, volume: 0.7 }, rooms: whole, room: (id) => fetched.get(id) };
}

function smallRoom({ asks, exhibits }: SmallRoom, id: string): Room {
  return {
    id,
    title: {},
    period: {},
    theme: { palette: 'mist', tokens: {} },
    cover: {},
    introduction: {},
    exhibits: exhibits.map((exhibit, index) => smallExhibit(exhibit, `${id}${index + 1}`)),
    ...asking(asks),
  };
}

const smallExhibit = ({ asks, slides }: SmallExhibit, id: string): Exhibit => ({
  id,
  title: {},
  cover: {},
  claims: [],
  slides: slides.map((slide, index) => smallSlide(slide, String(index + 1))),
  ...asking(asks),
});

const smallSlide = ({ asks }: SmallSlide, id: string): Slide => ({
  id,
  title: {},
  label: {},
  visual: {},
  alt: {},
  narration: {},
  captions: {},
  script: {},
  sign: {},
  sources: [],
  claims: [],
  steps: {},
  focus: {},
  advance: 'visitor',
  ...asking(asks),
});

const sometimes = fc.boolean();
const anyRoom: fc.Arbitrary<SmallRoom> = fc.record({
  asks: sometimes,
  fetched: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  exhibits: fc.array(
    fc.record({ asks: sometimes, slides: fc.array(fc.record({ asks: sometimes }), { maxLength: 3 }) }),
    { maxLength: 3 },
  ),
});

/** Up to four rooms, with advisories anywhere, rooms not fetched yet, rooms and exhibits with nothing in them. */
export const anyContent: fc.Arbitrary<VisitContent> = fc
  .tuple(fc.array(anyRoom, { maxLength: 4 }), fc.subarray([japanese, arabic]))
  .map(([rooms, more]) => smallContent(rooms, [english, ...more]));

const roomId = fc.constantFrom('a', 'b', 'c', 'd', 'nowhere', '');
const exhibitId = fc.tuple(roomId, fc.constantFrom('1', '2', '3', '9')).map(([room, n]) => room + n);
const slideId = fc.constantFrom('1', '2', '3', '9');
const link = fc.oneof(
  roomId,
  fc.tuple(roomId, exhibitId).map((ids) => ids.join('/')),
  roomId
    .chain((room) => fc.tuple(fc.constant(room), fc.constantFrom(`${room}1`, `${room}2`), slideId))
    .map((ids) => ids.join('/')),
  fc.constantFrom('a/a1/1/1', '/', 'a/', '//1'),
);

/** Any event, mostly with ids that exist. */
export const anyEvent: fc.Arbitrary<VisitEvent> = fc.oneof(
  plain('wake', 'home', 'next', 'previous', 'narration-ended'),
  { weight: 2, arbitrary: plain('go-on', 'skip', 'back', 'next', 'close') },
  fc.record({ type: fc.constant('room' as const), room: roomId }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('exhibit' as const), exhibit: exhibitId }) },
  fc.record({ type: fc.constant('slide' as const), slide: slideId }),
  fc.record({ type: fc.constant('go' as const), to: link }),
  fc.record({
    type: fc.constant('open' as const),
    overlay: fc.constantFrom(
      ...(['languages', 'settings', 'about', 'more', 'transcript', 'accounts', 'closer', 'takeaway'] as const),
    ),
  }),
  fc.record({
    type: fc.constant('open' as const),
    overlay: fc.constant('glossary' as const),
    term: fc.constantFrom('tael', 'lease'),
  }),
  fc.record({ type: fc.constant('language' as const), lang: fc.constantFrom('en', 'ja', 'ar', 'xx') }),
  fc.record({ type: fc.constant('captions' as const), on: fc.boolean() }),
  fc.record(
    {
      type: fc.constant('set' as const),
      textSize: fc.constantFrom(1 as const, 1.25 as const, 2 as const),
      contrast: fc.constantFrom('standard' as const, 'high' as const),
      motion: fc.constantFrom('calm' as const, 'none' as const),
    },
    { requiredKeys: ['type'] },
  ),
  plain('standard', 'content', 'warn', 'stay', 'stay'),
  plain('reset', 'rest', 'shut'),
);

function plain<Name extends Extract<VisitEvent['type'], string>>(...names: readonly Name[]): fc.Arbitrary<VisitEvent> {
  return fc.constantFrom(...names).map((type) => ({ type }) as VisitEvent);
}
