// The three lists in the exhibition's own folder that slides point to: sources, claims, glossary. One entry a key.
import * as z from 'zod';
import { names, tag, text, words } from './words.ts';

export const sourcesFile = z.record(
  z.string(),
  z
    .strictObject({
      text: words,
      kind: z
        .enum(['document', 'witness', 'archive', 'study', 'reference', 'web'])
        .describe('document, witness, archive, study, reference or web'),
      date: words.optional(),
      weight: z
        .enum(['primary', 'scholarly', 'general', 'weak'])
        .optional()
        .describe('primary, scholarly, general or weak'),
      base: z.boolean().optional().describe('true or false'),
    })
    .describe('text: … and kind: …, with date: and weight: where they are known'),
);

export const claimsFile = z.record(
  z.string(),
  z
    .strictObject({
      status: z
        .enum(['corroborated', 'disputed', 'imprecise', 'not-checked'])
        .describe('corroborated, disputed, imprecise or not-checked'),
      contradicted: z.boolean().optional().describe('true or false'),
      statement: words,
      sources: names.optional(),
      note: words.optional(),
    })
    .describe('status: … and statement: …, with contradicted: sources: note: where there is more to say'),
);

export const glossaryFile = z.record(
  z.string(),
  z
    .strictObject({
      name: words.optional(),
      reading: words.optional(),
      about: words.optional(),
      spoken: z
        .record(tag, z.record(z.string(), text).describe('words as written, each with how it sounds'))
        .optional()
        .describe('one list per language of words as written and how they sound, such as en: { taels: tails }'),
    })
    .describe('name: reading: about: (and spoken: for a computer voice)'),
);
