// Schemas of single values. Every description finishes the sentence “must be …” in a problem, and goes into the JSON Schema for editors.
import * as z from 'zod';
import { canonicalTag } from '../languages.ts';

export const text = z.union([z.string(), z.number().transform(String)]);

export const tag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u)
  .transform((value, context) => {
    const canonical = canonicalTag(value);
    if (canonical !== undefined) return canonical;
    context.addIssue({ code: 'custom', message: 'unknown language' });
    return z.NEVER;
  });

/** One text a language, or a single text in the default language. */
export const words = z.union([text, z.record(tag, text)]).describe('words, or one text per language (en: …, ja: …)');
export type WordsValue = z.output<typeof words>;

export const languages = z.array(tag).min(1).describe('a list of languages such as [en, zh-Hans, ja]');

export const translations = z
  .record(tag, z.enum(['original', 'machine', 'checked']).describe('original, machine or checked'))
  .describe('one state per language, such as ja: machine');

/** A calendar day; YAML 1.2 leaves it a string. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine((value) => {
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  })
  .describe('a date written like 2026-05-31');

export const advisory = z
  .union([z.strictObject({ text: words, more: words.optional() }), words])
  .describe('one sentence on what comes, as words or as text: … and more: …');
export type AdvisoryValue = z.output<typeof advisory>;

export const names = z.union([text.transform((one) => [one]), z.array(text)]).describe('a list such as [A01, A02]');

export const file = z
  .union([z.string().min(1), z.record(tag, z.string().min(1))])
  .describe('the name of a picture file in this folder, such as 01.jpg');
export type FileValue = z.output<typeof file>;

export const seconds = z.number().min(1).max(3600).describe('a number of seconds');

const percent = z.number().min(0).max(100);

/** Part of a picture, within its edges. */
export const focus = z
  .tuple([percent, percent, percent, percent])
  .refine(([left, top, width, height]) => left + width <= 100 && top + height <= 100 && width * height > 0)
  .describe('[left, top, width, height] in percent of the picture, inside it');
