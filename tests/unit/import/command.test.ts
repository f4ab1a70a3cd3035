// `vitrine import …`: what is refused and in which words, what is printed, and that half an import leaves nothing.
import { chmod, mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { importCommand } from '../../../src-main/commands/import.ts';
import { jsonFault } from '../../../src-main/import/json-fault.ts';
import { writeFolder } from '../../../src-main/import/write-folder.ts';
import { jpeg } from '../../support/folders.ts';
import { importIn, importText, treeOf, workFolder } from './import-fixture.ts';

const picture = await jpeg();
const FIXTURES = join(import.meta.dirname, '../../fixtures/import');
const TIMELINE = '{"events": [{"start_date": {"year": 1900}, "text": {"headline": "One"}}]}';

async function typed(...words: string[]): Promise<string> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(line));
  await importCommand().parseAsync(words, { from: 'user' });
  return lines.join('\n');
}

describe('vitrine import', () => {
  it('says what there is, what was not carried and where the whole list lies', async () => {
    const root = await workFolder({
      'source.json': JSON.stringify({
        events: Array.from({ length: 8 }, (_one, index) => ({
          start_date: { year: 1900 },
          text: { headline: `E${index}` },
          media: { url: `https://x.example/${index}.jpg` },
        })),
      }),
      '0.jpg': picture,
    });
    const output = join(root, 'made');
    const told = await typed('timelinejs', join(root, 'source', 'source.json'), '-o', output);
    expect(told).toContain(`${output}: 1 room, 8 exhibits, 8 slides, in en. 1 file copied.`);
    expect(told).toContain('Files on the web: nothing is downloaded (7)');
    expect(told).toContain('… and 2 more');
    expect(told).toContain(`The whole list: ${output}.not-carried.txt`);
    const list = await readFile(`${output}.not-carried.txt`, 'utf8');
    expect(list).toContain('What could not be carried from “source.json” into “made”.');
    for (let index = 1; index < 8; index += 1)
      expect(list).toContain(
        `https://x.example/${index}.jpg → save it as rooms/10-source/${index + 1}0-e${index}/01.jpg`,
      );
    expect(await readdir(root)).toEqual(['made', 'made.not-carried.txt', 'source']);
  });

  it('writes no list where everything was carried', async () => {
    const root = await workFolder({ 'source.json': TIMELINE });
    const output = join(root, 'made');
    expect(await typed('timelinejs', join(root, 'source', 'source.json'), '-o', output)).toContain(
      'Everything was carried.',
    );
    expect(await readdir(root)).toEqual(['made', 'source']);
  });

  it('looks in the folder of --images first', async () => {
    const root = await workFolder({ 'source.json': TIMELINE.replace('"text"', '"media": {"url": "a.jpg"}, "text"') });
    await mkdir(join(root, 'scans'));
    await writeFile(join(root, 'scans', 'a.jpg'), picture);
    const source = join(root, 'source', 'source.json');
    expect(await typed('timelinejs', source, '-o', join(root, 'made'), '--images', join(root, 'scans'))).toContain(
      '1 file copied',
    );
    await expect(
      typed('timelinejs', source, '-o', join(root, 'b'), '--images', join(root, 'none')),
    ).rejects.toMatchObject({ exitCode: 2 });
  });

  it('refuses a language that is none', async () => {
    await expect(typed('csv', 'x.csv', '--language', 'english')).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('a source', () => {
  const refused = (format: 'iiif' | 'timelinejs', text: string | Uint8Array) => importText(format, text);

  it.each([
    ['iiif', '{"a": 1,}', 'line 1, column 9'],
    ['iiif', '{\n  "a": "b\n}', 'line 2, column 8'],
    ['iiif', '<html></html>', 'a page of HTML or XML'],
    ['iiif', '[]', 'is JSON of another kind'],
    ['iiif', TIMELINE, 'is a TimelineJS file'],
    ['iiif', '{"@context": "http://iiif.io/api/image/3/context.json", "type": "ImageService3"}', 'info.json'],
    ['iiif', '{"type": "FeatureCollection", "features": []}', 'a GeoJSON file'],
    ['iiif', '{"type": "Manifest", "items": []}', 'holds nothing that could be a slide'],
    ['timelinejs', '{"type": "Manifest", "items": []}', 'is a IIIF manifest'],
    ['timelinejs', '{"timeline": {"date": []}}', 'TimelineJS 2'],
    ['timelinejs', '{"events": []}', 'holds nothing that could be a slide'],
    ['timelinejs', '   ', 'is empty'],
    ['timelinejs', Buffer.from('{"events": "Gr\xfc\xdfe"}', 'latin1'), 'not stored as UTF-8'],
  ] as const)('for %s is refused in plain words: %j', async (format, text, words) => {
    await expect(refused(format, text)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining(words),
      fix: expect.stringMatching(/\S/u),
    });
  });

  it('of IIIF version 2 is refused with what to do', async () => {
    const text = await readFile(join(FIXTURES, 'iiif/version-2.json'));
    await expect(refused('iiif', text)).rejects.toMatchObject({
      message: expect.stringContaining('older version 2'),
      fix: expect.stringContaining('version 3'),
    });
  });

  it('may be an address, a folder or nothing, and then is refused', async () => {
    const root = await workFolder();
    const output = join(root, 'made');
    for (const [source, words] of [
      ['https://museum.example/manifest.json', 'Nothing is downloaded'],
      [root, 'is a folder'],
      [join(root, 'none.json'), 'There is no file'],
    ] as const)
      await expect(typed('iiif', source, '-o', output)).rejects.toMatchObject({
        exitCode: 2,
        message: expect.stringContaining(words),
      });
    expect(await readdir(root)).toEqual(['source']);
  });

  it('of more than 50 MB is refused before it is read', async () => {
    const root = await workFolder({ 'source.json': '' });
    await truncate(join(root, 'source', 'source.json'), 60_000_000);
    await expect(importIn(root, 'iiif', 'source.json')).rejects.toMatchObject({
      message: expect.stringContaining('60 MB'),
    });
  });

  it('nested without end is refused, not crashed over', async () => {
    const deep = (open: string, close: string, inside = ''): string =>
      open.repeat(200_000) + inside + close.repeat(200_000);
    for (const text of [
      `{"events": ${deep('[', ']')}}`,
      `{"type": "Manifest", "items": [], "structures": [${deep('{"type":"Range","items":[', ']}')}]}`,
      `{"type": "Collection", "items": [${deep('{"type":"Collection","items":[', ']}')}]}`,
    ])
      await expect(refused(text.includes('events') ? 'timelinejs' : 'iiif', text)).rejects.toMatchObject({
        name: 'PlainError',
      });
  });
});

describe('the place of a fault in JSON', () => {
  it.each([
    ['{"a": [1, 2,, 3]}', 1, 13],
    ['{"a" 1}', 1, 6],
    ['{"a": 1', 1, 8],
    ['{"a": 1}}', 1, 9],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['[1\n,\n]', 3, 1],
    ['[1}', 1, 3],
  ])('%j is line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it.each(['{}', '[]', '1', '"a"', ' {"a": [1, -2.5e3, true, null, {"b": "\\u00e9\\n"}]} '])('%j has none', (text) => {
    expect(jsonFault(text)).toBeUndefined();
  });
});

describe('the folder', () => {
  it('is never one with something in it', async () => {
    const root = await workFolder({ 'source.json': TIMELINE });
    await mkdir(join(root, 'made'));
    await writeFile(join(root, 'made', 'mine.txt'), 'x');
    await expect(importIn(root, 'timelinejs', 'source.json')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('is not empty'),
    });
    expect(await treeOf(join(root, 'made'))).toEqual(['mine.txt']);
  });

  it('may be one that is empty, and its list never overwrites another', async () => {
    const root = await workFolder({
      'source.json': TIMELINE.replace('"text"', '"media": {"url": "https://x.example/a.jpg"}, "text"'),
    });
    await mkdir(join(root, 'made'));
    await writeFile(join(root, 'made.not-carried.txt'), 'mine');
    const { imported } = await importIn(root, 'timelinejs', 'source.json');
    expect(imported.list).toBe(join(root, 'made.not-carried-2.txt'));
    expect(await readFile(join(root, 'made.not-carried.txt'), 'utf8')).toBe('mine');
  });

  it('is whole or not there: a failure leaves nothing, not even folders made on the way', async () => {
    const root = await workFolder();
    const target = join(root, 'a', 'b', 'made');
    const fill = (unfinished: string): Promise<void> => writeFile(join(unfinished, 'x'), 'x');
    const fail = () => Promise.reject(new Error('no'));
    await expect(writeFolder(target, fill, fail)).rejects.toThrow('no');
    const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(writeFolder(target, fill, full)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining('ENOSPC'),
    });
    expect(await readdir(root)).toEqual(['source']);
    await writeFolder(target, fill, () => Promise.resolve());
    expect(await treeOf(target)).toEqual(['x']);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written is refused in plain words', async () => {
    const root = await workFolder({ 'source.json': TIMELINE });
    await chmod(root, 0o500);
    await expect(importIn(root, 'timelinejs', 'source.json')).rejects.toMatchObject({ name: 'PlainError' });
    await chmod(root, 0o700);
  });
});
