// IIIF Presentation 3, as museums publish it, with the pictures saved beside the manifest.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { licenceOf } from '../../../src-main/import/licences.ts';
import { jpeg, wav } from '../../support/folders.ts';
import {
  codesOf,
  importFixture,
  importIn,
  importText,
  labelOf,
  outline,
  remarksOf,
  treeOf,
  workFolder,
} from './import-fixture.ts';

const first = await jpeg(64, 48);
const second = await jpeg(80, 50);
const third = await jpeg(90, 60);
const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\nLa la\n';

describe('a manifest with a table of contents', () => {
  const files = { 'ms10/0001.jpg': first, '0002.jpg': second, 'scans/f. 2r.jpg': third };
  const book = () => importFixture('iiif', 'iiif/contents.json', files);

  it('becomes rooms and exhibits as it is divided, in the languages of its labels', async () => {
    const { exhibition, imported } = await book();
    expect(imported.languages).toEqual(['en', 'de']);
    expect(outline(exhibition, 'en')).toEqual([
      ['Morning', [['Morning', ['f. 1r', 'f. 1v']]]],
      [
        'Evening',
        [
          ['Monday', ['f. 1v', 'f. 2r']],
          ['Tuesday', ['f. 2v']],
        ],
      ],
      ['A book of prayers', [['A book of prayers', ['cover', 'A book of prayers']]]],
    ]);
    expect(exhibition.title).toEqual({ en: 'A book of prayers', de: 'Ein Gebetbuch' });
    expect(outline(exhibition, 'de').slice(0, 1)).toEqual([
      ['Morgen', [['Morgen', [expect.anything(), expect.anything()]]]],
    ]);
    expect(exhibition.rooms[0]?.years).toEqual({ start: 1492, end: 1493 });
  });

  it('copies pictures byte for byte, found by identifier, by name and by label', async () => {
    const { output } = await book();
    const [morning = '', evening = ''] = ['rooms/10-morning/10-morning', 'rooms/20-evening/10-monday'];
    expect((await treeOf(output)).filter((path) => path.endsWith('.jpg'))).toEqual([
      `${morning}/01.jpg`,
      `${morning}/02.jpg`,
      `${evening}/01.jpg`,
      `${evening}/02.jpg`,
    ]);
    expect(await readFile(join(output, morning, '01.jpg'))).toEqual(first);
    expect(await readFile(join(output, morning, '02.jpg'))).toEqual(second);
    expect(await readFile(join(output, evening, '02.jpg'))).toEqual(third);
  });

  it('turns summaries, comments and facts into labels, and HTML into words', async () => {
    const { exhibition } = await book();
    expect(exhibition.rooms[0]?.introduction['en']?.blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Written on ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'parchment' }] },
          { kind: 'text', text: ' in the year 1492 & bound anew in 1710. See our page.' },
        ],
      },
    ]);
    expect(labelOf(exhibition, [0, 0, 1], 'en').replaceAll('\u2060', '')).toBe(
      'A *gilded* initial, 5 < 6 [sic]{en} <not a tag>.',
    );
    expect(labelOf(exhibition, [1, 0, 1], 'en')).toBe('A fly on the margin.\npainted\nnot real');
    expect(labelOf(exhibition, [1, 0, 1], 'de')).toBe('Eine Fliege am Rand.');
    expect(labelOf(exhibition, [2, 0, 1], 'de')).toBe('Datum: 1492\nSchreiber: Anna Berg; her pupil');
  });

  it('gives each picture its credit and its licence', async () => {
    const { exhibition } = await book();
    const slides = exhibition.rooms.flatMap((room) => room.exhibits.flatMap((one) => one.slides));
    expect(slides[0]).toMatchObject({
      credit: { en: 'City Museum, Ms 10', de: 'Stadtmuseum, Hs. 10' },
      licence: 'CC BY-SA 4.0',
    });
    expect(slides[4]).toMatchObject({ credit: { en: 'Photograph: C. Dorn' }, licence: 'no known copyright' });
    expect(exhibition.credits).toEqual({ en: 'City Museum, Ms 10', de: 'Stadtmuseum, Hs. 10' });
  });

  it('has no error, and says what is not there and what could not be carried', async () => {
    const outcome = await book();
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codesOf(outcome)).not.toContain('credit-missing');
    expect(remarksOf(outcome)).toEqual({
      'Other orders of the pages, and divisions that are not for reading': ['Another order'],
      'Divisions that name a part of a picture or recording; the whole is shown': [expect.stringContaining('Tuesday')],
      'Divisions that stand in several places, or inside themselves': [expect.anything()],
      'The spot or moment that a comment points to; its words are in the label': ['canvas f. 2r'],
      'Annotations of another kind: tagging': ['insects (canvas f. 2r)'],
      'Links inside texts: their words are kept': ['https://museum.example/prayers (A book of prayers)'],
      'Other versions, data and web pages that the source points to': [
        'https://museum.example/prayers (A book of prayers)',
      ],
      'The direction of leafing: slides follow each other as the page of their language does': ['A book of prayers'],
      'Files on the web: nothing is downloaded': [
        'https://images.museum.example/iiif/3/ms10%2F0004/full/max/0/default.jpg → save it as rooms/20-evening/20-tuesday/01.jpg',
        'https://images.museum.example/iiif/3/ms10%2F0005/full/max/0/default.jpg → save it as rooms/30-a-book-of-prayers/10-a-book-of-prayers/01.jpg',
      ],
    });
  });

  it('is completed by putting a picture where the list says', async () => {
    const { output, exhibition } = await book();
    expect(exhibition.rooms[2]?.exhibits[0]?.slides[0]?.visual).toEqual({});
    await writeFile(join(output, 'rooms/30-a-book-of-prayers/10-a-book-of-prayers/01.jpg'), first);
    const { exhibition: completed } = await loadExhibition(output);
    expect(completed.rooms[2]?.exhibits[0]?.slides[0]).toMatchObject({
      visual: { '*': { kind: 'picture' } },
      licence: 'CC BY-SA 4.0',
    });
  });
});

