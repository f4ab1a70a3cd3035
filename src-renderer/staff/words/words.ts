// The words of the panel in one of its four languages. A missing key, or a missing form by number, is a compile error.
import type { Lang } from '#contract/content';
import type { Plural } from '../../messages/table.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ru } from './ru.ts';
import { zhHans } from './zh-hans.ts';

type English = typeof en;
export type StaffKey = keyof English;
export type StaffTable = { readonly [Key in StaffKey]: English[Key] extends string ? string : Plural };

export type StaffValues = Readonly<Record<string, string | number>>;
/** The words of `key`; forms by number follow `n`. */
export type Say = (key: StaffKey, values?: StaffValues) => string;

/** Each by its own name. */
export const STAFF_LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-Hans', name: '中文' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ru', name: 'Русский' },
] as const;
export type StaffLang = (typeof STAFF_LANGUAGES)[number]['tag'];

export const STAFF_TABLES: Readonly<Record<StaffLang, StaffTable>> = { en, 'zh-Hans': zhHans, ja, ru };

/** The panel's language for somebody of `lang`: English where the panel has none. */
export function staffLang(lang: Lang): StaffLang {
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return STAFF_LANGUAGES.find(({ tag }) => primary(tag) === primary(lang))?.tag ?? 'en';
}

export function sayIn(lang: StaffLang): Say {
  const table = STAFF_TABLES[lang];
  const numbers = new Intl.NumberFormat(lang);
  const forms = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const entry: string | Plural = table[key];
    const template = typeof entry === 'string' ? entry : (entry[forms.select(Number(values['n']))] ?? entry.other);
    return template.replace(/\{(\w+)\}/gu, (braces, name: string) => {
      const value = values[name];
      return value === undefined ? braces : typeof value === 'string' ? value : numbers.format(value);
    });
  };
}
