// What reading one file yields: its hash, what it holds, and what is wrong with it. Plain data: it crosses threads and is kept in the index.
import type { Block, Cue, Inline, Lang, Words } from '#contract/content';
import type { Drawing } from '#contract/drawing';
import type { Problem } from '#contract/problem';
import type { WordsAt } from './agree/words-at.ts';
import type { Form } from './drawn/form-names.ts';
import type { Marker } from './markers.ts';
import type { FileEntry } from './scan.ts';
import type {
  ClaimsFile,
  CompareFile,
  ExhibitFile,
  ExhibitionFile,
  GlossaryFile,
  InterfaceFile,
} from './schema/files.ts';
import type { RoomFile, SlideFile, SourcesFile } from './schema/files.ts';

/** What a file is read as; decided by its name and place. */
export type FileKind = FileContent['kind'] extends infer K ? Exclude<K, 'nothing'> : never;

export interface Task {
  readonly path: string;
  readonly absolute: string;
  readonly kind: FileKind;
  /** The content type its ending promises. */
  readonly type: string;
  /** Of a drawn file: what it is drawn as, for which languages (the first is the default), and the files it may name. */
  readonly drawn?: { readonly form: Form; readonly languages: readonly Lang[]; readonly beside: readonly FileEntry[] };
}

export interface FileFacts {
  /** Of the content: SHA-256, the first 32 hex digits. Empty if it could not be read. */
  readonly hash: string;
  readonly bytes: number;
  readonly content: FileContent;
  readonly problems: readonly Problem[];
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where keys stand: `idle`, `idle.warn`. */
export type Spots = Readonly<Record<string, Spot>>;

/** Who made a file, and what may be done with it, where the file itself says so. */
export interface Credited {
  readonly credit?: string;
  readonly rights?: string;
}

export interface PictureFacts extends Credited {
  readonly kind: 'picture';
  /** What is served: after preparation where that is needed. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly prepare: 'none' | 'picture';
  /** Its own size, upright, where that is more than what goes to the screen. */
  readonly full?: { readonly width: number; readonly height: number };
}

export interface VideoFacts extends Credited {
  readonly kind: 'video';
  readonly type: string;
  readonly seconds?: number;
  readonly hasSound: boolean;
}

export interface SoundFacts {
  readonly kind: 'sound';
  readonly type: string;
  readonly seconds: number;
  readonly synthetic: boolean;
}

export interface CaptionFacts {
  readonly kind: 'captions';
  readonly cues: readonly Cue[];
  /** Where the times of the last of them stand. */
  readonly last?: Spot;
  /** Written by `vitrine narrate`, to go with its own recording. */
  readonly synthetic: boolean;
}

export interface TextFacts {
  readonly kind: 'text';
  readonly title?: readonly Inline[];
  readonly blocks: readonly Block[];
  /** Words between spaces, and Chinese or Japanese characters, of the label without its title. */
  readonly words: number;
  readonly characters: number;
  /** The first Chinese characters outside a mark, if any. */
  readonly han?: Spot & { readonly text: string };
  /** Links to the inside of the exhibition. */
  readonly links: readonly (Spot & { readonly to: string })[];
  /** Entries of the glossary it points to. */
  readonly terms: readonly (Spot & { readonly to: string })[];
  /** As it is written: compared with the other languages. */
  readonly source: string;
  /** Where steps of the picture begin. */
  readonly markers: readonly Marker[];
}

/** A drawn slide; without a drawing its problems say why. */
export interface DrawnFacts {
  readonly kind: 'drawn';
  readonly drawing: Drawing;
  /** Notes and credit the form brings along, where the slide has none of its own. */
  readonly note?: Words;
  /** Stands under the slide's own note, too. */
  readonly added?: Words;
  readonly credit?: Words;
  /** All words of the file that stand there in several languages. */
  readonly words?: readonly WordsAt[];
  /** The steps that parts of it wait for, and where the file says so. */
  readonly waits: readonly Waits[];
  /** Of a diagram: what of its SVG is shown, one over the other. */
  readonly layers?: readonly DrawnLayer[];
}

/** Top-level elements of an SVG, by number, that come together. */
export interface DrawnLayer {
  readonly parts: readonly number[];
  readonly step?: string;
}

/** Something that is not shown before its step. */
export interface Waits extends Partial<Spot> {
  readonly step: string;
  /** Where another file than the drawing itself says so. */
  readonly path?: string;
  /** Waits only if the label has the step: no word is lost about it if not. */
  readonly maybe?: boolean;
}

interface YamlFacts<K extends string, T> {
  readonly kind: K;
  readonly value: T;
  readonly spots: Spots;
}

export type FileContent =
  | PictureFacts
  | VideoFacts
  | SoundFacts
  | CaptionFacts
  | TextFacts
  | DrawnFacts
  | YamlFacts<'exhibition', ExhibitionFile>
  | YamlFacts<'room', RoomFile>
  | YamlFacts<'exhibit', ExhibitFile>
  | YamlFacts<'slide', SlideFile>
  | YamlFacts<'compare', CompareFile>
  | YamlFacts<'interface', InterfaceFile>
  | YamlFacts<'sources', SourcesFile>
  | YamlFacts<'claims', ClaimsFile>
  | YamlFacts<'glossary', GlossaryFile>
  /** Unusable; the problems say why. */
  | { readonly kind: 'nothing' };

/** What reading one file gives: its content, and all that is wrong with it. */
export interface Reading {
  /** Where the content depends on more than the file's own bytes. */
  readonly hash?: string;
  readonly content: FileContent;
  readonly problems: readonly Problem[];
}
