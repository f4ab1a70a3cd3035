// What the files of a slide become: picture, video, poster, narration, captions, script, sign video, facts.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Slide } from '#contract/content';
import type { Problem } from '#contract/problem';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { folderWith, jpeg, wav, type Files } from '../../support/folders.ts';

const fixture = (path: string): Promise<Buffer> => readFile(`tests/fixtures/exhibitions/${path}`);
const webm = await fixture('video-without-captions/rooms/1-video-without-captions/1-things/02.webm');
const silent = await fixture('video-without-captions/rooms/1-video-without-captions/1-things/04.webm');
const opus = await fixture('captions-past-end/rooms/1-captions-past-end/1-things/01.en.opus');
/** Eighty frames of silence, 128 kbit/s. */
const mp3 = Buffer.concat(Array.from({ length: 80 }, () => Buffer.concat([Buffer.from('fffb90c4', 'hex')], 417)));
const vtt = 'WEBVTT\n\n00:00.000 --> 00:00.900\nWords.\n';

/** The slides of one exhibit made of these files, by id. */
async function slidesOf(
  files: Files,
  root: Files = {},
): Promise<{ slides: Readonly<Record<string, Slide>>; problems: readonly Problem[]; codes: readonly string[] }> {
  const inside = Object.entries(files).map(([name, content]) => [`rooms/1-room/1-exhibit/${name}`, content] as const);
  const { exhibition, problems } = await loadExhibition(await folderWith({ ...Object.fromEntries(inside), ...root }));
  const slides = exhibition.rooms[0]?.exhibits[0]?.slides ?? [];
  return {
    slides: Object.fromEntries(slides.map((slide) => [slide.id, slide])),
    problems,
    codes: problems.map((one) => one.code),
  };
}

describe('videos', () => {
  it('take the still beside them for a poster and keep their own sound when they are alone', async () => {
    const { slides, codes } = await slidesOf({
      '01.webm': webm,
      '01.jpg': await jpeg(),
      '01.en.vtt': vtt,
      '01.yaml': 'credit: A. Berg\nlicence: CC BY 4.0\n',
    });
    expect(slides['1']?.visual['*']).toMatchObject({
      kind: 'video',
      sound: 'own',
      loop: false,
      seconds: expect.closeTo(1, 0) as number,
      src: {
        type: 'video/webm',
        bytes: webm.length,
        url: expect.stringMatching(/^\/media\/[0-9a-f]{32}\/01\.webm$/u) as string,
      },
      poster: { type: 'image/jpeg', url: expect.stringMatching(/01\.jpg$/u) as string },
    });
    expect(codes).toEqual([]);
  });

  it('are silent beside a narration unless the curator says otherwise', async () => {
    const { slides } = await slidesOf({
      '01.webm': webm,
      '01.en.opus': opus,
      '02.webm': webm,
      '02.en.opus': opus,
      '02.yaml': 'sound: under\nloop: true\n',
      '03.webm': silent,
    });
    const sounds = Object.values(slides)
      .map((slide) => slide.visual['*'])
      .map((visual) => visual?.kind === 'video' && [visual.sound, visual.loop]);
    expect(sounds).toEqual([
      ['silent', false],
      ['under', true],
      ['silent', false],
    ]);
  });

  it('in sign language go beside the slide, not into its place', async () => {
    const { slides } = await slidesOf({ '01.jpg': await jpeg(), '01.en.sign.webm': silent });
    expect(slides['1']?.visual['*']?.kind).toBe('picture');
    expect(slides['1']?.sign['en']).toMatchObject({ type: 'video/webm', bytes: silent.length });
  });
});

