// Tables of items with CollectionBuilder's columns, as spreadsheets of all kinds save them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../../src-main/import/dates.ts';
import { runImport } from '../../../src-main/import/run-import.ts';
import { jpeg, wav } from '../../support/folders.ts';
import { importFixture, importText, labelOf, outline, remarksOf, treeOf, workFolder } from './import-fixture.ts';

const picture = await jpeg();
const small = await jpeg(20, 15);
const files = {
  'objects/c_001.jpg': picture,
  'objects/c_002.wav': wav(1),
  'objects/small/c_001_sm.jpg': small,
  'objects/small/c_002_sm.jpg': small,
  'objects/small/c_006_sm.jpg': small,
  'objects/c_005.jpg': picture,
  'objects/c_009.pdf': '%PDF',
};
const collection = (options = {}) => importFixture('csv', 'csv/collection.csv', files, options);

describe('a table of items', () => {
  it('becomes exhibits in rooms by their dates; rows with a parent are its slides', async () => {
    const { exhibition, imported } = await collection();
    expect(imported.languages).toEqual(['en', 'ja']);
    expect(outline(exhibition, 'en')).toEqual([
      ['1910–1919', [['Customs house, no. 30', ['Customs house, no. 30']]]],
      ['1920–1929', [['A film', ['A film']]]],
      ['1940–1949', [['A song', ['A song']]]],
      ['2000–2009', [['A report', ['A report']]]],
      [
        's. d.',
        [
          ['An album', ['An album', 'Page 1', 'Page 2']],
          ['Round', ['Round']],
          ['And round', ['And round']],
        ],
      ],
    ]);
    expect(exhibition.rooms[0]?.exhibits[0]?.title).toEqual({ en: 'Customs house, no. 30', ja: '税関' });
  });

  it('carries description, credit, licence, source and the words for people who do not see', async () => {
    const { exhibition, problems } = await collection();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(exhibition.rooms[0]?.exhibits[0]?.slides[0]).toMatchObject({
      alt: { en: 'A stone house with a tower' },
      credit: { en: 'Berg & Co. PG 9, City Archive' },
      licence: 'public domain',
      sources: ['PG 9, City Archive, pg_9_12'],
    });
    expect(labelOf(exhibition, [0, 0, 0], 'en')).toBe(
      'Postcard of the "customs house", with _one_ tree.\nBerg & Co. · 1910 · Port Arthur',
    );
    const album = exhibition.rooms[4]?.exhibits[0];
    expect(album?.slides[1]?.credit?.['en']).toContain('the album may be shown');
  });

  it('finds objects by their paths, takes the small picture where there is none, and copies byte for byte', async () => {
    const outcome = await collection();
    const song = outcome.exhibition.rooms[2]?.exhibits[0]?.slides[0];
    expect(song).toMatchObject({ narration: { en: { seconds: 1 } }, script: { en: '[waves]\n\nLa la la.' } });
    expect(await readFile(join(outcome.output, 'rooms/10-1910-1919/10-customs-house-no-30/01.jpg'))).toEqual(picture);
    expect(await readFile(join(outcome.output, 'rooms/50-s-d/10-an-album/02.jpg'))).toEqual(picture);
    expect(await readFile(join(outcome.output, 'rooms/50-s-d/10-an-album/03.jpg'))).toEqual(small);
    expect(remarksOf(outcome)).toMatchObject({
      'Files that were not found': [
        expect.stringMatching(/^\/objects\/small\/c_004_sm\.jpg → put it at .*01\.jpg$/u),
        expect.stringMatching(/^\/objects\/c_006\.jpg → put it at .*03\.jpg \(a smaller picture stands in/u),
      ],
      'Files that are there but cannot be used': [expect.stringContaining('“c_009.pdf” is a document of whole pages')],
      'Pages of other services: they need the web, and there is no file to save': [expect.stringContaining('YouTube')],
      'Transcripts that are no text file here': ['/objects/c_003.txt (A film, line 8)'],
      'Rows whose parent is not in the table, or that are their own': [
        expect.stringContaining('Round'),
        expect.stringContaining('And round'),
        expect.stringContaining('A report'),
      ],
    });
  });

  it('counts the columns that are not shown', async () => {
    expect(remarksOf(await collection())['Columns that are not shown']).toEqual([
      'date-is-approximate?: 1 filled cell',
      'subject: 2 filled cells',
      'latitude: 3 filled cells; with --maps each exhibit gets a map',
      'longitude: 3 filled cells; with --maps each exhibit gets a map',
      'type: 7 filled cells',
      'language: 4 filled cells',
    ]);
  });

  it('draws a map of each exhibit with places, if asked', async () => {
    const table = 'title,location,latitude,longitude\nA stone,"Port Arthur",38.8,"121,27"\nA tree,,91,0\n';
    const root = await workFolder({ 'items.csv': table });
    const output = join(root, 'made');
    // read once, by the command itself: the coasts of the world take their time
    const { problems, slides } = await runImport('csv', join(root, 'source', 'items.csv'), { output, maps: true });
    expect(problems).toEqual([]);
    expect(slides).toBe(3);
    const [map = ''] = (await treeOf(output)).filter((path) => path.endsWith('.map.yaml'));
    expect(map).toBe('rooms/10-items/10-a-stone/02.map.yaml');
    expect(await readFile(join(output, map), 'utf8')).toMatch(/38\.8\s+- 121\.27\s+name:\s+en: "Port Arthur"/u);
  }, 120_000);

  it('makes its rooms of a column, if asked', async () => {
    const { exhibition } = await collection({ roomBy: 'Location' });
    expect(exhibition.rooms.map(({ title }) => title['en'])).toEqual(['Port Arthur', '–']);
    await expect(collection({ roomBy: 'shelf' })).rejects.toMatchObject({
      exitCode: 2,
      message: '“collection.csv” has no column “shelf”.',
      fix: expect.stringContaining('objectid, parentid, title'),
    });
  });
});

describe('the file of a table', () => {
  const rows = [
    ['objectid', 'Title', 'Description'],
    ['a', 'Größe; 港', 'Two\nlines, "quoted"'],
    ['b', 'Second', ''],
  ];
  const written = (separator: string, newline: string): string =>
    rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""').replaceAll('\n', newline)}"`).join(separator))
      .join(newline);
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['with commas', written(',', '\n')],
    ['with semicolons and Windows line ends', written(';', '\r\n')],
    ['with tabs', written('\t', '\n')],
    ['with old Mac line ends', written(',', '\r')],
    ['with a byte-order mark', `\ufeff${written(';', '\r\n')}`],
    ['in UTF-16', utf16(written('\t', '\r\n'))],
    ['with Excel’s line about the separator', `sep=;\r\n${written(';', '\r\n')}`],
    ['with empty lines and cells at the end', `${written(',', '\n')}\n\n,,\n`],
  ])('%s is read', async (_how, source) => {
    const { exhibition } = await importText('csv', source);
    expect(outline(exhibition, 'en')).toEqual([
      [
        'items',
        [
          ['Größe; 港', ['Größe; 港']],
          ['Second', ['Second']],
        ],
      ],
    ]);
    expect(labelOf(exhibition, [0, 0, 0], 'en')).toBe('Two\nlines, "quoted"');
  });

  it('may have quotes inside cells that are not quoted', async () => {
    const { exhibition } = await importText('csv', 'title,description\nThe "Rurik",a 12" gun\n');
    expect(labelOf(exhibition, [0, 0, 0], 'en')).toBe('a 12" gun');
  });

  it.each([
    ['', /is empty/u, ''],
    ['title\n', /no items under it/u, ''],
    ['name,year\nx,1900\n', /has no column “title”\. Its columns are: name, year/u, 'title is needed'],
    ['Year,Headline,Text\n1900,x,y\n', /is the table of a TimelineJS timeline/u, 'import timelinejs'],
    ['{"events": []}', /is JSON, not a table/u, 'vitrine import timelinejs FILE'],
    ['title,description\nx,"never closed\ny,z\n', /cannot be read as a table.*line/u, 'CSV UTF-8'],
    [Buffer.from('title\nGr\xfc\xdfe aus K\xf6ln\n', 'latin1'), /not stored as UTF-8/u, 'CSV UTF-8'],
  ])('is refused in plain words: %j', async (source, message, fix) => {
    await expect(importText('csv', source)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringMatching(message),
      fix: expect.stringContaining(fix),
    });
  });
});

describe('years in a date', () => {
  it.each([
    ['1910', 1910, 1910],
    ['1912-09-08', 1912, 1912],
    ['ca. 1920s', 1920, 1929],
    ['1900s', 1900, 1999],
    ['1890/1895', 1890, 1895],
    ['8.9.1912', 1912, 1912],
    ['[between 1901 and 1904?]', 1901, 1904],
    ['1936年', 1936, 1936],
  ])('of “%s” are %i to %i', (text, first, last) => {
    expect(yearsIn(text)).toEqual({ first, last });
  });

  it.each(['', 'undated', '19', 'no. 12345', '9999'])('of “%s” are none', (text) => {
    expect(yearsIn(text)).toBeUndefined();
  });
});
