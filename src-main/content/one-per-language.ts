// Of several files that want the same place in a slide, the first one that can be read gets it; a person's voice before a machine's.
import { contentOf, type Assembly } from './assembly.ts';
import type { SlideFile, SlidePart, SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';

/** Files of one part by language; `without` is the language of files that name none. What is left over is a problem. */
export function onePerLanguage(
  assembly: Assembly,
  plan: SlidePlan,
  part: SlidePart,
  without: string,
  what: string,
): ReadonlyMap<string, SlideFile> {
  const chosen = new Map<string, SlideFile>();
  for (const [lang, files] of claimsOf(assembly, plan, part, without)) {
    const [first, ...rest] = files;
    if (first === undefined) continue;
    // whoever speaks a label over need not clear away what the machine said
    const others = isMachines(assembly, first) ? rest : rest.filter((file) => !isMachines(assembly, file));
    chosen.set(lang, first);
    if (others.length === 0) continue;
    const place = { path: first.entry.path };
    const names = others.map((file) => file.entry.name.normalize('NFC'));
    const isVisual = part === 'picture' || part === 'video';
    assembly.report(
      isVisual
        ? problem('two-pictures-one-slide', place, { others: names })
        : problem('two-files-one-place', place, { others: names, what }),
    );
  }
  return chosen;
}

/** Readable files only: first those that are no machine’s, then those that name the language. */
function claimsOf(
  assembly: Assembly,
  plan: SlidePlan,
  part: SlidePart,
  without: string,
): ReadonlyMap<string, readonly SlideFile[]> {
  const claims = new Map<string, SlideFile[]>();
  const usable = plan.files.filter((file) => file.part === part && isReadable(assembly, file));
  const rank = (file: SlideFile): number => 2 * Number(isMachines(assembly, file)) + Number(file.lang === undefined);
  for (const file of usable.sort((a, b) => rank(a) - rank(b))) {
    const lang = file.lang ?? without;
    claims.set(lang, [...(claims.get(lang) ?? []), file]);
  }
  return claims;
}

const isMachines = (assembly: Assembly, { part, task }: SlideFile): boolean =>
  part === 'narration' && contentOf(assembly, task, 'sound')?.synthetic === true;

function isReadable(assembly: Assembly, file: SlideFile): boolean {
  const content = file.task === undefined ? undefined : assembly.facts.get(file.task.path)?.content;
  return content !== undefined && content.kind !== 'nothing';
}
