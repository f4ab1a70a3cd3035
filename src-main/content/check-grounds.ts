// Whether what a label says is grounded: its claims are known, what is disputed is attributed, no number of dead stands bare.
import { ANY_LANG, type ClaimStatus, type Slide } from '#contract/content';
import { reportSources } from './assemble-accounts.ts';
import { contentOf, type Assembly } from './assembly.ts';
import { type BareDeath, bareDeaths } from './bare-deaths.ts';
import type { Spot, Task } from './facts.ts';
import { plainBlock, plainText } from './markdown.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem, type Place } from './problem-table.ts';

/** What the exhibit says for all its slides. */
export interface Shared {
  readonly hasAccounts: boolean;
  readonly sources: readonly string[];
}

/** Reports what one shown slide rests on and should not. */
export function checkGrounds(assembly: Assembly, plan: SlidePlan, slide: Slide, shared: Shared): void {
  const task = plan.files.find((file) => file.part === 'facts')?.task;
  const facts = contentOf(assembly, task, 'slide');
  const place = (key: string): Place => ({ path: task?.path ?? plan.path, ...facts?.spots[key], field: key });
  reportSources(assembly, slide.sources, place('sources'));
  checkClaims(assembly, slide.claims, place('claims'));
  if (!shared.hasAccounts && slide.accounts === undefined && facts?.value.attributed !== true)
    reportUnattributed(assembly, slide.claims, place('claims'));
  const sources = [...slide.sources, ...shared.sources];
  if (sources.some((id) => assembly.grounds.sources?.[id]?.base !== true)) return;
  for (const file of plan.files)
    if (file.part === 'label') reportBareLabel(assembly, file.task, file.lang ?? assembly.fallback);
  for (const key of ['alt', 'note'] as const)
    for (const [lang, words] of Object.entries(slide[key] ?? {}))
      reportBareDeaths(assembly, words, lang === ANY_LANG ? assembly.fallback : lang, place(key));
}

/** Also for the claims of an exhibit. */
export function checkClaims(assembly: Assembly, ids: readonly string[], place: Place): void {
  const { claims } = assembly.grounds;
  if (claims === undefined) return;
  for (const id of ids) if (!Object.hasOwn(claims, id)) assembly.report(problem('claim-unknown', place, { id }));
}

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  corroborated: 'corroborated',
  disputed: 'disputed',
  imprecise: 'imprecise',
  'not-checked': 'not checked yet',
};

function reportUnattributed(assembly: Assembly, ids: readonly string[], place: Place): void {
  for (const id of ids) {
    const claim = assembly.grounds.claims?.[id];
    if (claim === undefined || claim.status === 'corroborated') continue;
    const statement = claim.statement[assembly.fallback] ?? Object.values(claim.statement)[0] ?? '';
    assembly.report(problem('claim-needs-attribution', place, { id, status: STATUS[claim.status], statement }));
  }
}

/** Each number looks at the words around it: in more letters than these, that takes seconds. */
const MOST_LETTERS = 5_000;

function reportBareLabel(assembly: Assembly, task: Task | undefined, lang: string): void {
  const text = contentOf(assembly, task, 'text');
  if (text === undefined || task === undefined) return;
  const title = text.title === undefined ? [] : [plainText(text.title)];
  const words = [...title, ...text.blocks.map(plainBlock)].join('\n').slice(0, MOST_LETTERS);
  const rows = text.source.split('\n');
  let from = 0;
  for (const found of bareDeaths(words, lang)) {
    const spot = spotOfDeath(rows, found, from);
    from = (spot.line ?? 1) - 1;
    assembly.report(problem('death-without-range', { path: task.path, ...spot }, found));
  }
}

/** Where the number stands with its word beside it, in a row or those around it; else where it stands at all. */
function spotOfDeath(rows: readonly string[], { number, word }: BareDeath, from: number): Partial<Spot> {
  const figure = new RegExp(`(?<![\\d,.])${number.replaceAll('.', '[.]')}(?![,.]?\\d)`, 'u');
  const at = rows.flatMap((row, index) => (index >= from && figure.test(row) ? [index] : []));
  const near =
    at.find((index) =>
      rows
        .slice(Math.max(0, index - 1), index + 2)
        .join('\n')
        .includes(word),
    ) ?? at[0];
  return near === undefined ? {} : { line: near + 1, column: (rows[near]?.search(figure) ?? 0) + 1 };
}

function reportBareDeaths(assembly: Assembly, words: string, lang: string, place: Place): void {
  for (const found of bareDeaths(words.slice(0, MOST_LETTERS), lang))
    assembly.report(problem('death-without-range', place, found));
}
