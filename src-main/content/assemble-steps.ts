// The steps of one slide: what its picture waits for, and when the words of each language come to it.
import { choose } from '#contract/choose';
import { ANY_LANG, type ByLang, type Cue, type Lang, type Narration, type Slide, type Step } from '#contract/content';
import { contentOf, type Assembly } from './assembly.ts';
import type { Spot, Spots, TextFacts } from './facts.ts';
import { plainBlock } from './markdown.ts';
import { nearest } from './nearest.ts';
import { onePerLanguage } from './one-per-language.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem, type Place } from './problem-table.ts';
import type { SlideFile } from './schema/files.ts';
import { momentsOf } from './steps.ts';

/** What is known of the slide when its steps are looked for. */
export interface Told {
  readonly narration: ByLang<Narration>;
  readonly captions: ByLang<readonly Cue[]>;
  readonly settings: SlideFile;
  /** Where its settings stand, for problems. */
  readonly at: { readonly path: string; readonly spots: Spots };
  /** A picture stands on the slide, so that frames can be drawn round parts of it. */
  readonly pictured: boolean;
}

/** Something waits for a step, and says so there. */
interface Waiting {
  readonly step: string;
  readonly place: Place;
  readonly maybe?: boolean | undefined;
}

interface Words {
  readonly facts: TextFacts;
  readonly path: string;
}

export function stepsOf(assembly: Assembly, plan: SlidePlan, told: Told): Pick<Slide, 'steps' | 'focus'> {
  const waiting = waitingIn(assembly, plan, told);
  const words = wordsWithMarkers(assembly, plan);
  const waitingFor = (lang: Lang): readonly Waiting[] => choose(waiting, lang, assembly.fallback)?.value ?? [];
  reportUnmarked(assembly, words, waitingFor);
  // a drawing that cannot be read has said so: its steps are not known
  const broken = plan.files.some(
    ({ part, task }) => part === 'drawn' && contentOf(assembly, task, 'drawn') === undefined,
  );
  const steps: Record<Lang, readonly Step[]> = {};
  for (const [lang, { facts, path }] of Object.entries(words)) {
    const known = waitingFor(lang).map(({ step }) => step);
    if (!broken) reportMarkers(assembly, facts, path, known);
    const { markers, blocks } = facts;
    const used = markers.filter(
      ({ name }, index) => known.includes(name) && markers.findIndex((one) => one.name === name) === index,
    );
    if (used.length === 0) continue;
    const narration = told.narration[lang];
    const heard = narration && { seconds: narration.seconds, cues: told.captions[lang] ?? [] };
    steps[lang] = momentsOf(used, blocks.map(plainBlock).join('\n'), heard);
  }
  reportOrder(assembly, words);
  const framed = Object.entries(told.settings.steps ?? {});
  const focus = told.pictured ? framed : [];
  for (const [step] of told.pictured ? [] : framed) {
    const field = `steps.${step}`;
    assembly.report(problem('focus-without-picture', { path: told.at.path, ...told.at.spots[field], field }, { step }));
  }
  return { steps, focus: Object.fromEntries(focus.map(([name, value]) => [name, value.focus])) };
}

/** By the language of the picture. */
function waitingIn(assembly: Assembly, plan: SlidePlan, { settings, at, pictured }: Told): ByLang<readonly Waiting[]> {
  if (pictured) {
    const names = Object.keys(settings.steps ?? {});
    const place = (step: string): Place => ({ path: at.path, ...at.spots[`steps.${step}`], field: `steps.${step}` });
    return { [ANY_LANG]: names.map((step) => ({ step, place: place(step) })) };
  }
  const found: Record<Lang, readonly Waiting[]> = {};
  for (const [lang, { task, entry }] of onePerLanguage(silent(assembly), plan, 'drawn', ANY_LANG, 'drawing')) {
    const { waits = [] } = contentOf(assembly, task, 'drawn') ?? {};
    found[lang] = waits.map(({ step, maybe, ...spot }) => ({ step, maybe, place: { path: entry.path, ...spot } }));
  }
  return found;
}

