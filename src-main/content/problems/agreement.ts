// Problems of what one language says and another does not.
import { list, warning } from './kinds.ts';

const KINDS = {
  numbers: 'numbers or dates',
  terms: 'links to the glossary',
  links: 'links to rooms',
} as const;

export interface Disagreement {
  /** As it begins the sentence: The label. */
  readonly what: string;
  readonly kind: keyof typeof KINDS;
  readonly lang: string;
  readonly line?: number;
  readonly only: readonly string[];
  readonly other: { readonly file: string; readonly lang: string; readonly only: readonly string[] };
  readonly otherLine?: number;
}

const at = (file: string, line: number | undefined): string =>
  line === undefined ? `“${file}”` : `“${file}”, line ${line}`;

const only = (lang: string, what: readonly string[]): readonly string[] =>
  what.length === 0 ? [] : [`only in ${lang}: ${list(what)}`];

export const AGREEMENT_PROBLEMS = {
  'languages-differ': warning<Disagreement>(
    (p) =>
      `${p.what} does not say the same in ${p.lang} (${at(p.name, p.line)}) and in ${p.other.lang} (${at(p.other.file, p.otherLine)}). They differ in ${KINDS[p.kind]}; ${[...only(p.lang, p.only), ...only(p.other.lang, p.other.only)].join('; ')}.`,
    (p) =>
      `Read the two side by side and correct “${p.name}”${p.name === p.other.file ? '' : ` or “${p.other.file}”`}. A name that has a number in one language only belongs into glossary.yaml.`,
  ),
} as const;
