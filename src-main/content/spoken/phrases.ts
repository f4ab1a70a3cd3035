// The few words that stand between the curator's words when a tour is read out, in the four languages of the interface.
import type { Account, Lang } from '#contract/content';

export interface Phrases {
  readonly room: (at: number, of: number) => string;
  readonly exhibit: (at: number, of: number) => string;
  readonly slide: (at: number, of: number) => string;
  readonly advisory: string;
  readonly picture: string;
  readonly undescribed: string;
  readonly compared: (before: string, after: string) => string;
  readonly accounts: string;
  readonly evidence: string;
  readonly wasThere: Readonly<Record<NonNullable<Account['wasThere']>, string>>;
  readonly sources: string;
  readonly narration: (seconds: number) => string;
  /** Ends a sentence; parts names; comes before what is said. */
  readonly marks: readonly [stop: string, comma: string, colon: string];
  /** Between two sentences. */
  readonly gap: string;
}

const EN: Phrases = {
  room: (at, of) => `Room ${at} of ${of}`,
  exhibit: (at, of) => `Exhibit ${at} of ${of}`,
  slide: (at, of) => `Picture ${at} of ${of}`,
  advisory: 'Before you go on',
  picture: 'What can be seen',
  undescribed: 'Nobody has described this picture yet',
  compared: (before, after) => `Two pictures of one place: ${before}, and ${after}`,
  accounts: 'Who says what',
  evidence: 'On what evidence',
  wasThere: { yes: 'was there', no: 'was not there', 'not-stated': 'does not say whether he or she was there' },
  sources: 'Sources',
  narration: (seconds) => `The narration lasts ${seconds} seconds`,
  marks: ['.', ', ', ': '],
  gap: ' ',
};

const BY_LANGUAGE: Readonly<Record<string, Phrases>> = {
  en: EN,
  zh: {
    room: (at, of) => `第${at}展室，共${of}间`,
    exhibit: (at, of) => `第${at}个展项，共${of}个`,
    slide: (at, of) => `第${at}幅画面，共${of}幅`,
    advisory: '继续之前请注意',
    picture: '画面内容',
    undescribed: '这幅画面还没有人描述',
    compared: (before, after) => `同一地点的两幅画面：${before}，${after}`,
    accounts: '谁怎么说',
    evidence: '依据',
    wasThere: { yes: '当时在场', no: '当时不在场', 'not-stated': '未说明当时是否在场' },
    sources: '资料来源',
    narration: (seconds) => `讲解时长${seconds}秒`,
    marks: ['。', '，', '：'],
    gap: '',
  },
  ja: {
    room: (at, of) => `第${at}室、全${of}室`,
    exhibit: (at, of) => `展示${at}、全${of}件`,
    slide: (at, of) => `画面${at}、全${of}枚`,
    advisory: '先へ進む前に',
    picture: '画面に見えるもの',
    undescribed: 'この画面の説明はまだありません',
    compared: (before, after) => `同じ場所の二枚の画面：${before}、${after}`,
    accounts: 'だれが何と言っているか',
    evidence: '根拠',
    wasThere: { yes: 'その場にいた', no: 'その場にいなかった', 'not-stated': 'その場にいたかどうかは述べていない' },
    sources: '出典',
    narration: (seconds) => `音声の長さは${seconds}秒`,
    marks: ['。', '、', '：'],
    gap: '',
  },
  ru: {
    room: (at, of) => `Зал ${at} из ${of}`,
    exhibit: (at, of) => `Экспонат ${at} из ${of}`,
    slide: (at, of) => `Картина ${at} из ${of}`,
    advisory: 'Прежде чем идти дальше',
    picture: 'Что видно',
    undescribed: 'Эту картину ещё никто не описал',
    compared: (before, after) => `Две картины одного места: ${before} и ${after}`,
    accounts: 'Кто что говорит',
    evidence: 'На чём это основано',
    wasThere: {
      yes: 'присутствие на месте: да',
      no: 'присутствие на месте: нет',
      'not-stated': 'присутствие на месте не указано',
    },
    sources: 'Источники',
    narration: (seconds) => `Запись длится ${seconds} с`,
    marks: ['.', ', ', ': '],
    gap: ' ',
  },
};

/** English where a language has none. */
export const phrasesFor = (lang: Lang): Phrases => BY_LANGUAGE[lang.toLowerCase().split('-')[0] ?? ''] ?? EN;
