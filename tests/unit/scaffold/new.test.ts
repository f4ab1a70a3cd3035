// `vitrine new exhibition`, `room` and `exhibit`: what they leave behind is read as an exhibition, and nothing that was there is touched.
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { newCommand } from '../../../src-main/commands/new.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { RECORDS, SCHEMAS } from '../../../src-main/content/schema/files.ts';
import { readYamlFile, type YamlKind } from '../../../src-main/content/yaml-facts.ts';
import { jsonSchemas } from '../../../src-main/scaffold/editor/json-schemas.ts';
import { schemaFor, schemaLine } from '../../../src-main/scaffold/editor/schema-files.ts';
import { numberedName, titleFrom } from '../../../src-main/scaffold/names.ts';
import { newExhibition } from '../../../src-main/scaffold/new-exhibition.ts';
import { newExhibit, newRoom } from '../../../src-main/scaffold/new-room.ts';
import { asOrdinaryUser } from '../../support/exhibition-fixtures.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

const ajv = new Ajv({ allowUnionTypes: true, formats: { date: true } });
const schemas = jsonSchemas();

const yamlIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();

/** With every line in force that is an example. */
const inForce = (text: string): string => text.replaceAll(/^#(?! \S)(?=.)/gmu, '');

async function made(languages: readonly string[] = ['en']): Promise<string> {
  const parent = await folderWith({});
  await newExhibition(parent, 'my-museum', languages);
  return join(parent, 'my-museum');
}

describe('a new exhibition', () => {
  it('has nothing wrong in it, and a room with a slide of words and a drawn one to show', async () => {
    const { exhibition, problems } = await loadExhibition(await made());
    expect(problems).toEqual([]);
    expect(exhibition.title).toEqual({ en: 'My museum' });
    expect(exhibition.rooms.map(({ id, title }) => [id, title['en']])).toEqual([['first-room', 'First room']]);
    const slides = exhibition.rooms[0]?.exhibits.flatMap((exhibit) => exhibit.slides) ?? [];
    expect(slides.map(({ id, visual }) => [id, Object.values(visual)[0]?.kind])).toEqual([
      ['10', undefined],
      ['20', 'drawing'],
    ]);
  });

  it('in several languages lacks translations, and nothing else', async () => {
    const { exhibition, problems } = await loadExhibition(await made(['ja', 'en', 'de']));
    expect(exhibition.languages.map(({ tag }) => tag)).toEqual(['ja', 'en', 'de']);
    expect(exhibition.title).toEqual({ ja: 'My museum' });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['translation-missing']));
  });

  it('shows every key of every file by an example that is right', async () => {
    const folder = await made();
    const kinds = new Set<string>();
    for (const path of await yamlIn(folder)) {
      const text = await readFile(join(folder, path), 'utf8');
      const kind = schemaFor(path);
      kinds.add(kind);
      const value = parse(inForce(text)) as Record<string, unknown>;
      expect(text.split('\n')[0], path).toBe(schemaLine(path));
      expect(ajv.validate(schemas[kind], value), `${path}: ${ajv.errorsText()}`).toBe(true);
      if (kind === 'timeline') continue;
      expect(readYamlFile(inForce(text), path, kind as YamlKind).problems, path).toEqual([]);
      const keys = Object.hasOwn(SCHEMAS, kind)
        ? Object.keys(SCHEMAS[kind as keyof typeof SCHEMAS].shape)
        : keysOf(kind as keyof typeof RECORDS);
      const shown = Object.hasOwn(SCHEMAS, kind) ? value : Object.values(value)[0];
      expect(Object.keys(shown as object).sort(), path).toEqual([...keys].sort());
    }
    expect(kinds).toEqual(
      new Set(['exhibition', 'room', 'exhibit', 'slide', 'timeline', 'sources', 'claims', 'glossary']),
    );
  });

  it('fits the schemas as it stands, which lie in it', async () => {
    const folder = await made(['en', 'ja']);
    for (const path of await yamlIn(folder)) {
      const value: unknown = parse(await readFile(join(folder, path), 'utf8')) ?? {};
      const schema = /\$schema=(\S+)/u.exec(await readFile(join(folder, path), 'utf8'))?.[1] ?? '';
      const file = JSON.parse(await readFile(join(folder, path, '..', schema), 'utf8')) as object;
      expect(ajv.validate(file, value), `${path}: ${ajv.errorsText()}`).toBe(true);
    }
  });

  it('is not made over anything, and not under a name that no folder can have', async () => {
    const parent = await folderWith({ 'mine/01.jpg': await jpeg(), 'a file': 'x' });
    const before = await readdir(parent, { recursive: true });
    for (const name of [
      'mine',
      'a file',
      '../up',
      '',
      '   ',
      '???',
      '_later',
      'CON',
      '.hidden',
      'x.tmp',
      'a\u0007b',
      '長'.repeat(90),
    ])
      await expect(newExhibition(parent, name, ['en']), name).rejects.toMatchObject({ exitCode: 2 });
    expect(await readdir(parent, { recursive: true })).toEqual(before);
    expect(await newExhibition(parent, 'What happened in 1901?', ['en'])).toContain(
      `The exhibition “What happened in 1901?” is in ${join(parent, 'What happened in 1901')}: one room, one exhibit, two slides.`,
    );
  });

  it('says so where nothing may be written', async () => {
    const parent = await folderWith({});
    await chmod(parent, 0o555);
    // root may write everywhere, and runs it first
    const failed = asOrdinaryUser(async () =>
      process.geteuid?.() === 0 ? undefined : newExhibition(parent, 'mine', ['en']),
    );
    await expect(failed).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be written \(EACCES\)/u) as string,
    });
    await chmod(parent, 0o755);
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('a new room', () => {
  it('comes after the last, named and titled as typed, in any script, and can be shown', async () => {
    const folder = await made();
    await newRoom(folder, 'The harbour');
    await newRoom(folder, '旅順の港');
    await newRoom(folder, '25-between');
    await newRoom(folder, '1894 War');
    const { exhibition, problems } = await loadExhibition(folder);
    expect(problems).toEqual([]);
    expect(exhibition.rooms.map(({ id, title }) => [id, title['en']])).toEqual([
      ['first-room', 'First room'],
      ['the-harbour', 'The harbour'],
      ['between', 'Between'],
      ['旅順の港', '旅順の港'],
      ['1894-war', '1894 War'],
    ]);
    expect((await readdir(join(folder, 'rooms'))).sort()).toEqual([
      ...['10-first-room', '20-the-harbour', '25-between', '30-旅順の港', '40-1894-war'],
    ]);
  });

  it('is told apart from one there is, whatever its number, capitals or accents', async () => {
    const folder = await made();
    await newRoom(folder, 'Café');
    const before = await readdir(folder, { recursive: true });
    for (const name of ['café', 'CAFE\u0301', '70-Café'])
      await expect(newRoom(folder, name)).rejects.toMatchObject({
        message: 'There is a room of this name already: “20-café”.',
      });
    await expect(newRoom(folder, '20-other')).rejects.toMatchObject({
      message: 'The number 20 has gone to “20-café”.',
    });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('lies where the others lie: beside those outside of a folder “rooms”, in it where there are none', async () => {
    const outside = await folderWith({ '1-sea/1-ships/01.jpg': await jpeg(), 'attract/01.jpg': await jpeg() });
    await newRoom(outside, 'Land');
    expect((await loadExhibition(outside)).exhibition.rooms.map(({ id }) => id)).toEqual(['sea', 'land']);
    const loose = await folderWith({ '01.jpg': await jpeg() });
    await newRoom(loose, 'Land');
    expect(await readdir(join(loose, 'rooms'))).toEqual(['10-land']);
  });

  it('has a title in the first language, and lines to fill in for the others', async () => {
    const folder = await made(['en', 'ja']);
    const told = await newRoom(folder, 'The harbour');
    expect(told.at(-1)).toBe('Titles and labels are still to be written in: ja.');
    const text = await readFile(join(folder, 'rooms/20-the-harbour/room.yaml'), 'utf8');
    expect(text).toContain('\ntitle:\n  en: "The harbour"\n#  ja: …\n');
    expect(parse(inForce(text))).toMatchObject({ title: { en: 'The harbour', ja: '…' } });
  });
});

describe('a new exhibit', () => {
  it('comes after the last of its room, which is named by its folder, with or without number', async () => {
    const folder = await made();
    await newRoom(folder, 'The harbour');
    for (const [name, room] of [
      ['Ships', 'the-harbour'],
      ['Boats', '20-the-harbour'],
      ['Nets', 'The Harbour'],
    ] as const)
      await newExhibit(folder, name, room);
    const { exhibition, problems } = await loadExhibition(folder);
    expect(problems).toEqual([]);
    expect(exhibition.rooms[1]?.exhibits.map(({ id, title }) => [id, title['en']])).toEqual([
      ['first-exhibit', 'First exhibit'],
      ['ships', 'Ships'],
      ['boats', 'Boats'],
      ['nets', 'Nets'],
    ]);
    await expect(newExhibit(folder, 'ships', 'the-harbour')).rejects.toMatchObject({
      message: 'There is an exhibit of this name already: “20-ships”.',
    });
  });

  it('needs a room that is there, and says which there are', async () => {
    const folder = await made();
    await expect(newExhibit(folder, 'Ships', 'first-rom')).rejects.toMatchObject({
      message: 'The exhibition has no room “first-rom”.',
      fix: 'Did you mean “first-room”? Its rooms are: first-room.',
    });
    const bare = await folderWith({ '01.jpg': await jpeg() });
    await expect(newExhibit(bare, 'Ships', 'sea')).rejects.toMatchObject({
      fix: 'It has none yet: vitrine new room NAME',
    });
  });
});

describe('numbers and titles', () => {
  it.each([
    ['Sea', [], '10-sea'],
    ['Sea', ['10-a', '20-b'], '30-sea'],
    ['Sea', ['1-a', '2-b'], '10-sea'],
    ['Sea', ['15-a'], '20-sea'],
    ['Sea', ['a', '1894 War'], '10-sea'],
    ['Sea', ['990-a'], '991-sea'],
    ['Sea', ['999-a'], 'sea'],
    ['2 ships', ['10-a'], '20-2-ships'],
    ['7_ships', ['10-a'], '7-ships'],
  ] as const)('%s beside %j is %s', (typed, siblings, name) => {
    expect(numberedName(typed, siblings, 'room')).toBe(name);
  });

  it.each([
    ['my-museum', 'My museum'],
    ['My Museum', 'My Museum'],
    ['20-the_sea', 'The sea'],
    ['post-war years', 'Post-war years'],
    ['旅順', '旅順'],
  ])('%s is called %s', (typed, title) => {
    expect(titleFrom(typed)).toBe(title);
  });
});

describe('vitrine new', () => {
  it('takes names, languages and folders as they are typed', async () => {
    const parent = await folderWith({});
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
    const typed = (...words: string[]): Promise<unknown> => newCommand().parseAsync(words, { from: 'user' });
    await typed('exhibition', 'mine', '--in', parent, '--languages', 'EN, ja');
    await typed('room', 'Harbour', '--media', join(parent, 'mine'));
    await typed('exhibit', 'Ships', '--room', 'harbour', '--media', join(parent, 'mine'));
    const { exhibition } = await loadExhibition(join(parent, 'mine'));
    expect(exhibition.languages.map(({ tag }) => tag)).toEqual(['en', 'ja']);
    expect(exhibition.rooms[1]?.exhibits.map(({ id }) => id)).toEqual(['first-exhibit', 'ships']);
    expect(lines[0]).toContain(relative(parent, join(parent, 'mine')));
    await expect(typed('exhibition', 'other', '--in', parent, '--languages', 'english')).rejects.toMatchObject({
      message: '“english” is no language that is known.',
    });
    await expect(typed('room', 'x', '--media', join(parent, 'nowhere'))).rejects.toMatchObject({
      message: `There is no folder ${join(parent, 'nowhere')}.`,
    });
    await mkdir(join(parent, 'empty'));
    await typed('room', 'First', '--media', join(parent, 'empty'));
    expect(await readdir(join(parent, 'empty'))).toEqual(['.schema', 'rooms']);
  });
});

function keysOf(kind: keyof typeof RECORDS): readonly string[] {
  const { valueType } = RECORDS[kind];
  return 'shape' in valueType ? Object.keys(valueType.shape) : [];
}
