// A YAML file to begin with: what is known is filled in, every other key stands there as a comment, with what it is for.
import { schemaLine } from './editor/schema-files.ts';
import type { Meanings } from './editor/meanings.ts';
import type { Example, Examples, Say } from './examples.ts';

export interface Template {
  /** Where the file will lie in the exhibition. */
  readonly path: string;
  /** Its first words: what it is for. */
  readonly about: string;
  readonly examples: Examples;
  readonly meanings: Meanings;
  /** Keys that are in force, with what stands behind their colon. */
  readonly filled: Readonly<Record<string, string>>;
}

const HOW = '# Take the # at the beginning of a line away to put it in force. A line that is not needed may go.';

export function yamlTemplate({ path, about, examples, meanings, filled }: Template, say: Say): string {
  const keys = Object.entries(examples).flatMap(([key, example]) => {
    const meaning = meanings[key];
    const text = filled[key] === undefined ? commented(lineOf(key, valueOf(example, say))) : lineOf(key, filled[key]);
    return ['', `# ${typeof meaning === 'string' ? meaning : (meaning?.[0] ?? '')}`, text];
  });
  return [schemaLine(path), `# ${about}`, HOW, ...keys, ''].join('\n');
}

/** A file of entries, with one as an example. */
export function entriesTemplate(path: string, about: string, example: Example, say: Say): string {
  return [schemaLine(path), `# ${about}`, HOW, '', commented(valueOf(example, say)), ''].join('\n');
}

/** For the exhibition's languages: the words stand under the first. */
export const sayIn =
  (languages: readonly string[]): Say =>
  (words) =>
    languages.length < 2
      ? JSON.stringify(words)
      : `{ ${languages.map((tag, at) => `${tag}: ${at === 0 ? JSON.stringify(words) : '…'}`).join(', ')} }`;

/** Words that are in force: languages in which they are not known are lines to fill in. */
export function wordsIn(languages: readonly string[], words: string): string {
  const [first = 'en', ...others] = languages;
  return [``, `  ${first}: ${JSON.stringify(words)}`, ...others.map((tag) => `#  ${tag}: …`)].join('\n');
}

const valueOf = (example: Example, say: Say): string => (typeof example === 'string' ? example : example(say));
const lineOf = (key: string, value: string): string =>
  value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
const commented = (text: string): string => text.replaceAll(/^(?=.)/gmu, '#');