describe('narration', () => {
  it('has its length from the file and its captions by language', async () => {
    const { slides } = await slidesOf({ '01.en.opus': opus, '01.en.vtt': vtt, '01.ja.wav': wav(2) });
    expect(slides['1']?.narration['en']).toMatchObject({
      seconds: expect.closeTo(1, 1) as number,
      synthetic: false,
      src: { type: 'audio/ogg' },
    });
    expect(slides['1']?.narration['ja']).toMatchObject({ seconds: 2, src: { type: 'audio/wav' } });
    expect(slides['1']?.captions).toEqual({ en: [{ start: 0, end: 0.9, text: 'Words.' }] });
  });

  it('is synthetic when the file or its facts say so', async () => {
    const spoken = Buffer.from(await fixture('../sounds/spoken-by-machine.opus'));
    const { slides } = await slidesOf({
      '01.en.opus': spoken,
      '02.en.opus': opus,
      '02.yaml': 'synthetic: true\n',
      '03.en.opus': opus,
    });
    expect(['1', '2', '3'].map((id) => slides[id]?.narration['en']?.synthetic)).toEqual([true, true, false]);
  });

  it.each([
    ['wav', wav(2)],
    ['mp3', mp3],
  ])('of a person goes before the machine’s beside it, as %s, and without the machine’s captions', async (ext, own) => {
    const machines = Buffer.from(await fixture('../sounds/spoken-by-machine.opus'));
    const captions = vtt.replace('\n\n', '\n\nNOTE vitrine narrate 0123456789abcdef\n\n');
    const both = { '01.en.opus': machines, '01.en.vtt': captions };
    const before = await slidesOf(both);
    expect(before.slides['1']?.narration['en']?.synthetic).toBe(true);
    expect(before.slides['1']?.captions['en']).toHaveLength(1);
    const { slides, codes } = await slidesOf({ ...both, [`01.en.${ext}`]: own });
    expect(slides['1']?.narration['en']).toMatchObject({ synthetic: false, src: { bytes: own.length } });
    expect(slides['1']?.captions).toEqual({});
    // who does not hear would read nothing: that is told
    expect(codes).toEqual([...before.codes, 'captions-of-another-voice'].sort());
    // her own captions in their place are hers
    expect((await slidesOf({ ...both, [`01.en.${ext}`]: own, '01.en.vtt': vtt })).slides['1']?.captions['en']).toEqual(
      before.slides['1']?.captions['en'],
    );
  });

  it('of two people is one too many', async () => {
    expect((await slidesOf({ '01.en.opus': opus, '01.en.wav': wav(2) })).codes).toContain('two-files-one-place');
  });

  it('has spoken words of its own where they differ from the label', async () => {
    const { slides } = await slidesOf({
      '01.en.md': '# Gate\n\nShort.',
      '01.en.script.md': '# Gate\n\nSpoken *at length*.\n\nTwice.',
    });
    expect(slides['1']?.script).toEqual({ en: 'Gate\n\nSpoken at length.\n\nTwice.' });
    expect(slides['1']?.label['en']?.blocks).toHaveLength(1);
  });
});

describe('pictures', () => {
  it('may differ by language, and the one without a language serves the others', async () => {
    const { slides, codes } = await slidesOf(
      { '01.jpg': await jpeg(), '01.ja.jpg': await jpeg(32, 32) },
      { 'exhibition.yaml': 'languages: [en, ja]\n' },
    );
    expect(Object.keys(slides['1']?.visual ?? {}).sort()).toEqual(['*', 'ja']);
    expect(codes).toEqual([]);
  });

  it('that are broken leave the slide its words', async () => {
    const { slides, codes } = await slidesOf({ '01.jpg': 'no picture', '01.en.md': '# Gate' });
    expect(slides['1']).toMatchObject({ visual: {}, title: { en: [{ kind: 'text', text: 'Gate' }] } });
    expect(codes).toEqual(['picture-unreadable']);
  });

  it('that are broken give way to one that is not', async () => {
    const { slides, codes } = await slidesOf({
      '01.jpg': 'no picture',
      '01.webp': await sharp(await jpeg())
        .keepExif()
        .webp()
        .toBuffer(),
    });
    expect(slides['1']?.visual['*']).toMatchObject({ src: { type: 'image/webp' } });
    expect(codes).toEqual(['picture-unreadable']);
  });
});

