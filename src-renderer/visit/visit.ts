// What a visit can be. Combinations that must never be on screen cannot be written down here.
import type { Lang, Language, Room, RoomSummary } from '#contract/content';
import type { Preferences } from '#contract/preferences';

/** `from`: the room one came from, "you are here". */
export type HallPlace = { readonly screen: 'hall'; readonly from?: string };
export type RoomPlace = { readonly screen: 'room'; readonly room: string };
export type ExhibitPlace = {
  readonly screen: 'exhibit';
  readonly room: string;
  readonly exhibit: string;
  readonly slide: string;
};
export type Place = HallPlace | RoomPlace | ExhibitPlace;

/** What asks before it is entered: the whole room, the exhibit, or the one slide. */
export type AdvisoryOf = 'room' | 'exhibit' | 'slide';

/** Lies over a place that was asked for and is not drawn before `go-on`. `back` is where the visitor came from. */
export interface AdvisoryOverlay {
  readonly kind: 'advisory';
  readonly of: AdvisoryOf;
  readonly back: Place;
}

/** Opened from the bar, which is on every screen. */
export type BarKind = 'languages' | 'settings' | 'about';
/** Opened from a room's or a slide's words: one entry of the glossary. */
export interface GlossaryOverlay {
  readonly kind: 'glossary';
  readonly term: string;
}
/** Opened from a room's or a slide's keys. */
export type TextKind = 'more';
export type SlideKind = 'transcript' | 'accounts' | 'closer' | 'takeaway';
/** What can be opened by its name alone. */
export type OpenableKind = BarKind | TextKind | SlideKind;

export type HallOverlay = { readonly kind: BarKind; readonly over?: never };
/** `over`: the advisory it was opened upon, which comes back when it is closed. */
export type BarOverlay = { readonly kind: BarKind; readonly over?: AdvisoryOverlay };
export type RoomOverlay = AdvisoryOverlay | BarOverlay | GlossaryOverlay | { readonly kind: TextKind };
export type ExhibitOverlay = RoomOverlay | { readonly kind: SlideKind };
export type Overlay = ExhibitOverlay;

/** What a visitor can set: the exhibition's preferences, and the volume (0–1, of what this kiosk can). */
export interface Settings extends Preferences {
  readonly volume: number;
}

/** What one visitor chose and saw. It ends with the visit. */
export interface Memory extends Settings {
  readonly lang: Lang;
  /** Advisories answered with "go on": `room`, `room/exhibit`, `room/exhibit/slide`. */
  readonly accepted: readonly string[];
  /** `room` and `room/exhibit`. */
  readonly seen: readonly string[];
}

interface Always {
  readonly memory: Memory;
  /** Lies over everything else; the state underneath is kept whole. */
  readonly warning?: 'still-there';
}
export type InHall = HallPlace & Always & { readonly overlay?: HallOverlay };
export type InRoom = RoomPlace & Always & { readonly overlay?: RoomOverlay };
export type InExhibit = ExhibitPlace & Always & { readonly overlay?: ExhibitOverlay };
export type Visiting = InHall | InRoom | InExhibit;

/** `why`: without it the kiosk gathers itself after a fault. */
export type Resting = { readonly screen: 'resting'; readonly why?: 'maintenance' };
export type Visit = { readonly screen: 'attract' } | { readonly screen: 'closed' } | Resting | Visiting;

/** What the machine needs to know of the exhibition. */
export interface VisitContent {
  readonly languages: readonly Language[];
  readonly defaults: Settings;
  readonly rooms: readonly RoomSummary[];
  /** `undefined` until it has been fetched. The room being visited must not be dropped. */
  room(id: string): Room | undefined;
}

/** An event that carries nothing but its name. */
type Plain<Name extends string> = Name extends string ? { readonly type: Name } : never;

export type VisitEvent =
  | Plain<'wake' | 'home' | 'next' | 'previous' | 'narration-ended'>
  | { readonly type: 'room'; readonly room: string }
  /** An exhibit of the room one is in. */
  | { readonly type: 'exhibit'; readonly exhibit: string }
  /** A slide of the exhibit one is in. */
  | { readonly type: 'slide'; readonly slide: string }
  /** A link: `room[/exhibit[/slide]]`. */
  | { readonly type: 'go'; readonly to: string }
  /** The three answers to an advisory. */
  | Plain<'go-on' | 'skip' | 'back'>
  | { readonly type: 'open'; readonly overlay: OpenableKind }
  | { readonly type: 'open'; readonly overlay: 'glossary'; readonly term: string }
  | { readonly type: 'close' }
  | { readonly type: 'language'; readonly lang: Lang }
  | { readonly type: 'captions'; readonly on: boolean }
  | ({ readonly type: 'set' } & Partial<Settings>)
  /** All settings but the language back to the exhibition's own. */
  | { readonly type: 'standard' }
  | Plain<'warn' | 'stay' | 'reset' | 'shut'>
  | { readonly type: 'rest'; readonly why?: 'maintenance' }
  /** The content was replaced under a visit (preview only): places that are gone fall back to their exhibit, room or the hall. */
  | { readonly type: 'content' };

/** These come without a visitor's doing, or are what any touch does. */
export const OF_ITSELF: readonly VisitEvent['type'][] = [
  'warn',
  'stay',
  'wake',
  'reset',
  'shut',
  'rest',
  'narration-ended',
];

/** Is a visitor there? */
export const isVisiting = (visit: Visit): visit is Visiting => 'memory' in visit;

/** The advisory the visitor has yet to answer, also while a bar overlay lies upon it. */
export function asking(visit: Visiting): AdvisoryOverlay | undefined {
  const { overlay } = visit;
  switch (overlay?.kind) {
    case 'advisory':
      return overlay;
    case 'languages':
    case 'settings':
    case 'about':
      return overlay.over;
    default:
      return undefined;
  }
}

/** Does a page of its own lie over the place? */
export function isCovered({ overlay }: Visiting): boolean {
  const kind = overlay?.kind;
  return (
    kind === 'languages' ||
    kind === 'settings' ||
    kind === 'about' ||
    kind === 'glossary' ||
    kind === 'accounts' ||
    kind === 'more' ||
    kind === 'closer' ||
    kind === 'takeaway' ||
    kind === 'transcript'
  );
}

/** A room or a slide as the kiosk names it: `room` or `room/exhibit/slide`. */
export function placeId(visit: Visit): string | undefined {
  if (visit.screen === 'room') return visit.room;
  return visit.screen === 'exhibit' ? `${visit.room}/${visit.exhibit}/${visit.slide}` : undefined;
}

/** The bare place of a visit. */
export function placeOf(visit: Visiting): Place {
  switch (visit.screen) {
    case 'hall':
      return visit.from === undefined ? { screen: 'hall' } : { screen: 'hall', from: visit.from };
    case 'room':
      return { screen: 'room', room: visit.room };
    case 'exhibit':
      return { screen: 'exhibit', room: visit.room, exhibit: visit.exhibit, slide: visit.slide };
  }
}
