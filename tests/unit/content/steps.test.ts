// When a step comes: by the name of a caption, by the word after its marker, by its share of the letters, by reading time.
import { describe, expect, it } from 'vitest';
import type { Cue, Step } from '#contract/content';
import { asText } from '../../../src-main/commands/check.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { plainBlock, readMarkdown } from '../../../src-main/content/markdown.ts';
import { momentsOf, type Told } from '../../../src-main/content/steps.ts';
import { folderWith, wav } from '../../support/folders.ts';

function moments(label: string, told?: Told): readonly Step[] {
  const { blocks, markers } = readMarkdown(label, '01.en.md').content;
  return momentsOf(markers, blocks.map(plainBlock).join('\n'), told);
}

/** Cues of ten seconds each. */
const cues = (...texts: readonly (string | readonly [id: string, text: string])[]): readonly Cue[] =>
  texts.map((one, index) => {
    const [id, text] = typeof one === 'string' ? [] : one;
    const words = typeof one === 'string' ? one : (text ?? '');
    return { ...(id === undefined ? {} : { id }), start: index * 10, end: index * 10 + 10, text: words };
  });

const inShort = (steps: readonly Step[]): readonly unknown[] =>
  steps.map(({ name, at, by }) => [name, at === undefined ? at : Math.round(at * 10) / 10, by]);

describe('the moment of a step', () => {
  it('is the caption that bears its name, but a number is no name', () => {
    const told = { seconds: 20, cues: cues(['2', 'They came by night.'], ['fort', 'They took the fort.']) };
    expect(inShort(moments('They {>2}came by night. They took the {>fort}fort.', told))).toEqual([
      ['2', 2.7, 'word'],
      ['fort', 10, 'identifier'],
    ]);
  });

  it('is where the word after the marker is heard, inside a long caption and over its line breaks', () => {
    const told = {
      seconds: 20,
      cues: cues('On the first day they\nlanded here,', 'and on the third day they landed there.'),
    };
    const label = 'On the first day they {>one}landed here, and on the third day they {>two}landed there.';
    expect(inShort(moments(label, told))).toEqual([
      ['one', 6.3, 'word'],
      ['two', 16.5, 'word'],
    ]);
  });

  it.each([
    [
      'zh-Hans',
      '1894年11月，日军{>port}占领旅顺口。{>town}城中居民被杀。',
      ['1894年11月，日军占', '领旅顺口。城中', '居民被杀。'],
    ],
    [
      'ja',
      '1894年11月、日本軍が{>port}旅順口を占領した。{>town}住民が殺害された。',
      ['1894年11月、日本軍が旅', '順口を占領した。住民が', '殺害された。'],
    ],
  ] as const)('is found in %s across captions, where no spaces tell words apart', (_lang, label, texts) => {
    const told = { seconds: 30, cues: cues(...texts) };
    const found = moments(label, told);
    expect(found.map(({ name, by }) => [name, by])).toEqual([
      ['port', 'word'],
      ['town', 'word'],
    ]);
    const [port = 0, town = 0] = found.map(({ at }) => at);
    expect([port > 7, port < 10, town > 13, town < 20]).toEqual([true, true, true, true]);
  });

  it('is looked for near its place where the words come twice, and never before the step before it', () => {
    const told = { seconds: 30, cues: cues('The ships came.', 'The ships left.', 'The ships came again.') };
    const label = 'The ships came. {>left}The ships left. {>again}The ships came again.';
    expect(inShort(moments(label, told))).toEqual([
      ['left', 10, 'word'],
      ['again', 20, 'word'],
    ]);
  });

  it('is its share of the recording where captions have other words, or there are none', () => {
    const label = 'aaaaa bbbbb {>half}ccccc ddddd';
    expect(inShort(moments(label, { seconds: 30, cues: cues('Something else.') }))).toEqual([['half', 15, 'share']]);
    expect(inShort(moments(label, { seconds: 30, cues: [] }))).toEqual([['half', 15, 'share']]);
  });

  it('is its share of the reading time where there is no recording', () => {
    expect(moments('aaaaa bbbbb {>half}ccccc ddddd')).toEqual([{ name: 'half', share: 0.5, by: 'reading' }]);
  });
});