describe('comparisons', () => {
  const TYPE = 'lines:\n  - words: {en: Then, ja: 昔}\n';
  const LANGUAGES = { 'exhibition.yaml': 'languages: [en, ja]\n' };

  it('are two pictures or drawings, by language, with what they are called', async () => {
    const { slides, codes } = await slidesOf(
      {
        '01.before.type.yaml': TYPE,
        '01.after.jpg': await jpeg(),
        '01.after.ja.jpg': await jpeg(32, 32),
        '01.compare.yaml': 'before: {en: "1894", ja: 1894年}\nafter: {en: Today, ja: 今日}\n',
        '01.yaml': 'credit: A. Berg\nlicence: MIT\n',
        '01.en.md': '# Two\n\nA {>one}town.\n',
        '01.ja.md': '# 二\n\n町。\n',
      },
      LANGUAGES,
    );
    expect(codes).toEqual(['step-unknown']);
    const { '*': all, ja } = slides['1']?.visual ?? {};
    expect(all).toMatchObject({
      kind: 'compare',
      before: { kind: 'drawing', form: 'type' },
      after: { kind: 'picture', width: 64 },
      words: { before: { en: '1894' }, after: { ja: '今日' } },
    });
    expect(ja).toMatchObject({ kind: 'compare', before: { kind: 'drawing' }, after: { kind: 'picture', width: 32 } });
  });

  it('win over other pictures of the slide, and say which words they lack', async () => {
    const { slides, problems } = await slidesOf(
      {
        '01.before.jpg': await jpeg(),
        '01.after.jpg': await jpeg(),
        '01.jpg': await jpeg(),
        '01.compare.yaml': 'before: {en: "1894"}\n',
        '01.after.en.opus': opus,
      },
      LANGUAGES,
    );
    expect(slides['1']?.visual['*']?.kind).toBe('compare');
    expect(problems.map(({ code, path }) => [code, path.split('/').at(-1)])).toEqual(
      [
        ['two-pictures-one-slide', '01.after.jpg'],
        ['file-not-understood', '01.after.en.opus'],
        ['compare-without-words', '01.compare.yaml'],
        ['translation-missing', '01.compare.yaml'],
      ].sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1)),
    );
  });
});

describe('facts', () => {
  it('are read key by key, and the exhibit’s credit serves slides without one', async () => {
    const { slides, problems } = await slidesOf({
      '01.jpg': await jpeg(),
      '01.yaml':
        'alt: {en: A gate}\ncredit: By me\nlicence: CC0\nsources: [S1, S2]\nclaims: A01\nnote: Drawn later\nadvance: timed\nadvisory: {text: {en: Hard}, more: Harder}\n',
      '02.jpg': await jpeg(),
      'exhibit.yaml': 'credit: {en: By all}\n',
    });
    expect(problems).toEqual([]);
    expect(slides['1']).toMatchObject({
      alt: { en: 'A gate' },
      credit: { en: 'By me' },
      licence: 'CC0',
      sources: ['S1', 'S2'],
      claims: ['A01'],
      note: { en: 'Drawn later' },
      advance: 'timed',
      advisory: { text: { en: 'Hard' }, more: { en: 'Harder' } },
    });
    expect(slides['2']).toMatchObject({ credit: { en: 'By all' }, claims: [], advance: 'visitor' });
    expect(slides['2']).not.toHaveProperty('advisory');
  });

  it('and a title from the name give way to the heading of the label', async () => {
    const { slides } = await slidesOf({
      '01-old-gate.jpg': await jpeg(),
      '01-old-gate.en.md': '# The gate',
      '02-tower.jpg': await jpeg(),
      '03.jpg': await jpeg(),
      '03.yaml': 'title: Named\n',
    });
    expect(slides['old-gate']?.title).toEqual({ en: [{ kind: 'text', text: 'The gate' }] });
    expect(slides['tower']?.title).toEqual({ '*': [{ kind: 'text', text: 'tower' }] });
    expect(slides['3']?.title).toEqual({ en: [{ kind: 'text', text: 'Named' }] });
  });
});
