// Names that have a number in one language and none in another (203 Metre Hill, гора Высокая): the glossary tells that they are the same.
import type { Lang, Term } from '#contract/content';
import { numbersIn } from './numbers.ts';

export type NumberedNames = Readonly<Record<Lang, readonly string[]>>;

export function numberedNames(glossary: Readonly<Record<string, Term>>): NumberedNames {
  const found: Record<Lang, string[]> = {};
  for (const { name } of Object.values(glossary)) {
    const isNumbered = Object.entries(name).some(([lang, text]) => numbersIn(text, lang).said.some((one) => one.must));
    if (!isNumbered) continue;
    for (const [lang, text] of Object.entries(name)) (found[lang] ??= []).push(text);
  }
  return found;
}

/** The text with such names blanked out; lines and places stay. */
export function withoutNames(text: string, lang: Lang, names: NumberedNames): string {
  return (names[lang] ?? []).reduce(
    (rest, name) => rest.replaceAll(new RegExp(escaped(name), 'giu'), (found) => ' '.repeat(found.length)),
    text,
  );
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
