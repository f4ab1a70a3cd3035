// `01.timeline.yaml`: events on a line of time, and bars of what lasted.
import * as z from 'zod';
import { words } from '../schema/words.ts';
import { moment } from './dates.ts';
import { bar } from './type-file.ts';

const step = z.string().optional().describe('the name of a step');

/** Not checked as a day of ours: 29 February 1900 was one there. */
const julian = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .describe('a day such as 1904-01-26');

export const event = z.strictObject({
  date: moment,
  until: moment.optional(),
  words,
  /** The same day as the other side wrote it. */
  calendar: z.strictObject({ julian }).optional().describe('julian: and the day in that calendar, such as 1904-01-26'),
  step,
});
export type EventValue = z.output<typeof event>;

export const timelineFile = z.object({
  from: moment.optional(),
  to: moment.optional(),
  events: z.array(event).min(1).optional().describe('a list of events, each with date: … and words: …'),
  bars: z
    .array(z.strictObject({ name: words, spans: z.array(bar).min(1) }))
    .min(1)
    .optional()
    .describe('a list of rows, each with name: … and spans: a list of from: … and to: …'),
});
export type TimelineFile = z.output<typeof timelineFile>;
