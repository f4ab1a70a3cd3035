// What an exhibition is once its folder has been read: readonly, checked, and free of paths on the machine.
import type { Drawing } from './drawing.ts';
import type { Preferences } from './preferences.ts';

/** A BCP 47 tag as the exhibition writes it (`en`, `zh-Hans`). */
export type Lang = string;

/** The key of content that carries no language and serves every one. */
export const ANY_LANG = '*';

/** One value a language. Content without a language stands under {@link ANY_LANG}. */
export type ByLang<T> = Readonly<Record<Lang, T>>;

/** Words for visitors, one text a language. */
export type Words = ByLang<string>;

export interface Language {
  readonly tag: Lang;
  /** Its own name for itself: `English`, `日本語`. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A file the page may fetch. `url` is made by {@link ./urls.ts}; `bytes` is 0 until it has been prepared. */
export interface Media {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

/** Label text travels as this tree, never as HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `[旅順]{ja}`: words of another language. */
  | {
      readonly kind: 'foreign';
      readonly lang: Lang;
      readonly dir: 'ltr' | 'rtl';
      readonly children: readonly Inline[];
    }
  /** `[Kwantung](term:kwantung)` */
  | { readonly kind: 'term'; readonly term: string; readonly children: readonly Inline[] }
  /** `[Room 4](room:lease-1898)`; `to` is `room[/exhibit[/slide]]`. */
  | { readonly kind: 'link'; readonly to: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

export interface Label {
  readonly blocks: readonly Block[];
}

/** Seconds from the start of the recording. `id` is the cue's identifier where the file gives one. */
export interface Cue {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Narration {
  readonly src: Media;
  /** Length in seconds, from the file itself. */
  readonly seconds: number;
  /** Spoken by a machine (says so on the "About these labels" page). */
  readonly synthetic: boolean;
}

/** A moment of the label at which something in the picture appears. */
export interface Step {
  readonly name: string;
  /** Seconds into the narration of this language; absent where there is none. */
  readonly at?: number;
  /** Part of the label before it (0–1): of the time it takes to read, where nothing is heard. */
  readonly share: number;
  /** How its moment was found. */
  readonly by: 'identifier' | 'word' | 'share' | 'reading';
}

/** Part of a picture that a frame is drawn round, in percent of its width and height. */
export type Focus = readonly [left: number, top: number, width: number, height: number];

/** Width and height in CSS-independent pixels after EXIF rotation. */
export interface Picture {
  readonly kind: 'picture';
  readonly src: Media;
  readonly width: number;
  readonly height: number;
  /** Of a picture that is larger than a screen: all of it, for who looks closer. */
  readonly tiles?: Tiles;
}

/** A large picture in square tiles. Level 0 is the picture as it is, each level after it half of the one before. */
export interface Tiles {
  readonly hash: string;
  readonly ending: 'jpg' | 'webp';
  /** The whole picture, in pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Side of a tile in pixels, the last of a row or column being shorter; the longest side where one tile holds everything. */
  readonly size: number;
  /** How many levels are larger than {@link Picture.src}. */
  readonly levels: number;
}

/** Which tile of a picture: whole numbers from 0. */
export interface TileAt {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

export interface Video {
  readonly kind: 'video';
  readonly src: Media;
  readonly poster?: Media;
  readonly seconds?: number;
  /** Beside a narration a video is silent unless the curator says otherwise; alone it keeps its own sound. */
  readonly sound: 'silent' | 'under' | 'own';
  readonly loop: boolean;
}

/** Two pictures of one view, one over the other. */
export interface Compare {
  readonly kind: 'compare';
  readonly before: Picture | Drawing;
  readonly after: Picture | Drawing;
  /** What the two are called: 1894, today. */
  readonly words: { readonly before: Words; readonly after: Words };
}

export type Visual = Picture | Video | Drawing | Compare;

export interface Advisory {
  /** One sentence on what comes. */
  readonly text: Words;
  /** What a visitor may want to know besides (optional). */
  readonly more?: Words;
}

/** What one person or text says on a question, and what that rests on. */
export interface Account {
  readonly who: Words;
  readonly when?: Words;
  /** In what capacity: "foreign minister of Japan". */
  readonly as?: Words;
  readonly says: Words;
  readonly evidence?: Words;
  /** Absent where the question is not one of having been there. */
  readonly wasThere?: 'yes' | 'no' | 'not-stated';
  /** Ids of {@link Exhibition.sources}, or plain texts. */
  readonly sources: readonly string[];
  /** Carries the answer: set larger than what denies or studies it. */
  readonly main: boolean;
}

export interface Accounts {
  readonly question: Words;
  readonly groups: readonly { readonly title: Words; readonly entries: readonly Account[] }[];
}

export type SourceKind = 'document' | 'witness' | 'archive' | 'study' | 'reference' | 'web';

export interface Source {
  readonly text: Words;
  readonly kind: SourceKind;
  /** As it is to be shown. */
  readonly date?: Words;
  /** `weak`: used only beside another. */
  readonly weight?: 'primary' | 'scholarly' | 'general' | 'weak';
  /** What maps are drawn on: no ground for what is said. */
  readonly base?: true;
}

export type ClaimStatus = 'corroborated' | 'disputed' | 'imprecise' | 'not-checked';

/** A statement the labels rest on, and what became of it when it was checked. For curators and checks, not for the page. */
export interface Claim {
  readonly status: ClaimStatus;
  /** The sources point the other way. */
  readonly contradicted: boolean;
  readonly statement: Words;
  readonly sources: readonly string[];
  readonly note?: Words;
}

/** A person, place or term that labels may explain. */
export interface Term {
  readonly name: Words;
  readonly reading: Words;
  readonly about: Words;
}

/** What a language's words are: written in it, translated by a machine, or translated and read by a reader of it. */
export type TranslationState = 'original' | 'machine' | 'checked';

export interface Slide {
  readonly id: string;
  readonly title: ByLang<readonly Inline[]>;
  readonly label: ByLang<Label>;
  readonly visual: ByLang<Visual>;
  readonly alt: Words;
  readonly narration: ByLang<Narration>;
  readonly captions: ByLang<readonly Cue[]>;
  /** Spoken words where they differ from the label. */
  readonly script: Words;
  readonly sign: ByLang<Media>;
  /** In the order in which they come. What waits for a step that is not here is shown from the start. */
  readonly steps: ByLang<readonly Step[]>;
  /** By step. Of pictures only. */
  readonly focus: Readonly<Record<string, Focus>>;
  readonly note?: Words;
  readonly credit?: Words;
  readonly licence?: string;
  /** Ids of {@link Exhibition.sources}, or plain texts. */
  readonly sources: readonly string[];
  readonly claims: readonly string[];
  readonly accounts?: Accounts;
  readonly advisory?: Advisory;
  /** `visitor`: waits for a touch when there is no narration; `timed`: goes on after slow reading time. */
  readonly advance: 'visitor' | 'timed';
}

export interface Exhibit {
  readonly id: string;
  readonly title: Words;
  readonly cover: ByLang<Picture>;
  readonly credit?: Words;
  readonly sources?: readonly string[];
  readonly claims: readonly string[];
  readonly accounts?: Accounts;
  readonly advisory?: Advisory;
  /** ISO dates (days of the museum's own calendar), first and last day shown. */
  readonly from?: string;
  readonly until?: string;
  readonly slides: readonly Slide[];
}

/** A named palette of the house (`mist`, `dust`, …; empty: the page takes them in turn) and the token values the curator overrides. */
export interface Theme {
  readonly palette: string;
  readonly tokens: Readonly<Record<string, string>>;
}

/** What the hall needs to know of a room. */
export interface RoomSummary {
  readonly id: string;
  readonly title: Words;
  /** The period in words, as shown: "before 1894". */
  readonly period: Words;
  /** Its place on the line of time, in decimal years; absent where the curator gave none. */
  readonly years?: { readonly start: number; readonly end: number };
  readonly theme: Theme;
  readonly cover: ByLang<Picture>;
  readonly advisory?: Advisory;
  /** Words of the group it belongs to in a large hall. */
  readonly group?: Words;
  readonly from?: string;
  readonly until?: string;
}

export interface Room extends RoomSummary {
  readonly introduction: ByLang<Label>;
  readonly exhibits: readonly Exhibit[];
}

export interface Exhibition {
  /** Hash of everything shown: the same folder has the same revision on every kiosk. */
  readonly revision: string;
  /** The first is the default. Never empty. */
  readonly languages: readonly Language[];
  readonly title: Words;
  readonly subtitle: Words;
  /** The years as words beside the title: "1894–1955". */
  readonly period: Words;
  readonly theme: Theme;
  readonly credits: Words;
  /** How the labels were made, for the page "About these labels". */
  readonly about: ByLang<Label>;
  readonly translations: Readonly<Record<Lang, TranslationState>>;
  /** Languages in which a machine speaks. */
  readonly syntheticVoices: readonly Lang[];
  /** By id. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly attract: readonly (Picture | Video)[];
  /** Seconds. */
  readonly idle: { readonly after: number; readonly warn: number };
  readonly defaults: Preferences;
  /** Template of the address behind the QR code: `https://…/{room}/{exhibit}?l={lang}`. */
  readonly takeAway?: string;
  /** Interface words the curator added or overrode: language → key → words. */
  readonly interface: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly rooms: readonly Room[];
}
