// The words of the interface that a curator wrote: `interface.LANG.yaml`. What is missing is English on the screen, and told.
import type { Exhibition, Lang } from '#contract/content';
import { isBuiltIn, MESSAGE_KEYS, MESSAGES, missingKeys } from '#contract/messages/keys';
import { contentOf, type Assembly } from './assembly.ts';
import { nearest } from './nearest.ts';
import type { ExhibitionPlan } from './plan.ts';
import { problem } from './problem-table.ts';

/** So many missing words are named; the file to fill in names them all. */
const NAMED = 3;

export function interfaceOf(assembly: Assembly, plan: Pick<ExhibitionPlan, 'interfaces'>): Exhibition['interface'] {
  const found: Record<Lang, Readonly<Record<string, string>>> = {};
  for (const { lang, task } of plan.interfaces) {
    const content = contentOf(assembly, task, 'interface');
    if (content === undefined) continue;
    // an empty word would be an empty key
    const written = Object.fromEntries(Object.entries(content.value).filter(([, words]) => words.trim() !== ''));
    found[lang] = written;
    for (const key of Object.keys(content.value).filter((one) => !MESSAGE_KEYS.includes(one))) {
      const near = nearest(key, MESSAGE_KEYS);
      const place = { path: task.path, ...content.spots[key], field: key };
      assembly.report(
        problem('interface-word-unknown', place, { key, ...(near === undefined ? {} : { nearest: near }) }),
      );
    }
    const missing = isBuiltIn(lang) ? [] : missingKeys(written);
    if (missing.length === 0) continue;
    const params = { missing: missing.length, of: MESSAGES.length, first: missing.slice(0, NAMED), lang };
    assembly.report(problem('interface-incomplete', { path: task.path }, params));
  }
  return found;
}
