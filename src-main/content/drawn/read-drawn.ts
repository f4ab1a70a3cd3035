// `01.map.yaml` → a drawing: its keys checked one by one, then drawn by its form, once, for every language.
import { readFile } from 'node:fs/promises';
import type { Problem } from '#contract/problem';
import { wordsAt } from '../agree/words-at.ts';
import type { Reading, Task } from '../facts.ts';
import { foldedName } from '../names.ts';
import { problem } from '../problem-table.ts';
import { hashOf } from '../content-hash.ts';
import { readYaml } from '../yaml.ts';
import { checkKeys } from '../yaml-facts.ts';
import { spotOf, type Beside } from './form.ts';
import { DRAWN_FORMS } from './forms.ts';
import { waitsIn } from './waits.ts';

/** Never rejects for what lies in the files. */
export async function readDrawn(text: string, { path, drawn }: Task): Promise<Reading> {
  if (drawn === undefined || drawn.form === 'diagram')
    throw new Error(`content: “${path}” was not planned as a drawing`);
  const { value, spots, problems } = readYaml(text, path);
  const found: Problem[] = [...problems];
  if (value === undefined && problems.some((one) => one.code === 'yaml-broken'))
    return { content: { kind: 'nothing' }, problems: found };
  const form = DRAWN_FORMS[drawn.form];
  const checked = checkKeys(value ?? {}, { shape: form.schema.shape }, path, spots);
  found.push(...checked.problems);
  const hashes = [text];
  const [fallback = 'en'] = drawn.languages;
  const folder: Beside = {
    path,
    languages: drawn.languages,
    report: (one) => void found.push(one),
    words: (words) => (words === undefined ? {} : typeof words === 'string' ? { [fallback]: words } : words),
    at: (key) => ({ path, ...spotOf(spots, key), field: key }),
    spots,
    names: drawn.beside.map((file) => file.name),
    async read(name) {
      const entry = drawn.beside.find((file) => foldedName(file.name) === foldedName(name));
      if (entry === undefined) return undefined;
      try {
        const bytes = await readFile(entry.absolute);
        hashes.push(hashOf(bytes));
        return bytes;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        found.push(problem('file-unreadable', { path: entry.path }, { reason: String(error.code) }));
        return undefined;
      }
    },
  };
  const content = await form.draw(checked.value, folder);
  const words = wordsAt(checked.value, spots, drawn.languages);
  return {
    hash: hashOf(hashes.join('\n')),
    content: content === undefined ? { kind: 'nothing' } : { ...content, words, waits: waitsIn(checked.value, spots) },
    problems: found,
  };
}
