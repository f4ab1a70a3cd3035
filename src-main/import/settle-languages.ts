// Which languages a draft is in, and which text stands for which: a text without a language is in the first.
import { canonicalTag } from '../content/languages.ts';
import { UNSAID, type Draft } from './draft.ts';
import type { Remarks } from './remarks.ts';

export interface Languages {
  /** The first is the default. */
  readonly tags: readonly string[];
  /** The texts in the languages of the exhibition; what is in another stands in for the first where there is nothing else. */
  readonly pick: <T>(values: Readonly<Record<string, T>> | undefined) => readonly (readonly [string, T])[];
}

const MOST_LANGUAGES = 16;

/** `wanted` is the language of texts that do not say theirs. */
export function settleLanguages(draft: Draft, wanted: string | undefined, remarks: Remarks): Languages {
  const counts = new Map<string, number>();
  for (const values of textsOf(draft))
    for (const key of Object.keys(values)) {
      const tag = canonicalTag(key);
      if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const first = wanted ?? ranked[0]?.[0] ?? 'en';
  const most = ranked[0]?.[1] ?? 0;
  // a word or two in a further language is no language that a visitor can choose
  const others = ranked.filter(([tag, count]) => tag !== first && count * 4 >= most).map(([tag]) => tag);
  const tags = [first, ...others].slice(0, MOST_LANGUAGES);
  for (const [tag, count] of ranked.filter(([one]) => !tags.includes(one)))
    remarks.add(
      'Languages with too few texts for visitors to choose them; shown only where there is nothing else',
      `${tag}: ${count}`,
    );
  return { tags, pick: (values) => pick(values ?? {}, tags) };
}

function pick<T>(values: Readonly<Record<string, T>>, tags: readonly string[]): readonly (readonly [string, T])[] {
  const said = new Map<string, T>();
  for (const [key, value] of Object.entries(values)) {
    const tag = canonicalTag(key);
    if (tag !== undefined && !said.has(tag)) said.set(tag, value);
  }
  const known = tags.flatMap((tag) => (said.has(tag) ? [[tag, said.get(tag)] as [string, T]] : []));
  const [first = 'en'] = tags;
  if (said.has(first)) return known;
  const unsaid = Object.entries(values).find(([key]) => key === UNSAID || canonicalTag(key) === undefined)?.[1];
  const instead = unsaid ?? (known.length === 0 ? [...said.values()][0] : undefined);
  return instead === undefined ? known : [[first, instead], ...known];
}

function textsOf(draft: Draft): readonly Readonly<Record<string, unknown>>[] {
  return [
    draft.title,
    ...draft.rooms.flatMap((room) => [
      room.title,
      room.introduction ?? {},
      ...room.exhibits.flatMap(({ title, slides }) => [
        title,
        ...slides.flatMap((slide) => [slide.title, slide.text, slide.alt ?? {}]),
      ]),
    ]),
  ];
}
