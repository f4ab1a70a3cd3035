// The words of a screen that rests: where the page cannot run the kiosk writes them itself, so both sides know them.

export const RESTING = {
  en: { resting: 'This exhibit is resting.', restingBack: 'It will be back in a few minutes.' },
  zh: { resting: '展项正在休息，', restingBack: '几分钟后恢复。' },
  ja: { resting: 'ただいま休止しています。', restingBack: 'まもなく再開します。' },
  ru: { resting: 'Экспонат отдыхает.', restingBack: 'Он вернётся через несколько минут.' },
} as const;
