// `01.chart.yaml`: what sources say, as ranges, in groups of what the numbers cover.
import * as z from 'zod';
import { words } from '../schema/words.ts';

const step = z.string().optional().describe('the name of a step');

export const axis = z
  .tuple([z.number(), z.number()])
  .refine(([first, last]) => first < last)
  .describe('two numbers such as [0, 20000], the smaller one first');

export const row = z.strictObject({
  name: words,
  second: words.optional(),
  /** The number in words, where it should not be written by Vitrine. */
  words: words.optional(),
  from: z.number().optional().describe('a number'),
  to: z.number().optional().describe('a number'),
  kind: z
    .enum(['counted', 'estimate', 'second-hand', 'nobody-counted'])
    .describe('counted, estimate, second-hand or nobody-counted'),
  covers: words.optional(),
  source: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .describe('the source of the number, in words'),
  certainty: z
    .enum(['agreed', 'disputed', 'not-exact', 'not-checked'])
    .optional()
    .describe('agreed, disputed, not-exact or not-checked'),
  step,
});
export type RowValue = z.output<typeof row>;

const reference = z
  .strictObject({ at: z.number().describe('a number'), words, step })
  .describe('at: a number, and words: …');

export const chartFile = z.object({
  title: words.optional(),
  unit: words.optional(),
  axis: axis.optional(),
  /** Explains how ranges are drawn: no scale, no sources. */
  example: z.boolean().optional().describe('true or false'),
  groups: z
    .array(z.strictObject({ name: words.optional(), rows: z.array(row).min(1) }))
    .min(1)
    .optional()
    .describe('a list of groups, each with name: … and rows: a list of name:, kind:, from:, to:, source: …'),
  reference: reference.optional(),
});
export type ChartFile = z.output<typeof chartFile>;
