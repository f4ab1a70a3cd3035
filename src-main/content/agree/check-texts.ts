// Labels and scripts of a slide against those of the default language: numbers and dates, terms, links. (Steps: assemble-steps.)
import type { Lang } from '#contract/content';
import { contentOf, type Assembly } from '../assembly.ts';
import type { Spot, TextFacts } from '../facts.ts';
import type { SlidePlan } from '../plan-slides.ts';
import { bareText } from './numbers.ts';
import { numbersOf, reportDisagreement, type Disagreement, type Odd } from './report.ts';

interface Read {
  readonly lang: Lang;
  readonly path: string;
  readonly facts: TextFacts;
}

export function checkTexts(assembly: Assembly, plan: SlidePlan, part: 'label' | 'script'): void {
  const texts = plan.files.flatMap(({ part: its, task, lang = assembly.fallback }): readonly Read[] => {
    const facts = its === part ? contentOf(assembly, task, 'text') : undefined;
    return facts === undefined || task === undefined ? [] : [{ lang, path: task.path, facts }];
  });
  const base = texts.find((one) => one.lang === assembly.fallback) ?? texts[0];
  if (base === undefined) return;
  const what = part === 'label' ? 'The label' : 'The spoken words';
  for (const one of texts.filter(({ lang }) => lang !== base.lang)) {
    for (const found of disagreements(assembly, one, base)) {
      const here = found.here[0]?.line ?? parallel(found.there[0]?.line, base, one);
      const there = found.there[0]?.line ?? parallel(found.here[0]?.line, one, base);
      reportDisagreement(assembly, { ...one, line: here }, { ...base, line: there }, { what, ...found });
    }
  }
}

function disagreements(assembly: Assembly, one: Read, base: Read): readonly Omit<Disagreement, 'what'>[] {
  const [here, there] = [one, base].map(({ facts, lang }) => ({ lang, text: bareText(facts.source) }));
  const numbers =
    here === undefined || there === undefined ? { here: [], there: [] } : numbersOf(assembly, here, there);
  return [
    { kind: 'numbers', ...numbers },
    { kind: 'terms', ...targets(one.facts.terms, base.facts.terms) },
    { kind: 'links', ...targets(one.facts.links, base.facts.links) },
  ];
}

type Link = Spot & { readonly to: string };

function targets(here: readonly Link[], there: readonly Link[]): { here: readonly Odd[]; there: readonly Odd[] } {
  const without = (all: readonly Link[], others: readonly Link[]): readonly Odd[] =>
    all.filter(({ to }) => !others.some((other) => other.to === to)).map(({ to, line }) => ({ text: to, line }));
  return { here: without(here, there), there: without(there, here) };
}

/** The line of the same paragraph, counted without empty lines, in the other text. */
function parallel(line: number | undefined, from: Read, to: Read): number {
  const full = ({ facts }: Read): readonly number[] =>
    facts.source.split('\n').flatMap((text, at) => (text.trim() === '' ? [] : [at + 1]));
  return full(to)[full(from).indexOf(line ?? 1)] ?? 1;
}
