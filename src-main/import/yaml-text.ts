// Values → the YAML files of an exhibition: words in quotes, so that no sign in them means anything to YAML.
import { Document, isScalar, visit } from 'yaml';
import type { Languages } from './settle-languages.ts';

/** Our reader takes 250 kB; what is longer than this in one language is no caption and no credit. */
const MOST_SIGNS = 1500;

/** The text of a file with those keys that have a value; undefined where none has. */
export function yamlText(values: Readonly<Record<string, unknown>>): string | undefined {
  const kept = Object.entries(values).filter(([, value]) => !isNothing(value));
  if (kept.length === 0) return undefined;
  const document = new Document(Object.fromEntries(kept));
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string')
        node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** One text a language, as the exhibition has them. */
export function wordsValue(
  { pick }: Languages,
  words: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const values = pick(words).flatMap(([tag, text]): [string, string][] => {
    const line = text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    return line === '' ? [] : [[tag, cut(line)]];
  });
  return values.length === 0 ? undefined : Object.fromEntries(values);
}

const cut = (text: string): string =>
  text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…`.replace(/\p{Surrogate}/gu, '') : text;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
