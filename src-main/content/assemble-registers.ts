// The lists beside exhibition.yaml that slides point to: sources, claims, glossary.
import { ANY_LANG, type Claim, type Source, type Term, type Words } from '#contract/content';
import { numberedNames } from './agree/names.ts';
import type { FileContent } from './facts.ts';
import type { RegisterTasks } from './plan.ts';
import { contentOf, namedWords, wordsOf, type Assembly, type Grounds, type Registers } from './assembly.ts';
import type { SourcesFile } from './schema/files.ts';

type Base = Pick<Assembly, 'facts' | 'fallback'>;

export function registersOf(base: Base, tasks: RegisterTasks): Registers {
  const sources = contentOf(base, tasks.sources, 'sources')?.value;
  const claims = contentOf(base, tasks.claims, 'claims')?.value;
  const entries = contentOf(base, tasks.glossary, 'glossary')?.value;
  const glossary = entries === undefined ? undefined : termsOf(base, entries);
  return {
    ...(sources === undefined ? {} : { sources: mapped(sources, (value) => sourceOf(base, value)) }),
    ...(claims === undefined
      ? {}
      : {
          claims: mapped(claims, (value): Claim => ({
            status: value.status,
            contradicted: value.contradicted ?? false,
            statement: wordsOf(base, value.statement),
            sources: value.sources ?? [],
            ...(value.note === undefined ? {} : { note: wordsOf(base, value.note) }),
          })),
        }),
    ...(glossary === undefined ? {} : { glossary }),
  };
}

/** What of them rooms are checked against. */
export function groundsOf({ sources, claims, glossary }: Registers): Grounds {
  return {
    ...(sources === undefined ? {} : { sources: mapped(sources, ({ base }) => (base === undefined ? {} : { base })) }),
    ...(claims === undefined ? {} : { claims: mapped(claims, ({ status, statement }) => ({ status, statement })) }),
    ...(glossary === undefined ? {} : { glossary: Object.keys(glossary) }),
    names: numberedNames(glossary ?? {}),
  };
}

function sourceOf(base: Base, value: SourcesFile[string]): Source {
  return {
    text: citation(base, value.text),
    kind: value.kind,
    ...(value.date === undefined ? {} : { date: citation(base, value.date) }),
    ...(value.weight === undefined ? {} : { weight: value.weight }),
    ...(value.base === true ? { base: true } : {}),
  };
}

/** A citation written once serves every language: titles are not translated. */
const citation = (base: Base, value: Parameters<typeof wordsOf>[1]): Words =>
  typeof value === 'string' ? { [ANY_LANG]: value } : wordsOf(base, value);

function termsOf(
  base: Base,
  glossary: Extract<FileContent, { kind: 'glossary' }>['value'],
): Readonly<Record<string, Term>> {
  return Object.fromEntries(
    Object.entries(glossary).map(([id, { name, reading, about }]) => [
      id.normalize('NFC').toLowerCase(),
      {
        name: name === undefined ? namedWords(id) : wordsOf(base, name),
        reading: wordsOf(base, reading),
        about: wordsOf(base, about),
      },
    ]),
  );
}

function mapped<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}
