// What reading a folder gives the rest of the program: the exhibition, its problems, and where its files lie.
import type { VoiceAnswer } from '#contract/api';
import type { ByLang, Exhibition, Tiles } from '#contract/content';
import type { Problem } from '#contract/problem';
import type { Places } from './places.ts';

export interface LoadedExhibition {
  readonly exhibition: Exhibition;
  readonly problems: readonly Problem[];
  /** Hash in a media URL → file. Nothing outside this map can be fetched. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Recordings for read-aloud. */
  readonly voices: ByLang<VoiceAnswer>;
  /** Where in the exhibition the files of the folder are shown. */
  readonly places: Places;
}

export interface MediaFile {
  readonly hash: string;
  /** Absolute, in the exhibition folder. Never leaves the machine. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** Size of the source in bytes. */
  readonly bytes: number;
  /** What `content/prepare` makes of it before it is served; `none` is served as it lies. */
  readonly prepare: 'none' | 'picture' | 'layer' | 'tiles';
  /** Of a layer: the top-level elements of the SVG that it shows. */
  readonly parts?: readonly number[];
  /** Of a picture in tiles: what they are called and how many there are. */
  readonly tiles?: Tiles;
}
