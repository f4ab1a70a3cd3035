// How much of a room is there in one language: for who translates, records and describes.
import type { Lang, TranslationState, Words } from './content.ts';

/** How many there are, of how many there could be. */
export interface Share {
  readonly have: number;
  readonly of: number;
}

export interface CompletenessRow {
  /** Id of the room. */
  readonly room: string;
  readonly title: Words;
  readonly lang: Lang;
  readonly slides: number;
  /** Slides with a label or a title, of those that have one in any language. */
  readonly text: Share;
  /** Slides that are spoken, of those with text; `synthetic` by a machine. */
  readonly narration: Share & { readonly synthetic: number };
  /** Slides with captions, of those in which something is spoken. */
  readonly captions: Share;
  /** Slides whose picture is described, of those with a picture. */
  readonly alt: Share;
  /** Absent where exhibition.yaml does not say. */
  readonly translation?: TranslationState;
}
