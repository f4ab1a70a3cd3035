// Two pictures of one view, and what they are called.
import { choose } from '#contract/choose';
import { ANY_LANG, type ByLang, type Compare, type Picture, type Visual } from '#contract/content';
import type { Drawing } from '#contract/drawing';
import { contentOf, isEmpty, reportMissing, wordsOf, type Assembly } from './assembly.ts';
import { drawingOf, pictureOf } from './assemble-visual.ts';
import type { DrawnFacts } from './facts.ts';
import { onePerLanguage } from './one-per-language.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';

const SIDES = ['before', 'after'] as const;
type Side = Picture | Drawing;

/** The comparison by language; one side alone is shown as a picture. Empty where the slide compares nothing. */
export function compareOf(assembly: Assembly, plan: SlidePlan): ByLang<Visual> {
  const [before, after] = SIDES.map((part) => sideOf(assembly, plan, part));
  const file = plan.files.find(({ part }) => part === 'compare');
  const missing = SIDES.filter((_part, index) => isEmpty([before, after][index] ?? {}));
  const path = file?.entry.path ?? plan.files.find(({ part }) => part === 'before' || part === 'after')?.entry.path;
  if (path === undefined || before === undefined || after === undefined) return {};
  if (missing.length > 0) {
    // a side that could not be read has said so
    const absent = missing.filter((side) => !plan.files.some(({ part }) => part === side));
    if (absent.length > 0) assembly.report(problem('compare-side-missing', { path }, { sides: absent }));
    return { ...before, ...after };
  }
  const words = wordsFor(assembly, plan, path);
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const found: Record<string, Compare> = {};
  for (const lang of languages) {
    const [one, other] = [before, after].map((side) => choose(side, lang, assembly.fallback)?.value);
    if (one !== undefined && other !== undefined) found[lang] = { kind: 'compare', before: one, after: other, words };
  }
  return found;
}

/** What the drawings among the sides bring along: notes and credit. */
export function comparedFacts(assembly: Assembly, plan: SlidePlan): readonly DrawnFacts[] {
  return plan.files
    .filter(({ part }) => part === 'before' || part === 'after')
    .flatMap(({ task }) => contentOf(assembly, task, 'drawn') ?? []);
}

function sideOf(assembly: Assembly, plan: SlidePlan, part: (typeof SIDES)[number]): ByLang<Side> {
  const found: Record<string, Side> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, part, ANY_LANG, `picture “${part}”`)) {
    const side = task === undefined ? undefined : (drawingOf(assembly, task) ?? pictureOf(assembly, task));
    if (side !== undefined) found[lang] = side;
  }
  return found;
}

function wordsFor(assembly: Assembly, plan: SlidePlan, path: string): Compare['words'] {
  const task = plan.files.find(({ part }) => part === 'compare')?.task;
  const { value = {}, spots = {} } = contentOf(assembly, task, 'compare') ?? {};
  const without = SIDES.filter((side) => value[side] === undefined);
  const stem = plan.files[0]?.entry.name.split('.')[0] ?? '';
  if (without.length > 0)
    assembly.report(problem('compare-without-words', { path }, { sides: without, file: `${stem}.compare.yaml` }));
  const [before = {}, after = {}] = SIDES.map((side) => {
    const words = wordsOf(assembly, value[side]);
    reportMissing(assembly, `“${side}”`, words, { path, ...spots[side] });
    return words;
  });
  return { before, after };
}
