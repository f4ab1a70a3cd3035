// What all parts share while an exhibition is put together from plan and facts.
import {
  ANY_LANG,
  type Advisory,
  type ByLang,
  type Claim,
  type Exhibition,
  type Inline,
  type Label,
  type Lang,
  type Words,
} from '#contract/content';
import type { NumberedNames } from './agree/names.ts';
import type { FileContent, FileFacts, Spots, Task } from './facts.ts';
import { readMarkdown } from './markdown.ts';
import type { MediaSet, Source } from './media-set.ts';
import { problem, type Place, type Report } from './problem-table.ts';
import type { AdvisoryValue, WordsValue } from './schema/words.ts';

export interface Assembly {
  /** Languages of the exhibition, the default one first. */
  readonly tags: readonly Lang[];
  readonly fallback: Lang;
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly media: MediaSet;
  readonly report: Report;
  /** `room`, `room/exhibit`, `room/exhibit/slide` of everything planned: where links may lead. */
  readonly targets: Pick<ReadonlySet<string>, 'has'>;
  readonly grounds: Grounds;
  /** Whether exhibition.yaml has `credits:`: those of covers and attract pictures. */
  readonly hasCredits: boolean;
}

/** Each absent where the exhibition has no such file: then nothing is checked against it. */
export interface Registers {
  readonly sources?: Exhibition['sources'];
  readonly claims?: Exhibition['claims'];
  readonly glossary?: Exhibition['glossary'];
}

/**
 * What rooms are checked against, and no more of the registers than that: when it changes every room is put together anew, so that what
 * is not in here (the text of a source, the explanation of a term) can change without.
 */
export interface Grounds {
  readonly sources?: Readonly<Record<string, { readonly base?: true }>>;
  readonly claims?: Readonly<Record<string, Pick<Claim, 'status' | 'statement'>>>;
  /** The ids of its entries. */
  readonly glossary?: readonly string[];
  /** Of the glossary: names that have a number in one language and maybe none in another. */
  readonly names: NumberedNames;
}

/** The content of a file if it is of this kind and could be read. */
export function contentOf<K extends FileContent['kind']>(
  assembly: Pick<Assembly, 'facts'>,
  task: Task | undefined,
  kind: K,
): Extract<FileContent, { kind: K }> | undefined {
  const content = task === undefined ? undefined : assembly.facts.get(task.path)?.content;
  return content !== undefined && isOf(content, kind) ? content : undefined;
}

function isOf<K extends FileContent['kind']>(
  content: FileContent,
  kind: K,
): content is Extract<FileContent, { kind: K }> {
  return content.kind === kind;
}

/** The file as the media set wants it. */
export function sourceOf(assembly: Assembly, task: Task): Source | undefined {
  const facts = assembly.facts.get(task.path);
  const name = task.path.slice(task.path.lastIndexOf('/') + 1);
  return facts === undefined ? undefined : { name, absolute: task.absolute, facts };
}

/** One text a language; a text without one is in the default language. */
export function wordsOf(assembly: Pick<Assembly, 'fallback'>, value: WordsValue | undefined): Words {
  if (value === undefined) return {};
  return typeof value === 'string' ? { [assembly.fallback]: value } : value;
}

/** Words from a name, which has no language. */
export const namedWords = (text: string): Words => (text === '' ? {} : { [ANY_LANG]: text });

export const isEmpty = (values: ByLang<unknown>): boolean => Object.keys(values).length === 0;

export function advisoryOf(assembly: Assembly, value: AdvisoryValue | undefined): { readonly advisory?: Advisory } {
  if (value === undefined) return {};
  if (typeof value === 'string' || !isAdvisory(value)) return { advisory: { text: wordsOf(assembly, value) } };
  const more = value.more === undefined ? {} : { more: wordsOf(assembly, value.more) };
  return { advisory: { text: wordsOf(assembly, value.text), ...more } };
}

/** A language called `text` does not exist, so the key tells the two forms apart. */
function isAdvisory(value: Exclude<AdvisoryValue, string>): value is Exclude<AdvisoryValue, WordsValue> {
  return 'text' in value;
}

/** Words of a YAML file as label text: the same marks are understood. */
export function labelsOf(assembly: Assembly, value: WordsValue | undefined, path: string): ByLang<Label> {
  const entries = Object.entries(wordsOf(assembly, value)).map(([lang, text]): [Lang, Label] => [
    lang,
    { blocks: readMarkdown(text, path).content.blocks },
  ]);
  return Object.fromEntries(entries);
}

export const inlineWords = (words: Words): ByLang<readonly Inline[]> =>
  Object.fromEntries(Object.entries(words).map(([lang, text]) => [lang, [{ kind: 'text', text }]]));

/** Dates as they are given; a span that ends before it begins is a problem. */
export function datesOf(
  assembly: Assembly,
  value: { readonly from?: string | undefined; readonly until?: string | undefined },
  at: { readonly path: string; readonly spots: Spots },
): { readonly from?: string; readonly until?: string } {
  const { from, until } = value;
  if (from !== undefined && until !== undefined && until < from) {
    assembly.report(problem('dates-crossed', { path: at.path, ...at.spots['until'], field: 'until' }, { from, until }));
  }
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** A problem for the languages in which something is missing that others have; `wanted` are those that could have it. */
export function reportMissing(
  assembly: Assembly,
  what: string,
  values: ByLang<unknown>,
  place: Place,
  wanted: readonly Lang[] = assembly.tags,
): void {
  const present = Object.keys(values);
  if (present.length === 0 || present.includes(ANY_LANG)) return;
  const languages = wanted.filter((tag) => !present.includes(tag));
  if (languages.length === 0) return;
  const instead = present.includes(assembly.fallback) ? assembly.fallback : (present[0] ?? '');
  const file = translatedName(place.path, instead, languages[0] ?? '');
  assembly.report(
    problem('translation-missing', place, { what, languages, instead, ...(file === undefined ? {} : { file }) }),
  );
}

/** `01.en.md` in Japanese is `01.ja.md`; a YAML file holds all languages. */
function translatedName(path: string, lang: Lang, wanted: Lang): string | undefined {
  const [, stem, ext] = /([^/]+?)(\.[^./]+)$/u.exec(path) ?? [];
  if (stem === undefined || ext === undefined || /^\.ya?ml$/iu.test(ext)) return undefined;
  const end = `.${lang}`.toLowerCase();
  const bare = stem.toLowerCase().endsWith(end) ? stem.slice(0, -end.length) : stem;
  return `${bare.normalize('NFC')}.${wanted}${ext}`;
}
