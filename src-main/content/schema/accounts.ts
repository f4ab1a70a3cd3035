// Who says what: the shape of `accounts:` in a slide's or an exhibit's YAML file.
import * as z from 'zod';
import { names, words } from './words.ts';

const entry = z
  .strictObject({
    who: words,
    when: words.optional(),
    as: words.optional(),
    says: words,
    evidence: words.optional(),
    'was-there': z.enum(['yes', 'no', 'not-stated']).optional().describe('yes, no or not-stated'),
    source: names.optional(),
    weight: z.enum(['main']).optional().describe('main, or left out'),
  })
  .describe('who: … and says: …, with when: as: evidence: was-there: source: weight: where there is more to say');

const group = z
  .strictObject({ title: words, entries: z.array(entry).min(1) })
  .describe('title: … and entries: with at least one entry');

export const accounts = z
  .strictObject({ question: words, groups: z.array(group).min(1) })
  .describe('question: … and groups: with at least one group');
export type AccountsValue = z.output<typeof accounts>;
