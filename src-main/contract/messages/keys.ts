// What a table of interface words has to hold: for the curator's file, and for the check of it.
import { aloudEn } from './aloud.ts';
import { en } from './en.ts';

/** Languages whose words come with Vitrine, by the first part of their tag. */
export const BUILT_IN = ['en', 'zh', 'ja', 'ru'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** Whether the words of the interface come with Vitrine in this language. */
export const isBuiltIn = (tag: string): boolean => BUILT_IN.some((known) => known === tag.toLowerCase().split('-')[0]);

/** Forms by number, as `Intl.PluralRules` names them: a curator's file has them as `key.one`, `key.other`. */
const FORMS: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

export interface Message {
  readonly key: string;
  readonly english: string;
  /** Whether it has a form for each kind of number. */
  readonly counts: boolean;
}

/** In the order of the English tables. */
export const MESSAGES: readonly Message[] = Object.entries({ ...en, ...aloudEn }).map(([key, entry]) =>
  typeof entry === 'string' ? { key, english: entry, counts: false } : { key, english: entry.other, counts: true },
);

/** Every key a file may have. */
export const MESSAGE_KEYS: readonly string[] = MESSAGES.flatMap(({ key, counts }) =>
  counts ? [key, ...FORMS.map((form) => `${key}.${form}`)] : [key],
);

/** Messages that a file leaves in English. A word that is there and empty says nothing, either. */
export const missingKeys = (words: Readonly<Record<string, string>>): readonly string[] => {
  const has = (key: string): boolean => (words[key] ?? '').trim() !== '';
  return MESSAGES.filter(({ key, counts }) => !has(key) && !(counts && has(`${key}.other`))).map(({ key }) => key);
};