/** The words of each language that markers may stand in: the script where it has some, else the label. */
function wordsWithMarkers(assembly: Assembly, plan: SlidePlan): ByLang<Words> {
  const found: Record<Lang, Words> = {};
  for (const part of ['label', 'script'] as const) {
    for (const [lang, { task }] of onePerLanguage(silent(assembly), plan, part, assembly.fallback, part)) {
      const facts = contentOf(assembly, task, 'text');
      if (facts === undefined || task === undefined) continue;
      if (part === 'label' || facts.markers.length > 0) found[lang] = { facts, path: task.path };
    }
  }
  return found;
}

/** Whoever asks again for files that were chosen before need not hear again what was wrong with them. */
const silent = (assembly: Assembly): Assembly => ({ ...assembly, report: () => undefined });

function reportUnmarked(
  assembly: Assembly,
  words: ByLang<Words>,
  waitingFor: (lang: Lang) => readonly Waiting[],
): void {
  const spoken = assembly.tags.filter((tag) => Object.hasOwn(words, tag));
  const missing = new Map<string, Waiting & { readonly languages: Lang[] }>();
  for (const lang of spoken.length === 0 ? assembly.tags : spoken) {
    const marked = (words[lang]?.facts.markers ?? []).map(({ name }) => name);
    const seen = new Set(marked);
    for (const waiting of waitingFor(lang)) {
      if (seen.has(waiting.step) || waiting.maybe === true) continue;
      seen.add(waiting.step);
      const key = `${waiting.place.path} ${waiting.step}`;
      const before = missing.get(key) ?? { ...waiting, languages: [] };
      before.languages.push(lang);
      missing.set(key, before);
    }
  }
  for (const { step, place, languages } of missing.values()) {
    const near = nearest(
      step,
      (words[languages[0] ?? '']?.facts.markers ?? []).map(({ name }) => name),
    );
    const params = { step, languages, ...(near === undefined ? {} : { nearest: near }) };
    assembly.report(problem('step-without-marker', place, params));
  }
}

function reportMarkers(assembly: Assembly, { markers }: TextFacts, path: string, known: readonly string[]): void {
  for (const [index, { name: step, line, column }] of markers.entries()) {
    const at: Place & Spot = { path, line, column };
    if (!known.includes(step)) {
      const near = nearest(step, known);
      assembly.report(problem('step-unknown', at, { step, ...(near === undefined ? {} : { nearest: near }) }));
    } else if (markers.findIndex(({ name }) => name === step) < index) {
      assembly.report(problem('step-twice', at, { step }));
    }
  }
}

/** The first language of the exhibition with markers sets the order. */
function reportOrder(assembly: Assembly, words: ByLang<Words>): void {
  const [first, ...others] = assembly.tags
    .flatMap((tag) => words[tag] ?? [])
    .filter(({ facts }) => facts.markers.length > 0);
  if (first === undefined) return;
  const namesIn = ({ facts }: Words, wanted: readonly string[]): readonly string[] => [
    ...new Set(facts.markers.map(({ name }) => name).filter((name) => wanted.includes(name))),
  ];
  for (const one of others) {
    const theirs = namesIn(
      one,
      one.facts.markers.map(({ name }) => name),
    );
    const [mine, other] = [namesIn(one, namesIn(first, theirs)), namesIn(first, theirs)];
    const off = mine.findIndex((name, index) => name !== other[index]);
    const marker = one.facts.markers.find(({ name }) => name === mine[off]);
    if (off < 0 || marker === undefined) continue;
    const place = { path: one.path, line: marker.line, column: marker.column };
    const name = first.path.slice(first.path.lastIndexOf('/') + 1);
    assembly.report(problem('step-order', place, { steps: mine, other: name, others: other }));
  }
}
