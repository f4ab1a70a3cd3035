// The table of rooms × languages: counted from real folders, and readable on terminals of any width.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletenessRow } from '#contract/completeness';
import { completenessTable } from '../../../src-main/commands/completeness-table.ts';
import { displayWidth, wrapped } from '../../../src-main/commands/display-width.ts';
import { completeness } from '../../../src-main/content/completeness.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { folderWith, jpeg, wav } from '../../support/folders.ts';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:00.900\nOne.\n';

describe('the table of what is there', () => {
  it('counts texts, voices of people and machines, captions and descriptions by room and language', async () => {
    const root = await folderWith({
      'exhibition.yaml': 'languages: [en, ja]\ntranslations: { en: original, ja: machine }\n',
      'rooms/1-sea/room.yaml': 'title: { en: The sea, ja: 海 }\n',
      'rooms/1-sea/1-a/01.jpg': await jpeg(),
      'rooms/1-sea/1-a/01.yaml': 'alt: { en: A boat, ja: 船 }\n',
      'rooms/1-sea/1-a/01.en.md': '# One\n\nWords.\n',
      'rooms/1-sea/1-a/01.ja.md': '# 一\n\n言葉。\n',
      'rooms/1-sea/1-a/01.en.wav': wav(),
      'rooms/1-sea/1-a/01.en.vtt': VTT,
      'rooms/1-sea/1-a/01.ja.wav': wav(),
      'rooms/1-sea/1-a/02.jpg': await jpeg(),
      'rooms/1-sea/1-a/02.yaml': 'synthetic: true\n',
      'rooms/1-sea/1-a/02.en.md': '# Two\n\nWords.\n',
      'rooms/1-sea/1-a/02.en.wav': wav(),
      'rooms/2-land/1-b/01.jpg': await jpeg(),
    });
    const rows = completeness((await loadExhibition(root)).exhibition);
    const share = (have: number, of: number): { have: number; of: number } => ({ have, of });
    expect(rows).toEqual([
      {
        ...{ room: 'sea', title: { en: 'The sea', ja: '海' }, lang: 'en', slides: 2, translation: 'original' },
        ...{ text: share(2, 2), narration: { ...share(2, 2), synthetic: 1 }, captions: share(1, 2), alt: share(1, 2) },
      },
      {
        ...{ room: 'sea', title: { en: 'The sea', ja: '海' }, lang: 'ja', slides: 2, translation: 'machine' },
        ...{ text: share(1, 2), narration: { ...share(1, 2), synthetic: 0 }, captions: share(0, 1), alt: share(1, 2) },
      },
      {
        ...{ room: 'land', title: { '*': 'land' }, lang: 'en', slides: 1, translation: 'original' },
        ...{ text: share(0, 0), narration: { ...share(0, 0), synthetic: 0 }, captions: share(0, 0), alt: share(0, 1) },
      },
      {
        ...{ room: 'land', title: { '*': 'land' }, lang: 'ja', slides: 1, translation: 'machine' },
        ...{ text: share(0, 0), narration: { ...share(0, 0), synthetic: 0 }, captions: share(0, 0), alt: share(0, 1) },
      },
    ]);
  });

  const row = (title: string, lang: string, more: Partial<CompletenessRow> = {}): CompletenessRow => ({
    ...{ room: title, title: { ja: title }, lang, slides: 12 },
    ...{ text: { have: 12, of: 12 }, narration: { have: 12, of: 12, synthetic: 12 } },
    ...{ captions: { have: 12, of: 12 }, alt: { have: 3, of: 12 } },
    ...more,
  });

  it('stands in columns, wide signs counted double, and a long name goes on in the next line', () => {
    const rows = [
      row('旅順の港と、そのそばに暮らした人びとの歴史', 'en'),
      row('海', 'zh-Hans', { translation: 'machine' }),
    ];
    expect(completenessTable(rows, { width: 80, fallback: 'ja' })).toEqual([
      'Room            Language  Text   Narration      Captions  Described  Translation',
      '旅順の港と、そ  en        12/12  12/12 machine  12/12     3/12       not said',
      'のそばに暮らし',
      'た人びとの歴史',
      '海              zh-Hans   12/12  12/12 machine  12/12     3/12       machine',
    ]);
  });

  it('becomes a few lines a room where a terminal is narrow', () => {
    expect(completenessTable([row('海', 'en')], { width: 40, fallback: 'ja' })).toEqual([
      '海',
      '  en: text 12/12, narration 12/12',
      '    machine, captions 12/12, described',
      '    3/12, translation not said',
    ]);
  });

  it('is never wider than the terminal', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ' ', '旅', 'é', '、', 'Я'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(word, fc.integer({ min: 30, max: 140 }), (title, width) => {
        const lines = completenessTable([row(title, 'en'), row(`${title}2`, 'zh-Hans')], { width, fallback: 'ja' });
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('lines of a terminal', () => {
  it('lose no sign but blanks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '旅', '順', '、', '\u0301'), maxLength: 40 });
    const solid = (words: string): string => words.replaceAll(/\s/gu, '');
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (words, width) => {
        expect(solid(wrapped(words, width).join(''))).toBe(solid(words));
      }),
    );
    expect(displayWidth('旅順 e\u0301')).toBe(6);
  });
});
