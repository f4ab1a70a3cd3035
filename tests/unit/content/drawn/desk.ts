// A form drawn outside any folder: YAML in, drawing and problems out.
import { parse } from 'yaml';
import type * as z from 'zod';
import type { Drawing } from '#contract/drawing';
import type { Problem } from '#contract/problem';
import type { Beside, DrawnForm } from '../../../../src-main/content/drawn/form.ts';

export const LANGUAGES = ['en', 'zh-Hans', 'ja', 'ru'];

interface Drawn {
  readonly drawing: Drawing | undefined;
  readonly problems: readonly Problem[];
}

/** Throws where the YAML does not fit the form: then the test is wrong. */
export async function drawn<Shape extends z.ZodRawShape>(
  form: DrawnForm<Shape>,
  yaml: string,
  languages: readonly string[] = LANGUAGES,
): Promise<Drawn> {
  const problems: Problem[] = [];
  const [fallback = 'en'] = languages;
  const folder: Beside = {
    path: 'rooms/1-a/1-b/01.x.yaml',
    languages,
    report: (one) => void problems.push(one),
    words: (words) => (words === undefined ? {} : typeof words === 'string' ? { [fallback]: words } : words),
    at: (key) => ({ path: 'rooms/1-a/1-b/01.x.yaml', field: key }),
    spots: {},
    read: () => Promise.resolve(undefined),
    names: [],
  };
  const facts = await form.draw(form.schema.parse(parse(yaml)), folder);
  return { drawing: facts?.drawing, problems };
}
