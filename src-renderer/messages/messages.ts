// The words of the interface in a visitor's language: ours, and over them what the curator wrote in `interface.LANG.yaml`.
import type { Exhibition, Lang } from '#contract/content';
import { en } from '#contract/messages/en';
import type { BuiltIn } from '#contract/messages/keys';
import { ja } from './ja.ts';
import { ru } from './ru.ts';
import type { MessageKey, MessageTable, MessageValues, Plural } from './table.ts';
import { zhHans } from './zh-hans.ts';

export interface Messages {
  /** The words of `key`. Numbers are written as the language writes them. */
  <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>): string;
  /** The language the words are in, for `lang`: English where neither we nor the curator have the visitor's. */
  readonly lang: Lang;
}

const BUILT_IN: Readonly<Record<BuiltIn, { readonly lang: Lang; readonly table: MessageTable }>> = {
  en: { lang: 'en', table: en },
  zh: { lang: 'zh-Hans', table: zhHans },
  ja: { lang: 'ja', table: ja },
  ru: { lang: 'ru', table: ru },
};
const TABLES: Readonly<Record<string, (typeof BUILT_IN)[BuiltIn]>> = BUILT_IN;
const ENGLISH = { lang: 'en', table: en };

/** `overrides`: `exhibition.interface`. Forms by number are overridden as `key.one`, `key.other`; `key` alone is for every number. */
export function createMessages(lang: Lang, overrides: Exhibition['interface']): Messages {
  const [primary = ''] = lang.toLowerCase().split('-');
  const ours = TABLES[primary] ?? ENGLISH;
  const curators = Object.hasOwn(overrides, lang) ? overrides[lang] : undefined;
  const spokenIn = curators ? lang : ours.lang;
  const write = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(curators?.[key] ?? template(key, values['n']), values, spokenIn);

  function template(key: MessageKey, n: string | number | undefined): string {
    const entry: string | Plural = ours.table[key];
    if (typeof entry === 'string') return entry;
    const byCurator = curators?.[`${key}.${form(spokenIn, n)}`] ?? curators?.[`${key}.other`];
    return byCurator ?? entry[form(ours.lang, n)] ?? entry.other;
  }
  return Object.assign(write, { lang: spokenIn });
}

const form = (lang: Lang, n: string | number | undefined): Intl.LDMLPluralRule =>
  new Intl.PluralRules(lang).select(Number(n));

const FROM_RIGHT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/u;

/** A name in braces that no value has stays as it is: the curator sees the slip. */
function fill(template: string, values: Readonly<Record<string, string | number>>, lang: Lang): string {
  return template.replace(/\{(\w+)\}/gu, (braces, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return braces;
    // a Latin title in an Arabic sentence must not carry the sentence's marks along
    if (typeof value === 'string') return FROM_RIGHT.test(lang) ? `\u2068${value}\u2069` : value;
    return name === 'room' && /^zh\b/u.test(lang) ? hanNumber(value) : new Intl.NumberFormat(lang).format(value);
  });
}

const HAN_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 2 → 二, 12 → 十二, 24 → 二十四; from 100 on in figures. */
function hanNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n);
  const digit = (value: number): string => HAN_DIGITS[value] ?? String(value);
  if (n < 10) return digit(n);
  return `${n < 20 ? '' : digit(Math.floor(n / 10))}十${n % 10 === 0 ? '' : digit(n % 10)}`;
}
