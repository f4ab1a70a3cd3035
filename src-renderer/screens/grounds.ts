// What a slide rests on, as the page shows it: which sources, in how many columns its accounts stand.
import type { Account, Accounts, Exhibit, Exhibition, Slide, Source, SourceKind } from '#contract/content';
import type { MessageKey } from '../messages/table.ts';

/** Ids (or plain texts) of everything the slide and its accounts name, each once, the slide's own first. */
export function sourcesShown(slide: Slide, exhibit: Exhibit): readonly string[] {
  const accounts = slide.accounts ?? exhibit.accounts;
  const named = accounts?.groups.flatMap((group) => group.entries.flatMap((entry) => entry.sources)) ?? [];
  return [...new Set([...slide.sources, ...(exhibit.sources ?? []), ...named])];
}

/** A column a group, two where many carry the answer. */
export function columnsOf({ groups }: Accounts): number {
  const columns = groups.reduce((sum, { entries }) => sum + (entries.filter(({ main }) => main).length > 2 ? 2 : 1), 0);
  return Math.min(4, Math.max(2, columns));
}

const KIND: Readonly<Record<SourceKind, MessageKey>> = {
  document: 'sourceDocument',
  witness: 'sourceWitness',
  archive: 'sourceArchive',
  study: 'sourceStudy',
  reference: 'sourceReference',
  web: 'sourceWeb',
};

/** The message that says what kind of source it is. */
export const kindKey = ({ kind }: Source): (typeof KIND)[SourceKind] => KIND[kind];

/** The sources of an account that differ in kind or date; one that is written out has neither. */
export function kindsOf({ sources: ids }: Account, { sources }: Pick<Exhibition, 'sources'>): readonly Source[] {
  const named = ids.flatMap((id) => sources[id] ?? []);
  const said = ({ kind, date }: Source): string => JSON.stringify([kind, date]);
  return named.filter((one, at) => named.findIndex((other) => said(other) === said(one)) === at);
}

/** What the key to them is called: accounts where there are some, else sources; nothing where there is neither. */
export function groundsOf(slide: Slide, exhibit: Exhibit): 'whoSaysWhat' | 'sources' | undefined {
  if (slide.accounts !== undefined || exhibit.accounts !== undefined) return 'whoSaysWhat';
  return sourcesShown(slide, exhibit).length > 0 ? 'sources' : undefined;
}
