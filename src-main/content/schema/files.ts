// The YAML files of an exhibition, key by key. Every key is optional; a wrong value drops its key and nothing else.
import * as z from 'zod';
import { accounts } from './accounts.ts';
import { claimsFile, glossaryFile, sourcesFile } from './registers.ts';
import { colour, theme } from './theme.ts';
import { defaults } from './preferences.ts';
import { advisory, day, file, focus, languages, names, seconds, translations, words } from './words.ts';
import { years } from './years.ts';

const licence = z.string().optional().describe('words such as CC BY 4.0');

export const exhibitionFile = z.object({
  title: words.optional(),
  subtitle: words.optional(),
  period: words.optional(),
  languages: languages.optional(),
  theme: theme.optional(),
  idle: z
    .strictObject({ after: seconds.optional(), warn: seconds.optional() })
    .optional()
    .describe('after: and warn:, each a number of seconds'),
  attract: names.optional().describe('a list of file names from the folder attract'),
  credits: words.optional(),
  about: words.optional(),
  translations: translations.optional(),
  defaults: defaults.optional(),
  takeAway: z.string().optional().describe('an address such as https://museum.example/{room}/{exhibit}?l={lang}'),
});

export const roomFile = z.object({
  title: words.optional(),
  introduction: words.optional(),
  years: years.optional(),
  period: words.optional(),
  group: words.optional(),
  theme: theme.optional(),
  accent: colour.optional(),
  cover: file.optional(),
  advisory: advisory.optional(),
  from: day.optional(),
  until: day.optional(),
});

export const exhibitFile = z.object({
  title: words.optional(),
  cover: file.optional(),
  credit: words.optional(),
  licence,
  sources: names.optional(),
  claims: names.optional(),
  accounts: accounts.optional(),
  advisory: advisory.optional(),
  from: day.optional(),
  until: day.optional(),
});

export const slideFile = z.object({
  title: words.optional(),
  alt: words.optional(),
  note: words.optional(),
  credit: words.optional(),
  licence,
  sources: names.optional(),
  claims: names.optional(),
  accounts: accounts.optional(),
  attributed: z.boolean().optional().describe('true or false'),
  advisory: advisory.optional(),
  sound: z.enum(['silent', 'under', 'own']).optional().describe('silent, under or own'),
  loop: z.boolean().optional().describe('true or false'),
  synthetic: z.boolean().optional().describe('true or false'),
  steps: z
    .record(z.string(), z.strictObject({ focus }))
    .optional()
    .describe('the name of each step with focus: [left, top, width, height] in percent of the picture'),
  advance: z.enum(['visitor', 'timed']).optional().describe('visitor or timed'),
});

export const compareFile = z.object({ before: words.optional(), after: words.optional() });

/** Words of the interface: any key, one text each. */
export const interfaceFile = z.record(z.string(), z.string().describe('words'));

export const SCHEMAS = {
  exhibition: exhibitionFile,
  room: roomFile,
  exhibit: exhibitFile,
  slide: slideFile,
  compare: compareFile,
} as const;

/** Files of entries that the curator names: every key is one. */
export const RECORDS = {
  interface: interfaceFile,
  sources: sourcesFile,
  claims: claimsFile,
  glossary: glossaryFile,
} as const;

export type ExhibitionFile = z.output<typeof exhibitionFile>;
export type RoomFile = z.output<typeof roomFile>;
export type ExhibitFile = z.output<typeof exhibitFile>;
export type SlideFile = z.output<typeof slideFile>;
export type CompareFile = z.output<typeof compareFile>;
export type InterfaceFile = z.output<typeof interfaceFile>;
export type SourcesFile = z.output<typeof sourcesFile>;
export type ClaimsFile = z.output<typeof claimsFile>;
export type GlossaryFile = z.output<typeof glossaryFile>;