describe('recordings, choices and several pictures', () => {
  const songs = () =>
    importFixture('iiif', 'iiif/recordings.json', {
      'stills/singer.jpg': first,
      'song one.wav': wav(2),
      'song-one.vtt': VTT,
      'poster.jpg': second,
      'natural.jpg': third,
      'page-a.jpg': first,
      'page-b.jpg': second,
    });

  it('are slides with a narration, its captions and a still', async () => {
    const { exhibition, output } = await songs();
    const [song, film, lights, pageA, pageB] = exhibition.rooms[0]?.exhibits[0]?.slides ?? [];
    expect(song?.narration['en']?.seconds).toBe(2);
    expect(song?.captions['en']).toHaveLength(1);
    expect(song?.visual['*']?.kind).toBe('picture');
    expect(film?.visual['*']?.kind).toBe('picture');
    expect(lights?.visual['*']?.kind).toBe('picture');
    expect([pageA?.visual['*'], pageB?.visual['*']]).toMatchObject([{ width: 64 }, { width: 80 }]);
    expect(await readFile(join(output, 'rooms/10-songs/10-songs/01.en.wav'))).toEqual(wav(2));
  });

  it('list the film that is not there and the picture that was not chosen', async () => {
    expect(remarksOf(await songs())).toMatchObject({
      'Files on the web: nothing is downloaded': [
        'https://media.museum.example/film/film.mp4 → save it as rooms/10-songs/10-songs/02.mp4',
      ],
      'Other pictures to choose from on one canvas; the first is shown': [expect.stringContaining('/xray/')],
    });
  });
});

