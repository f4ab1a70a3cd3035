// `01.type.yaml`: names and sentences as the picture, with the time or share they stand for drawn as bars.
import * as z from 'zod';
import { words } from '../schema/words.ts';
import { canonicalTag } from '../languages.ts';
import { axis } from './chart-file.ts';
import { point } from './dates.ts';

const step = z.string().optional().describe('the name of a step');

export const bar = z.strictObject({
  from: point,
  to: point,
  open: z.enum(['start', 'end', 'both']).optional().describe('start, end or both'),
  /** Only meant, not done: drawn as an outline. */
  planned: z.boolean().optional().describe('true or false'),
  words: words.optional(),
  'end-words': words.optional(),
  step,
});
export type BarValue = z.output<typeof bar>;

const line = z
  .strictObject({
    words: words.optional(),
    text: z.string().optional().describe('words in one language'),
    lang: z
      .string()
      .transform(
        (tag, context) =>
          canonicalTag(tag) ?? (context.addIssue({ code: 'custom', message: 'unknown language' }), z.NEVER),
      )
      .optional()
      .describe('a language such as ja'),
    second: words.optional(),
    size: z.enum(['large', 'line', 'name']).optional().describe('large, line or name'),
    mark: z
      .enum(['agreed', 'disputed', 'not-exact', 'not-checked'])
      .optional()
      .describe('agreed, disputed, not-exact or not-checked'),
    bars: z.array(bar).optional().describe('a list of from: … and to: …'),
    axis: axis.optional(),
    step,
  })
  .refine((value) => (value.words === undefined) !== (value.text === undefined))
  .describe('words: …, or text: … with lang: … for words of one language that everybody sees');
export type LineValue = z.output<typeof line>;

export const typeFile = z.object({
  lines: z.array(line).min(1).optional().describe('a list of lines, each with words: … (or text: … and lang: …)'),
  axis: axis.optional(),
});
export type TypeFile = z.output<typeof typeFile>;
