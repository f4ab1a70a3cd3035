// Numbers that stand near a word for death, alone: in a label each of them should be a range or have a source.
import { countsCharacters } from './languages.ts';

export interface BareDeath {
  readonly number: string;
  readonly word: string;
}

/** So near, in words or in characters, that the number is read as a number of dead. */
const NEAR = { words: 8, characters: 16 };

const DEATH: Readonly<Record<string, RegExp>> = {
  en: /^(?:dead|deaths?|died|dies|dying|die|kill(?:s|ed|ing|ings)?|massacred?|murder(?:s|ed)?|slain|slaughter(?:ed)?|perished|casualt(?:y|ies)|victims?|bodies|corpses?|executed|fallen)$/iu,
  ru: /^(?:мёртв|мертв|смерт|умер|умир|погиб|гибел|убит|убил|убив|убий|убой|резн|расстрел|казн|жертв|тела?$|трупы?|труп)/iu,
};
const DEATH_HAN = {
  zh: /死|亡|杀|殺|遇难|遇害|牺牲|尸|屠/gu,
  ja: /死|亡くな|殺|犠牲|遺体|虐殺|命を落と|戦没/gu,
};
/** Big numbers in words count; small ones (“one of them”) do not. */
const NUMBER: Readonly<Record<string, RegExp>> = {
  en: /^(?:\d[\d,.\u00a0]*\d|\d|(?:\p{L}+-)?(?:dozens?|hundreds?|thousands?|millions?))$/iu,
  ru: /^(?:\d[\d\u00a0.]*\d|\d|десятк\p{L}*|сот(?:ен|ни)|сотн\p{L}*|тысяч\p{L}*|миллион\p{L}*)$/iu,
};
const NUMBER_HAN = /(?:\d[\d,]*|[一二三四五六七八九两兩几幾数數])[余多]?[十百千万萬億]*[余多]?|[百千][余多]?[人名]/gu;
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|год|век)/iu;
/** `2,600–2,700`, `2,600 to 2,700`, `от 2600 до 2700`, `2600至2700`. */
const RANGE = /\d[\d,.\u00a0]*\s*(?:[–—~〜～-]|to|and|or|до|или|至|到|から|ないし)\s*\d[\d,.\u00a0]*/giu;

/** In the order of the text. A text of another language than the four is read by its digits and English words alone. */
export function bareDeaths(text: string, lang: string): readonly BareDeath[] {
  const primary = lang.split('-')[0] ?? lang;
  const lone = text.replace(RANGE, ' ');
  const sentences = lone.split(/(?<=[.!?。！？])\s*(?=\S)|\n+/u).filter((one) => /[\p{L}\p{N}]/u.test(one));
  const find = countsCharacters(lang) ? nearCharacters : nearWords;
  return sentences.flatMap((sentence) => find(sentence, primary));
}

function nearWords(sentence: string, primary: string): readonly BareDeath[] {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N},.'’\u00a0-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  const death = DEATH[primary] ?? DEATH['en'];
  const number = NUMBER[primary] ?? NUMBER['en'];
  return words.flatMap((word, at): readonly BareDeath[] => {
    if (number?.test(word) !== true || isDate(words, at)) return [];
    const near = words.find((other, place) => Math.abs(place - at) <= NEAR.words && death?.test(other) === true);
    return near === undefined ? [] : [{ number: word, word: near }];
  });
}

/** Years, and days beside a month. */
function isDate(words: readonly string[], at: number): boolean {
  const isYear = /^1[5-9]\d\d$/u.test(words[at] ?? '');
  const beside = [words[at - 1], words[at + 1]].some((word) => word !== undefined && MONTHS.test(word));
  return isYear || beside;
}

function nearCharacters(sentence: string, primary: string): readonly BareDeath[] {
  const deaths = [...sentence.matchAll(primary === 'ja' ? DEATH_HAN.ja : DEATH_HAN.zh)];
  return [...sentence.matchAll(NUMBER_HAN)].flatMap(({ 0: number, index }): readonly BareDeath[] => {
    const end = index + number.length;
    if (/^[年月日号號时時点點世次度]/u.test(sentence.slice(end)) || !/[\d十百千万萬億]/u.test(number)) return [];
    const near = deaths.find((word) => word.index - end <= NEAR.characters && index - word.index <= NEAR.characters);
    return near === undefined ? [] : [{ number, word: near[0] }];
  });
}
