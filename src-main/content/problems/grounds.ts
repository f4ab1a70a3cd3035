// Problems of what the words rest on: sources, claims, accounts, glossary, translations.
import { note, warning } from './kinds.ts';

export const GROUND_PROBLEMS = {
  'source-unknown': warning<{ id: string }>(
    (p) =>
      `“${p.name}” names the source “${p.id}”, which is not in sources.yaml. Visitors see “${p.id}” where the source should be.`,
    (p) =>
      `Add “${p.id}” to sources.yaml, or correct it in “${p.name}”. A source may also be written out: any text with a blank in it.`,
  ),
  'claim-unknown': warning<{ id: string }>(
    (p) => `“${p.name}” rests on the claim “${p.id}”, which is not in claims.yaml, so nobody can look up what it is.`,
    (p) => `Add “${p.id}” to claims.yaml, or correct it in “${p.name}”.`,
  ),
  'claim-needs-attribution': warning<{ id: string; status: string; statement: string }>(
    (p) =>
      `The slide of “${p.name}” rests on the claim ${p.id} (“${p.statement}”), which is ${p.status}. Visitors are not told who says so.`,
    (p) =>
      `Add “accounts:” to the slide of “${p.name}” or to its exhibit; or, if the label or its note says who says so or that it was not checked, or if it tells only what holds, write “attributed: true” in the YAML file of the slide.`,
  ),
  'death-without-range': warning<{ number: string; word: string }>(
    (p) =>
      `“${p.number}” stands near “${p.word}” in “${p.name}”, alone and without a source. One bare number of dead looks more certain than it is.`,
    (p) =>
      `In “${p.name}”, give the number as a range (2,600 to 2,700), or name the source in the YAML file of the slide.`,
  ),
  'term-unknown': warning<{ term: string; nearest?: string }>(
    (p) => `“${p.name}” links to “term:${p.term}”, but glossary.yaml has no such entry. Only the words are shown.`,
    (p) =>
      p.nearest === undefined
        ? `Add “${p.term}” to glossary.yaml, or take the link out of “${p.name}”.`
        : `Did you mean “term:${p.nearest}”? Correct the link in “${p.name}”, or add “${p.term}” to glossary.yaml.`,
  ),
  'translation-unchecked': note<{ language: string }>(
    (p) =>
      `“${p.name}” says that the words in ${p.language} are translated by a machine. Visitors can read that on the page “About these labels”.`,
    (p) =>
      `When a reader of ${p.language} has read everything, write “checked” instead of “machine” under “translations” in “${p.name}”.`,
  ),
} as const;
