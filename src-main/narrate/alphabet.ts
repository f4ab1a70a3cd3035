// What a voice can take: a word outside its letters would be spelled out, skipped, or said in English, so it is named instead.
import type { Form } from './reading.ts';

const SIGNS = '[\\s.,;:!?\'"%&/°№+\\-–—…()。，、；：！？・･ー]';
const KANA = '\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆ヶ';

/** The letters of a language, as words are given to its voice; languages not listed take anything. */
const LETTERS: Readonly<Record<string, Readonly<Record<Form, string>>>> = {
  en: { text: '[\\p{Script=Latin}\\p{M}\\d]', reading: '[\\p{Script=Latin}\\p{M}\\d]' },
  ru: { text: '[А-Яа-яЁё]', reading: '[А-Яа-яЁё]' },
  zh: { text: '[\\p{Script=Han}\\d〇]', reading: '[a-zA-Z1-5]' },
  ja: { text: `[\\p{Script=Han}${KANA}\\d]`, reading: `[${KANA}]` },
};
/** Chinese by its sounds: whole syllables with their tone. */
const SYLLABLE = /^[a-z]{1,6}[1-5]$/u;

/** Written alike everywhere; how each is said, reading.ts knows. */
const UNITS: readonly string[] = ['km'];

/** Words in letters that a language is not written in, as they stand in `text`; those that follow each other are one. */
export function strangeLetters(text: string, lang: string): readonly string[] {
  const letters = LETTERS[lang.split('-')[0] ?? lang]?.text;
  if (letters === undefined) return [];
  const strange = `(?:(?!${letters})[\\p{L}\\p{M}〇々])`;
  const word = `${strange}(?:${strange}|\\d|\\.(?=${strange}))*`;
  const found = text.match(new RegExp(`${word}(?:[\\s,:'’-]+${word})*`, 'gu')) ?? [];
  return found.filter((one) => !UNITS.includes(one));
}

/** The first word of what is to be said that a voice of `lang` cannot say. */
export function strangeWord(said: string, lang: string, form: Form): string | undefined {
  const family = lang.split('-')[0] ?? lang;
  const letters = LETTERS[family]?.[form];
  if (letters === undefined) return undefined;
  const strange = new RegExp(`(?:(?!${letters}|${SIGNS}).)+`, 'u').exec(said)?.[0];
  if (strange !== undefined) {
    // where no gap parts words, the strange letters themselves are the word
    const gapless = family === 'ja' || (family === 'zh' && form === 'text');
    return gapless
      ? strange
      : (said.split(/[\s.,;:!?。，、；：！？]+/u).find((word) => word.includes(strange)) ?? strange);
  }
  if (family !== 'zh' || form === 'text') return undefined;
  return said.split(/[^\p{L}\p{N}]+/u).find((word) => word !== '' && !SYLLABLE.test(word));
}

/** Where espeak-ng's phonemes leave the language: `(en)` and the like. */
export const fallsOut = (phonemes: string): boolean => /\([a-z]{2,3}(?:-[a-z-]+)?\)/u.test(phonemes);
