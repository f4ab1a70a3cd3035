// Chinese characters → numbered pinyin (lv3 shun4), which is what a voice can say that knows no characters.
import { convert, pinyin } from 'pinyin-pro';
import { chineseNumbers } from './chinese-numbers.ts';

const MARKED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** One syllable of pinyin, with its mark or in the neutral tone; n and ng belong to it unless a vowel follows. */
const SYLLABLE = new RegExp(
  `(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü${MARKED}]+(?:ng(?![aeiou${MARKED}ü])|n(?![aeiou${MARKED}üg])|r(?![aeiou${MARKED}ü]))?`,
  'giu',
);
const IS_MARKED = new RegExp(`[${MARKED}]`, 'iu');

/** The characters of `text` as numbered pinyin; marks of punctuation stay, what is no Chinese stays as it is. */
export function pinyinOf(text: string): string {
  const said = pinyin(chineseNumbers(text), { toneType: 'num', type: 'array', nonZh: 'consecutive', v: true });
  return said.join(' ').replaceAll('0', '5');
}

/** A reading as a person writes it (Lǚshùnkǒu, or lv3 shun4 kou3) as numbered pinyin. */
export function numberedPinyin(reading: string): string {
  if (/\d/u.test(reading)) return reading.toLowerCase().replaceAll('ü', 'v');
  // without any mark it is not known whether this is pinyin at all
  if (!IS_MARKED.test(reading.normalize('NFC'))) return reading;
  const syllables = reading.normalize('NFC').toLowerCase().replaceAll('ɡ', 'g').match(SYLLABLE) ?? [reading];
  return convert(syllables.join(' '), { format: 'symbolToNum' }).replaceAll('ü', 'v').replaceAll('0', '5');
}
