// Languages are BCP 47 tags; what Intl knows about them is all there is to know.
import type { Lang, Language } from '#contract/content';
import { type KnownLanguage, parseFileName } from './names.ts';
import { compareText } from './order.ts';
import type { Folder } from './scan.ts';

const HAN_LANGUAGES = new Set(['zh', 'ja', 'yue', 'wuu', 'nan', 'hak', 'lzh', 'cmn', 'ko']);
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Asked for every file name and every text, so each answer of Intl is kept. */
const answers = new Map<string, Lang | undefined>();

/** The tag in its usual spelling (`zh-hans` → `zh-Hans`), undefined if Intl knows no such language. */
export function canonicalTag(tag: string): Lang | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return undefined;
  if (!answers.has(tag)) answers.set(tag, askIntl(tag));
  return answers.get(tag);
}

function askIntl(tag: string): Lang | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const isLanguage = canonical !== undefined && english.of(new Intl.Locale(canonical).language) !== undefined;
    return isLanguage ? canonical : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function languageOf(tag: Lang): Language {
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return { tag, name: own.slice(0, 1).toLocaleUpperCase(tag) + own.slice(1), dir: directionOf(tag) };
}

export function directionOf(tag: Lang): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether Chinese characters are at home in texts of this language. */
export const usesHan = (tag: Lang): boolean => HAN_LANGUAGES.has(primaryOf(tag));

/** Whether a text of this language is measured in characters rather than in words. */
export const countsCharacters = (tag: Lang): boolean => usesHan(tag) && primaryOf(tag) !== 'ko';

/** Of a tag in its usual spelling; asking Intl takes twenty times as long. */
const primaryOf = (tag: Lang): string => tag.split('-')[0] ?? tag;

/** Recognises the languages of one exhibition in file names, capitals aside. */
export function knownLanguages(tags: readonly Lang[]): KnownLanguage {
  const byFold = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return (segment) => byFold.get(segment.toLowerCase());
}

/** Without exhibition.yaml: what Intl knows as a language between two dots of a file name. */
export function languagesIn(tree: Folder): readonly Lang[] {
  return mostUsedFirst(languagesOfFolder(tree));
}

const inFolders = new WeakMap<Folder, readonly Lang[]>();

function languagesOfFolder(folder: Folder): readonly Lang[] {
  const known = inFolders.get(folder);
  if (known !== undefined) return known;
  const found = [
    ...folder.files.flatMap(({ name }) => parseFileName(name, canonicalTag).lang ?? []),
    ...folder.folders.flatMap(languagesOfFolder),
  ];
  inFolders.set(folder, found);
  return found;
}

/** Languages by how often they occur; `en` if there are none. */
export function mostUsedFirst(found: readonly Lang[]): readonly Lang[] {
  const counts = new Map<Lang, number>();
  for (const tag of found) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([tag]) => tag);
  return tags.length === 0 ? ['en'] : tags;
}
