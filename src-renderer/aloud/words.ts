// The words that only read-aloud says: what a thing is and how it stands. A curator's `interface.LANG.yaml` may give others.
import type { Exhibition, Lang } from '#contract/content';
import { aloudEn as en } from '#contract/messages/aloud';

export type AloudKey = keyof typeof en;
export type AloudTable = Readonly<Record<AloudKey, string>>;

const zhHans: AloudTable = {
  readAloudOn: '朗读已打开。用方向键移到下一项或上一项，用选择键选择。',
  readAloudOff: '朗读已关闭。',
  roleButton: '按钮',
  roleSlider: '滑块',
  stateOn: '已打开',
  stateOff: '已关闭',
  stateChosen: '已选择',
  stateUnavailable: '现在不可用',
  faster: '加快',
  slower: '放慢',
};

const ja: AloudTable = {
  readAloudOn: '読み上げを始めます。矢印キーで次の項目や前の項目に移り、決定キーで選びます。',
  readAloudOff: '読み上げを終わります。',
  roleButton: 'ボタン',
  roleSlider: 'スライダー',
  stateOn: 'オン',
  stateOff: 'オフ',
  stateChosen: '選択中',
  stateUnavailable: '今は使えません',
  faster: '速く',
  slower: '遅く',
};

const ru: AloudTable = {
  readAloudOn: 'Чтение вслух включено. Клавиши со стрелками ведут вперёд и назад, клавиша выбора выбирает.',
  readAloudOff: 'Чтение вслух выключено.',
  roleButton: 'кнопка',
  roleSlider: 'ползунок',
  stateOn: 'включено',
  stateOff: 'выключено',
  stateChosen: 'выбрано',
  stateUnavailable: 'сейчас недоступно',
  faster: 'Быстрее',
  slower: 'Медленнее',
};

/** Languages whose interface words come with the page, spoken too. */
export const ALOUD_TABLES: Readonly<Record<string, AloudTable>> = { en, 'zh-Hans': zhHans, ja, ru };

/** The language our own words are in for a visitor of `lang`: English where we have none. */
export function ourLang(lang: Lang): Lang {
  const primary = (tag: Lang): string => tag.toLowerCase().split('-')[0] ?? '';
  return Object.keys(ALOUD_TABLES).find((ours) => primary(ours) === primary(lang)) ?? 'en';
}

/** With the curator's words before ours. */
export const aloudWords =
  (lang: Lang, overrides: Exhibition['interface']) =>
  (key: AloudKey): string =>
    (Object.hasOwn(overrides, lang) ? overrides[lang]?.[key] : undefined) ?? (ALOUD_TABLES[ourLang(lang)] ?? en)[key];
