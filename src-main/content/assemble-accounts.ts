// `accounts:` of a slide or an exhibit as the page gets them, and the check of what they and others name as sources.
import { ANY_LANG, type Account, type Accounts, type Words } from '#contract/content';
import { reportMissing, wordsOf, type Assembly } from './assembly.ts';
import { problem, type Place } from './problem-table.ts';
import type { AccountsValue } from './schema/accounts.ts';

type EntryValue = AccountsValue['groups'][number]['entries'][number];

/** `place` is where the key stands. */
export function accountsOf(
  assembly: Assembly,
  value: AccountsValue | undefined,
  place: Place,
): { readonly accounts?: Accounts } {
  if (value === undefined) return {};
  const accounts: Accounts = {
    question: wordsOf(assembly, value.question),
    groups: value.groups.map((group) => ({
      title: wordsOf(assembly, group.title),
      entries: group.entries.map((entry) => accountOf(assembly, entry)),
    })),
  };
  reportMissing(assembly, 'The accounts', wholeIn(assembly, accounts), place);
  reportSources(
    assembly,
    accounts.groups.flatMap((group) => group.entries.flatMap((entry) => entry.sources)),
    place,
  );
  return { accounts };
}

/** What looks like an id (one word) and is in no list of sources is a slip; anything else is a source written out. */
export function reportSources(assembly: Assembly, named: readonly string[], place: Place): void {
  const { sources } = assembly.grounds;
  if (sources === undefined) return;
  for (const id of new Set(named)) {
    if (!/\s/u.test(id) && !Object.hasOwn(sources, id)) assembly.report(problem('source-unknown', place, { id }));
  }
}

function accountOf(assembly: Assembly, entry: EntryValue): Account {
  const optional = (key: 'when' | 'as' | 'evidence'): Partial<Record<typeof key, Words>> =>
    entry[key] === undefined ? {} : { [key]: wordsOf(assembly, entry[key]) };
  const wasThere = entry['was-there'];
  return {
    who: wordsOf(assembly, entry.who),
    ...optional('when'),
    ...optional('as'),
    says: wordsOf(assembly, entry.says),
    ...optional('evidence'),
    ...(wasThere === undefined ? {} : { wasThere }),
    sources: entry.source ?? [],
    main: entry.weight === 'main',
  };
}

/** The languages in which nothing of the accounts is missing. */
function wholeIn(assembly: Assembly, { question, groups }: Accounts): Readonly<Record<string, true>> {
  const all = [
    question,
    ...groups.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap(({ who, when, as, says, evidence }) => [who, when ?? who, as ?? who, says, evidence ?? who]),
    ]),
  ];
  const has = (words: Words, tag: string): boolean => Object.hasOwn(words, tag) || Object.hasOwn(words, ANY_LANG);
  return Object.fromEntries(
    assembly.tags.filter((tag) => all.every((words) => has(words, tag))).map((tag) => [tag, true]),
  );
}
