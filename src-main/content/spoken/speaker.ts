// Words of the exhibition as they are read out in one language: no marks, no signs that a voice of that language cannot say.
import type { ByLang, Exhibition, Inline, Label, Lang, Words } from '#contract/content';
import { choose } from '#contract/choose';
import { usesHan } from '../languages.ts';
import { plainBlock, plainText } from '../markdown.ts';
import { phrasesFor, type Phrases } from './phrases.ts';

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆・]+/gu;

export interface Speaker {
  readonly phrases: Phrases;
  readonly words: (value: Words | undefined) => string;
  readonly label: (value: ByLang<Label>) => string;
  readonly title: (value: ByLang<readonly Inline[]>) => string;
  /** Ids become what they stand for. */
  readonly source: (named: string) => string;
  /** Sentences with their stops, one after the other; nothing where there are none. */
  readonly say: (...parts: readonly string[]) => string;
}

export function speakerFor(exhibition: Exhibition, lang: Lang): Speaker {
  const phrases = phrasesFor(lang);
  const fallback = exhibition.languages[0]?.tag ?? lang;
  const of = <T>(values: ByLang<T> | undefined): T | undefined => choose(values ?? {}, lang, fallback)?.value;
  const names = foreignNames(exhibition, lang);
  // a drawing joins sentences that may have stops of their own
  const clean = (text: string): string =>
    (usesHan(lang) ? text : withoutHan(text, names)).replace(/([.。])(?<!\.\.)[.。](?!\.)/gu, '$1').trim();
  const [stop] = phrases.marks;
  return {
    phrases,
    words: (value) => clean(of(value) ?? ''),
    label: (value) => (of(value)?.blocks ?? []).map((block) => clean(plainBlock(block))).join('\n'),
    title: (value) => clean(plainText(of(value) ?? [])),
    source: (named) => clean(of(exhibition.sources[named]?.text) ?? named),
    say: (...parts) =>
      parts
        .filter((part) => part !== '')
        .map((part) => (/[.。!！?？…:：»”」]$/u.test(part) ? part : `${part}${stop}`))
        .join(phrases.gap),
  };
}

/** 旅順 → Port Arthur: what the glossary calls in Chinese or Japanese, and how it is called in `lang`. */
function foreignNames({ glossary }: Exhibition, lang: Lang): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name } of Object.values(glossary)) {
    const own = name[lang];
    for (const [tag, text] of Object.entries(name))
      if (own !== undefined && usesHanTag(tag) && !found.has(text)) found.set(text, own);
  }
  return found;
}

const usesHanTag = (tag: string): boolean => tag !== '*' && usesHan(tag);

/** A voice of another language spells such signs out or skips them: the name it knows is said, others are left out. */
function withoutHan(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(HAN, (found) => names.get(found) ?? '')
    .replace(/[（(「『《“"]\s*[）)」』》”"]/gu, '')
    .replace(/^[\s:：,，、.。;]+|(?<=[.。]\s?)[:：,，]\s*/gu, '')
    .replace(/[^\S\n]+(?=[.,:;])|[^\S\n]{2,}/gu, (gap) => (gap.length > 1 ? ' ' : ''))
    .replace(/(?:,\s*){2,}/gu, ', ');
}
