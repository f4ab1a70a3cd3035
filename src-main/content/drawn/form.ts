// What a form of drawn slides is: the keys of its file, and how they become a drawing.
import type * as z from 'zod';
import type { Lang, Words } from '#contract/content';
import type { DrawnFacts, Spot, Spots } from '../facts.ts';
import type { Place, Report } from '../problem-table.ts';
import type { WordsValue } from '../schema/words.ts';

/** What a form makes of its file; the steps in it are found without its help. */
export type Drawn = Omit<DrawnFacts, 'waits'>;

export interface DrawnForm<Shape extends z.ZodRawShape> {
  readonly schema: z.ZodObject<Shape>;
  /**
   * The drawing, or undefined where nothing can be drawn: then it has reported why. Every key may be absent: missing, or left out
   * because it was wrong.
   */
  readonly draw: (value: Partial<z.output<z.ZodObject<Shape>>>, folder: Beside) => Promise<Drawn | undefined>;
}

/** What a form may know of the place its file lies in. */
export interface Beside {
  /** Of the YAML file, relative to the exhibition folder. */
  readonly path: string;
  /** The exhibition's languages, the default one first. */
  readonly languages: readonly Lang[];
  readonly report: Report;
  /** Words of the file as one text a language. */
  readonly words: (value: WordsValue | undefined) => Words;
  /** Where a key stands (`places.0.at`), for problems. */
  readonly at: (key: string) => Place;
  readonly spots: Spots;
  /** The bytes of a file it names, beside it or in the folder `maps`; undefined if there is none. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Names of the files it could name. */
  readonly names: readonly string[];
}

/** The closest key above whose place is known. */
export function spotOf(spots: Spots, key: string): Spot | undefined {
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const found = spots[parts.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  return undefined;
}
