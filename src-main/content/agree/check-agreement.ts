// Whether a slide says the same in every language. Sources need no check: a slide names them once, for all languages.
import type { Lang } from '#contract/content';
import type { Problem } from '#contract/problem';
import { contentOf, type Assembly } from '../assembly.ts';
import type { FileContent, Spots, Task } from '../facts.ts';
import type { SlidePlan } from '../plan-slides.ts';
import { checkTexts } from './check-texts.ts';
import { numbersOf, reportDisagreement } from './report.ts';
import { wordsAt, type WordsAt } from './words-at.ts';

export function checkSlideAgreement(assembly: Assembly, plan: SlidePlan): void {
  checkTexts(assembly, plan, 'label');
  checkTexts(assembly, plan, 'script');
  for (const { part, task } of plan.files) {
    if (part === 'facts') checkYamlAgreement(assembly, task, 'slide');
    if (part === 'compare') checkYamlAgreement(assembly, task, 'compare');
    const drawn = contentOf(assembly, task, 'drawn');
    if (task !== undefined && drawn !== undefined) checkDrawn(assembly, task, drawn.words ?? []);
  }
}

type YamlKind = Extract<FileContent, { readonly spots: unknown }>['kind'];

export function checkYamlAgreement(assembly: Assembly, task: Task | undefined, kind: YamlKind): void {
  const content = contentOf(assembly, task, kind);
  if (task !== undefined && content !== undefined) checkWordsAgreement(assembly, { path: task.path, ...content });
}

const compared = new WeakMap<object, { readonly around: string; readonly found: readonly Problem[] }>();

/** The same for the long lists beside exhibition.yaml: as long as such a file is not read again, what was found in it holds. */
export function checkListAgreement(assembly: Assembly, task: Task | undefined, kind: YamlKind): void {
  const content = contentOf(assembly, task, kind);
  if (task === undefined || content === undefined) return;
  const around = JSON.stringify([task.path, assembly.tags, assembly.grounds.names]);
  const before = compared.get(content);
  const found: Problem[] = [];
  if (before?.around === around) found.push(...before.found);
  else checkWordsAgreement({ ...assembly, report: (one) => found.push(one) }, { path: task.path, ...content });
  compared.set(content, { around, found });
  found.forEach(assembly.report);
}

/** All words in a YAML file that stand there in several languages. */
export function checkWordsAgreement(
  assembly: Assembly,
  file: { readonly path: string; readonly value: unknown; readonly spots: Spots },
): void {
  for (const words of wordsAt(file.value, file.spots, assembly.tags))
    compareWords(assembly, file.path, words, () => '');
}

/** In a drawing a number may stand in another line of the same file. */
function checkDrawn(assembly: Assembly, { path }: Task, all: readonly WordsAt[]): void {
  const beside = (lang: Lang): string =>
    all.flatMap(({ by }) => by.flatMap((one) => (one.lang === lang ? [one.text] : []))).join('\n\n');
  for (const words of all) compareWords(assembly, words.path ?? path, words, beside);
}

function compareWords(assembly: Assembly, path: string, { field, by }: WordsAt, beside: (lang: Lang) => string): void {
  const base = by.find((one) => one.lang === assembly.fallback) ?? by[0];
  if (base === undefined) return;
  const full = (one: typeof base): { lang: Lang; text: string; beside: string } => ({
    ...one,
    beside: beside(one.lang),
  });
  for (const one of by.filter((other) => other !== base)) {
    const found = numbersOf(assembly, full(one), full(base));
    const place = { path, field, lang: one.lang, line: one.line };
    const other = { path, lang: base.lang, line: base.line };
    reportDisagreement(assembly, place, other, { what: `“${field}”`, kind: 'numbers', ...found });
  }
}
