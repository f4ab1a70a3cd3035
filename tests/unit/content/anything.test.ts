// Whatever a folder holds, reading it ends with an exhibition, unique ids and problems in words.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { jpeg, wav, writeFiles } from '../../support/folders.ts';

const picture = await jpeg();
const contents: readonly (string | Uint8Array)[] = [
  picture,
  picture.subarray(0, 90),
  wav(),
  '# Title\n\nWords [旅順]{ja} and [a link](room:a).',
  'title: A: b\ncover: 01.jpg\nlanguages: [en, ja]\n',
  'title: {en: A}\nadvisory: {text: x}\nyears: 1895–1904\ntheme: dust\n',
  'WEBVTT\n\n00:00.000 --> 00:01.000\nx\n',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><text>x</text></svg>',
  '',
  Buffer.from([0xff, 0xfe, 0x00]),
];

const stem = fc.constantFrom(
  '01',
  '1',
  '02-gate',
  '2-Gate',
  'gate',
  'cover',
  'room',
  'exhibit',
  'exhibition',
  'glossary',
  'interface',
  '_x',
  'IMG_0001',
  '港',
  'cafe\u0301',
  'café',
  '1894 War',
  '.x',
  '10. a',
  '-',
  '001-',
);
const middle = fc.constantFrom('', '.en', '.ja', '.zz', '.map', '.en.script', '.en.sign', '.en.map', '.x.y');
const ending = fc.constantFrom(
  '',
  '.jpg',
  '.JPG',
  '.png',
  '.svg',
  '.md',
  '.yaml',
  '.yml',
  '.vtt',
  '.opus',
  '.wav',
  '.webm',
  '.txt',
  '.heic',
  '.jpg.jpg',
  '.geojson',
);
const folder = fc.constantFrom(
  '',
  'rooms',
  'Rooms',
  'attract',
  'rooms/1-a',
  'rooms/2-a',
  'rooms/1-a/1-b',
  'rooms/1-a/2-b',
  'rooms/1-a/港',
  'rooms/_d',
  'rooms/1-a/1-b/deep',
  '3-c',
  '3-c/1-d',
);
const file = fc.tuple(folder, stem, middle, ending, fc.constantFrom(...contents));

describe('any folder', () => {
  it('is read to the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 25 }), async (files) => {
        const root = await mkdtemp(join(tmpdir(), 'vitrine-any-'));
        try {
          await writeFiles(
            root,
            Object.fromEntries(
              files.map(([at, name, lang, ext, content]) => [
                `${at === '' ? '' : `${at}/`}${name}${lang}${ext}.`.slice(0, -1),
                content,
              ]),
            ),
          );
          const { exhibition, problems, media } = await loadExhibition(root);
          const ids = exhibition.rooms.flatMap((room) => [
            room.id,
            ...room.exhibits.flatMap((exhibit) => [
              `${room.id}/${exhibit.id}`,
              ...exhibit.slides.map((slide) => `${room.id}/${exhibit.id}/${slide.id}`),
            ]),
          ]);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.filter((id) => id === '' || id.includes('//') || id.endsWith('/'))).toEqual([]);
          expect(
            exhibition.rooms.every(
              (room) => room.exhibits.length > 0 && room.exhibits.every((exhibit) => exhibit.slides.length > 0),
            ),
          ).toBe(true);
          expect(exhibition.languages.length).toBeGreaterThan(0);
          expect(
            problems.filter(
              (one) => one.message.includes('undefined') || one.fix.includes('undefined') || one.message.includes(root),
            ),
          ).toEqual([]);
          expect(exhibition.rooms.length > 0 || problems.some((one) => one.severity === 'error')).toBe(true);
          const hashes = [...JSON.stringify(exhibition).matchAll(/\/media\/([0-9a-f]{32})\//gu)].map(
            (found) => found[1] ?? '',
          );
          expect(hashes.filter((hash) => !media.has(hash))).toEqual([]);
        } finally {
          await rm(root, { recursive: true, force: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
