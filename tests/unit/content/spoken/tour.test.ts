// What somebody hears who does not see: everything of a slide, in order, in one language, without marks and ids.
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { spokenTour } from '../../../../src-main/content/spoken/tour.ts';
import { folderWith, jpeg, wav, type Files } from '../../../support/folders.ts';

const AT = 'rooms/10-sea/10-ships';
const files = async (): Promise<Files> => ({
  'exhibition.yaml': 'languages: [en, ja]\ntitle: { en: Port, ja: 港 }\n',
  'sources.yaml': 'S01: { text: "City archive, box 12", kind: archive }\n',
  'glossary.yaml': 'lushun: { name: { en: Lüshun, ja: 旅順 } }\ntael: { name: { en: tael, ja: 両 } }\n',
  'rooms/10-sea/room.yaml':
    'title: { en: The sea, ja: 海 }\nperiod: { en: before 1894, ja: 1894年以前 }\nintroduction: { en: Two **seas**., ja: 二つの海。 }\nadvisory: { en: Of killing., ja: 殺害のこと。 }\n',
  [`${AT}/exhibit.yaml`]:
    'title: { en: Ships, ja: 船 }\ncredit: Us\nlicence: MIT\naccounts:\n  question: { en: Who came?, ja: だれが来たか }\n  groups:\n    - title: { en: Saw it, ja: 見た人 }\n      entries: [{ who: { en: A boatman, ja: 船頭 }, says: { en: Two ships., ja: 二隻。 }, evidence: { en: A diary, ja: 日記 }, was-there: yes, source: S01 }]\n',
  [`${AT}/01.jpg`]: await jpeg(),
  [`${AT}/01.yaml`]:
    'alt: { en: A ship, ja: 船 }\nnote: { en: Not to scale., ja: 縮尺は正しくない。 }\nsources: [S01, "A book, 1901"]\n',
  [`${AT}/01.en.md`]: '# First ship\n\nThe **ship** paid a [tael](term:tael) at [旅順]{ja}.\n',
  [`${AT}/01.ja.md`]: '# 一隻目\n\n旅順で[両](term:tael)を払った。\n',
  [`${AT}/01.en.wav`]: wav(2),
  [`${AT}/02.jpg`]: await jpeg(),
  [`${AT}/03.type.yaml`]: 'lines: [{ text: 旅順, lang: ja, second: { en: Port., ja: 港 } }]\n',
});

const tour = async (lang: string): Promise<string> =>
  spokenTour((await loadExhibition(await folderWith(await files()))).exhibition, lang);

describe('the spoken tour', () => {
  it('says everything of every slide in its order, as running text', async () => {
    expect((await tour('en')).trimEnd().split('\n\n')).toEqual([
      'Port.',
      'Room 1 of 1. The sea. before 1894.',
      'Two seas.',
      'Before you go on: Of killing.',
      'Exhibit 1 of 1. Ships.',
      'Picture 1 of 3. First ship.',
      'What can be seen: A ship.',
      'The ship paid a tael at Lüshun.',
      'Not to scale.',
      'Sources: City archive, box 12; A book, 1901.',
      'The narration lasts 2 seconds.',
      'Picture 2 of 3.',
      'Nobody has described this picture yet.',
      'Picture 3 of 3.',
      'What can be seen: Lüshun: Port.',
      'Who says what: Who came?',
      'Saw it.',
      'A boatman, was there: Two ships. On what evidence: A diary. Sources: City archive, box 12.',
    ]);
  });

  it('speaks another language with its own words and signs', async () => {
    const said = await tour('ja');
    expect(said).toContain('第1室、全1室。海。1894年以前。');
    expect(said).toContain('画面に見えるもの：船。');
    expect(said).toContain('旅順で両を払った。');
    expect(said).toContain('船頭、その場にいた：二隻。根拠：日記。出典：City archive, box 12。');
  });
});
