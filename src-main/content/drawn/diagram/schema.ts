// The keys of `01.diagram.yaml`: words for a drawing, and what of it waits for a step.
import * as z from 'zod';
import { words } from '../../schema/words.ts';
import { side, step } from '../map/schema.ts';

const spot = z.tuple([z.number(), z.number()]).describe('[across, down] in units of the drawing, such as [320, 240]');

const label = z.strictObject({
  at: spot,
  words,
  second: words.optional(),
  side,
  lead: spot.optional(),
  size: z.enum(['name', 'note', 'line', 'large']).optional().describe('name, note, line or large'),
  step,
});
export type DiagramLabel = z.output<typeof label>;

export const diagramFile = z.object({
  labels: z.array(label).optional().describe('a list of labels, each with at: [across, down] and words:'),
  layers: z
    .record(z.string(), z.strictObject({ step }))
    .optional()
    .describe('the name of each layer that waits, with step: and the name of its step'),
});
export type DiagramFile = Partial<z.output<typeof diagramFile>>;