describe('a collection', () => {
  it('has a room for each manifest that lies beside it or in it, grouped by the collection inside', async () => {
    const root = await workFolder({ 'issue1-p1.jpg': first, 'issue2/issue2-p2.jpg': second });
    const fixtures = join(import.meta.dirname, '../../fixtures/import/iiif/collection');
    for (const name of ['collection.json', 'issue1.json'])
      await copyFile(join(fixtures, name), join(root, 'source', name));
    const outcome = await importIn(root, 'iiif', 'collection.json');
    expect(outcome.imported.languages).toEqual(['de']);
    expect(outline(outcome.exhibition, 'de')).toEqual([
      ['Tageblatt, 1925-02-16', [['Tageblatt, 1925-02-16', ['S. 1', 'S. 2']]]],
      ['Tageblatt, 1926-03-13', [['Tageblatt, 1926-03-13', ['S. 1', 'S. 2']]]],
    ]);
    expect(outcome.exhibition.rooms.map(({ group }) => group)).toEqual([undefined, { de: 'Jahrgang 1926' }]);
    expect(remarksOf(outcome)['Manifests of the collection that are not there: nothing is downloaded']).toEqual([
      'https://museum.example/iiif/paper/collection.json → save it beside “collection.json”, and import again',
      'https://museum.example/iiif/paper/issue3/manifest.json → save it beside “collection.json”, and import again',
    ]);
    expect((await treeOf(outcome.output)).filter((path) => path.endsWith('.jpg'))).toHaveLength(2);
  });
});

describe('a thumbnail', () => {
  it('that lies there is the cover of the first exhibit, and no slide', async () => {
    const manifest = {
      type: 'Manifest',
      label: { en: ['X'] },
      requiredStatement: { label: { en: ['By'] }, value: { en: ['A. Berg'] } },
      thumbnail: [{ id: 'https://museum.example/thumbs/x-small.jpg', type: 'Image' }],
      items: [{ id: 'c1', type: 'Canvas', label: { en: ['One'] } }],
    };
    const { output, exhibition } = await importText('iiif', JSON.stringify(manifest), { 'x-small.jpg': second });
    expect(await readFile(join(output, 'rooms/10-x/10-x/cover.jpg'))).toEqual(second);
    expect(exhibition.rooms[0]?.exhibits[0]?.cover['*']).toMatchObject({ width: 80 });
    expect(exhibition.rooms[0]?.exhibits[0]?.slides).toHaveLength(1);
  });
});

describe('languages', () => {
  const manifest = (labels: readonly object[]): string =>
    JSON.stringify({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      type: 'Manifest',
      label: { none: ['X'] },
      items: labels.map((label, index) => ({ id: `c${index}`, type: 'Canvas', label })),
    });

  it.each([
    [[{ none: ['a'] }], {}, ['en']],
    [[{ none: ['a'] }], { language: 'ja' }, ['ja']],
    [[{ fr: ['a'], ar: ['ب'] }], {}, ['fr', 'ar']],
    [[{ 'zh-hans': ['一'] }, { 'zh-hans': ['二'] }], {}, ['zh-Hans']],
    [[...Array.from({ length: 5 }, () => ({ en: ['a'] })), { gez: ['ጠቢበ'] }], {}, ['en']],
    [[{ nonsense: ['a'] }], {}, ['en']],
  ])('of %j with %j are %j', async (labels, options, languages) => {
    const { imported, exhibition } = await importText('iiif', manifest(labels), {}, options);
    expect(imported.languages).toEqual(languages);
    expect(exhibition.languages.map(({ tag }) => tag)).toEqual(languages);
    for (const slide of exhibition.rooms[0]?.exhibits[0]?.slides ?? [])
      expect(slide.title[languages[0] ?? '']).toBeDefined();
  });

  it('that are too rare to choose are shown where there is nothing else, and told of', async () => {
    const labels = [...Array.from({ length: 5 }, () => ({ en: ['a'] })), { gez: ['ጠቢበ'] }];
    const outcome = await importText('iiif', manifest(labels));
    expect(outline(outcome.exhibition, 'en')).toEqual([['X', [['X', ['a', 'a', 'a', 'a', 'a', 'ጠቢበ']]]]]);
    expect(Object.values(remarksOf(outcome)).flat()).toContain('gez: 1');
  });
});

describe('licences', () => {
  it.each([
    ['https://creativecommons.org/licenses/by-nc-nd/3.0/de/', 'CC BY-NC-ND 3.0 DE'],
    ['http://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'public domain'],
    ['http://rightsstatements.org/vocab/InC/1.0/', 'in copyright'],
    ['https://rightsstatements.org/page/NoC-US/1.0/?language=en', 'no copyright in the United States'],
    ['https://museum.example/terms', 'https://museum.example/terms'],
    ['all rights reserved', undefined],
    [undefined, undefined],
  ])('%s is %s', async (address, words) => {
    expect(licenceOf(address)).toBe(words);
  });
});
