// The few words that drawings say by themselves, in the four languages of the interface and in Arabic; curators' words stand beside them.
import type { Lang, Words } from '#contract/content';

interface Phrases {
  readonly range: (from: string, to: string) => string;
  readonly orMore: (from: string) => string;
  readonly upTo: (to: string) => string;
  readonly about: (value: string) => string;
  readonly andMore: string;
  readonly secondHand: string;
  readonly nobodyCounted: string;
  readonly source: (name: string) => string;
  readonly julian: (date: string) => string;
  readonly disputed: string;
  readonly notExact: string;
  readonly notChecked: string;
  readonly agreed: string;
  /** Between two sentences, between two parts of one, between a name and what belongs to it. */
  readonly marks: readonly [stop: string, comma: string, colon: string];
}

const EN: Phrases = {
  range: (from, to) => `${from} to ${to}`,
  orMore: (from) => `${from} or more`,
  upTo: (to) => `up to ${to}`,
  about: (value) => `about ${value}`,
  andMore: 'and more, nobody knows how many',
  secondHand: 'known at second hand',
  nobodyCounted: 'nobody counted',
  source: (name) => `source ${name}`,
  julian: (date) => `${date} in the Julian calendar`,
  disputed: 'disputed',
  notExact: 'not exact',
  notChecked: 'not checked',
  agreed: 'agreed',
  marks: ['. ', ', ', ': '],
};

const BY_LANGUAGE: Readonly<Record<string, Phrases>> = {
  en: EN,
  zh: {
    range: (from, to) => `${from}至${to}`,
    orMore: (from) => `${from}以上`,
    upTo: (to) => `至多${to}`,
    about: (value) => `约${value}`,
    andMore: '不止此数，多少无人知晓',
    secondHand: '得自转述',
    nobodyCounted: '无人计数',
    source: (name) => `来源：${name}`,
    julian: (date) => `儒略历${date}`,
    disputed: '有争议',
    notExact: '不尽准确',
    notChecked: '未核实',
    agreed: '一致',
    marks: ['。', '，', '：'],
  },
  ja: {
    range: (from, to) => `${from}〜${to}`,
    orMore: (from) => `${from}以上`,
    upTo: (to) => `多くて${to}`,
    about: (value) => `約${value}`,
    andMore: 'これ以上、数は不明',
    secondHand: '又聞きによる',
    nobodyCounted: 'だれも数えなかった',
    source: (name) => `出典：${name}`,
    julian: (date) => `ユリウス暦${date}`,
    disputed: '異論あり',
    notExact: '厳密でない',
    notChecked: '未確認',
    agreed: '一致',
    marks: ['。', '、', '：'],
  },
  ru: {
    range: (from, to) => `от ${from} до ${to}`,
    orMore: (from) => `${from} или больше`,
    upTo: (to) => `до ${to}`,
    about: (value) => `около ${value}`,
    andMore: 'и больше; сколько, неизвестно',
    secondHand: 'известно из вторых рук',
    nobodyCounted: 'никто не считал',
    source: (name) => `источник: ${name}`,
    julian: (date) => `${date} по юлианскому календарю`,
    disputed: 'спорно',
    notExact: 'неточно',
    notChecked: 'не проверено',
    agreed: 'согласуется',
    marks: ['. ', ', ', ': '],
  },
  ar: {
    range: (from, to) => `من ${from} إلى ${to}`,
    orMore: (from) => `${from} أو أكثر`,
    upTo: (to) => `حتى ${to}`,
    about: (value) => `نحو ${value}`,
    andMore: 'وأكثر من ذلك، ولا أحد يعرف كم',
    secondHand: 'معروف نقلًا عن آخرين',
    nobodyCounted: 'لم يُحصِ أحد العدد',
    source: (name) => `المصدر: ${name}`,
    julian: (date) => `${date} بالتقويم اليولياني`,
    disputed: 'موضع خلاف',
    notExact: 'غير دقيق',
    notChecked: 'لم يُتحقَّق منه',
    agreed: 'متفق عليه',
    marks: ['. ', '، ', ': '],
  },
};

/** The phrases of a language, or undefined: for other languages the default of these words is English, marked as such. */
export const phrasesOf = (tag: Lang): Phrases | undefined => BY_LANGUAGE[tag.split('-')[0]?.toLowerCase() ?? ''];

export type { Phrases };

/** One text for each language of the exhibition that has phrases; English where none has. */
export function inEach(tags: readonly Lang[], say: (tag: Lang, phrases: Phrases) => string): Words {
  const known = tags.flatMap((tag): [Lang, string][] => {
    const phrases = phrasesOf(tag);
    return phrases === undefined ? [] : [[tag, say(tag, phrases)]];
  });
  return Object.fromEntries(known.length > 0 ? known : [['en', say('en', EN)]]);
}

/** Parts to a sentence or list, without the empty ones. */
export const joined = (mark: string, parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join(mark);
