// Problems of the interface's words in a curator's language.
import { list, warning } from './kinds.ts';

export const INTERFACE_PROBLEMS = {
  'interface-incomplete': warning<{ missing: number; of: number; first: readonly string[]; lang: string }>(
    (p) =>
      `“${p.name}” lacks ${p.missing === 1 ? 'one word' : `${p.missing} words`} of the interface out of ${p.of} (${list(p.first)}${p.missing > p.first.length ? ' and others' : ''}). Visitors read them in English.`,
    (p) =>
      `Add what is missing to “${p.name}”. In an empty folder “vitrine new language ${p.lang} --media FOLDER” writes all of them down, with the English words.`,
  ),
  'interface-word-unknown': warning<{ key: string; nearest?: string }>(
    (p) => `“${p.key}” in “${p.name}” is no word of the interface, so it is never shown.`,
    (p) =>
      p.nearest === undefined
        ? `Remove “${p.key}” from “${p.name}”.`
        : `Did you mean “${p.nearest}”? Correct or remove “${p.key}” in “${p.name}”.`,
  ),
} as const;
