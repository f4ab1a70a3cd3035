// What reading one file yields: its hash, what it holds, and what is wrong with it. Plain data: it crosses threads and is kept in the index.
import type { Block, Cue, Inline } from '#contract/content';
import type { Problem } from '#contract/problem';
import type { ExhibitFile, ExhibitionFile, InterfaceFile, RoomFile, SlideFile } from './schema/files.ts';

/** What a file is read as; decided by its name and place. */
export type FileKind = FileContent['kind'] extends infer K ? Exclude<K, 'nothing'> : never;

export interface Task {
  readonly path: string;
  readonly absolute: string;
  readonly kind: FileKind;
  /** The content type its ending promises. */
  readonly type: string;
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

/** Where the first levels of keys stand: `idle`, `idle.warn`. */
export type Spots = Readonly<Record<string, Spot>>;

export interface PictureFacts {
  readonly kind: 'picture';
  /** What is served: after preparation where that is needed. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly prepare: 'none' | 'picture';
}

export interface VideoFacts {
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
  | YamlFacts<'exhibition', ExhibitionFile>
  | YamlFacts<'room', RoomFile>
  | YamlFacts<'exhibit', ExhibitFile>
  | YamlFacts<'slide', SlideFile>
  | YamlFacts<'interface', InterfaceFile>
  /** Unusable; the problems say why. */
  | { readonly kind: 'nothing' };

/** What reading one file gives: its content, and all that is wrong with it. */
export interface Reading {
  readonly content: FileContent;
  readonly problems: readonly Problem[];
}