describe('the steps of a slide', () => {
  const CREDIT = { 'rooms/1-a/1-b/exhibit.yaml': 'credit: A. Berg\nlicence: MIT\n' };
  const TYPE = 'lines:\n  - words: First\n  - words: Then\n    step: then\n';

  it('are those its picture waits for, by language, and check says how they were found', async () => {
    const root = await folderWith({
      ...CREDIT,
      'exhibition.yaml': 'languages: [en, ja]\n',
      'rooms/1-a/1-b/01.type.yaml': TYPE,
      'rooms/1-a/1-b/01.en.md': '# One\n\nFirst this, {>then}then that.\n',
      'rooms/1-a/1-b/01.en.wav': wav(4),
      'rooms/1-a/1-b/01.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:04.000\nFirst this, then that.\n',
      'rooms/1-a/1-b/01.ja.md': '# 一\n\nまず、{>then}次に。{>more}\n',
    });
    const loaded = await loadExhibition(root);
    const [slide] = loaded.exhibition.rooms[0]?.exhibits[0]?.slides ?? [];
    expect(slide?.steps).toEqual({
      en: [{ name: 'then', share: 0.529, at: 2.118, by: 'word' }],
      ja: [{ name: 'then', share: 0.5, by: 'reading' }],
    });
    expect(loaded.problems.map(({ code }) => code)).toEqual(['translation-missing', 'step-unknown']);
    expect(asText(loaded, false)).toContain(
      '\nSteps: 1 by the word after the marker, 1 by reading time. “vitrine check --steps” lists them.\n',
    );
    expect(asText(loaded, false, true)).toContain(
      'a/b/1 (en): then 2.1 s by the word after the marker\na/b/1 (ja): then 50 % by reading time\n',
    );
  });

  it('are those of the spoken words where these have markers of their own', async () => {
    const root = await folderWith({
      ...CREDIT,
      'rooms/1-a/1-b/01.type.yaml': TYPE,
      'rooms/1-a/1-b/01.en.md': '# One\n\nShort.\n',
      'rooms/1-a/1-b/01.en.script.md': 'At length, and {>then}then.\n',
    });
    const { exhibition, problems } = await loadExhibition(root);
    expect(exhibition.rooms[0]?.exhibits[0]?.slides[0]?.steps['en']).toMatchObject([{ name: 'then' }]);
    expect(problems).toEqual([]);
  });

  it('draw frames round parts of a picture', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>';
    const root = await folderWith({
      ...CREDIT,
      'rooms/1-a/1-b/01.svg': svg,
      'rooms/1-a/1-b/01.yaml': 'steps:\n  fort: { focus: [10, 20, 30, 40] }\n  gone: { focus: [90, 0, 20, 10] }\n',
      'rooms/1-a/1-b/01.en.md': '# One\n\nThe {>fort}fort.\n',
      'rooms/1-a/1-b/02.svg': svg,
      'rooms/1-a/1-b/02.yaml': 'steps:\n  fort: { focus: [10, 20, 30, 40] }\n',
      'rooms/1-a/1-b/02.en.md': '# Two\n\nNo {>fotr}marker.\n',
    });
    const { exhibition, problems } = await loadExhibition(root);
    expect(problems.map(({ code, path, line }) => [code, path.slice(-8), line])).toEqual([
      ['step-unknown', '01.en.md', 3],
      ['value-wrong', '/01.yaml', 3],
      ['step-unknown', '02.en.md', 3],
      ['step-without-marker', '/02.yaml', 2],
    ]);
    expect(exhibition.rooms[0]?.exhibits[0]?.slides[1]?.focus).toEqual({ fort: [10, 20, 30, 40] });
  });
});
