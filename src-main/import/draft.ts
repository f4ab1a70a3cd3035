// What every format is turned into first, before languages, names and files are settled: rooms, exhibits, slides.
import type { Block, ByLang, Words } from '#contract/content';

/** The key of words whose language the source does not say. */
export const UNSAID = '';

export type Texts = ByLang<readonly Block[]>;

/** Where a file may lie: the end of a path, with `/`. `any` ending: the address names the picture and not a file. */
export interface Way {
  readonly path: string;
  readonly ending: 'as-is' | 'any';
  /** How many of its parts must agree; without it the last one is enough. */
  readonly least?: number;
}

/** A file that the source points to and that may lie on this machine. */
export interface Wanted {
  readonly part: 'picture' | 'video' | 'sound' | 'captions';
  /** Where a person can fetch it, or what the source calls it. */
  readonly address: string;
  /** Best first. */
  readonly ways: readonly Way[];
  /** Other names it may have been saved under, without an ending: a label, a number. */
  readonly names: readonly string[];
  readonly lang?: string;
  /** Stands in where nothing better was found: a small picture, the first frame of a video. */
  readonly spare?: true;
}

export interface DraftPlace {
  readonly at: readonly [latitude: number, longitude: number];
  readonly name: Words;
}

export interface DraftSlide {
  /** How the source calls it, for the list of what was not carried. */
  readonly where: string;
  readonly title: Words;
  readonly text: Texts;
  /** Words that are spoken in its recording. */
  readonly script?: Texts;
  readonly alt?: Words;
  readonly note?: Words;
  readonly credit?: Words;
  readonly licence?: string | undefined;
  readonly sources?: readonly string[];
  readonly media: readonly Wanted[];
  readonly places?: readonly DraftPlace[];
}

export interface DraftExhibit {
  readonly title: Words;
  readonly credit?: Words;
  readonly licence?: string | undefined;
  readonly cover?: Wanted | undefined;
  readonly slides: readonly DraftSlide[];
}

export interface DraftRoom {
  readonly title: Words;
  readonly introduction?: Texts;
  /** Both ends as years, months or days. */
  readonly years?: { readonly start: string; readonly end: string } | undefined;
  readonly group?: Words | undefined;
  readonly exhibits: readonly DraftExhibit[];
}

export interface Draft {
  readonly title: Words;
  readonly credits?: Words;
  readonly rooms: readonly DraftRoom[];
}
