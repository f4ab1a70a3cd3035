// Words of a YAML file that stand there in several languages, wherever in it, with their places.
import type { Lang } from '#contract/content';
import { spotOf } from '../drawn/form.ts';
import type { Spot, Spots } from '../facts.ts';

export interface WordsAt {
  /** Where the words do not stand in the drawn file itself. */
  readonly path?: string;
  /** `alt`, `events.0.words` */
  readonly field: string;
  readonly by: readonly (Partial<Spot> & { readonly lang: Lang; readonly text: string })[];
}

/** Every map of which each key is a language of the exhibition, with two of them at least. */
export function wordsAt(value: unknown, spots: Spots, languages: readonly Lang[], field = ''): readonly WordsAt[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const by = entries.flatMap(([lang, text]: [string, unknown]) =>
    languages.includes(lang) && typeof text === 'string' ? [{ lang, text, ...spotOf(spots, `${field}.${lang}`) }] : [],
  );
  if (by.length > 1 && by.length === entries.length) return [{ field, by }];
  return entries.flatMap(([key, inner]: [string, unknown]) =>
    wordsAt(inner, spots, languages, field === '' ? key : `${field}.${key}`),
  );
}
