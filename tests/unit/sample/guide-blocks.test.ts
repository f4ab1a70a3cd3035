// The guide by its word: every block of it, copied in order into an empty folder, is an exhibition in which nothing is wrong.
import { access, appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { checkCommand } from '../../../src-main/commands/check.ts';
import { newCommand } from '../../../src-main/commands/new.ts';
import { commandWords } from '../../../src-main/narrate/program.ts';
import { ROLES } from '../../../src-main/content/names.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { jsonSchemas } from '../../../src-main/scaffold/editor/json-schemas.ts';
import { schemaFor } from '../../../src-main/scaffold/editor/schema-files.ts';
import { makeFilm } from '../../support/films.ts';
import { jpeg } from '../../support/folders.ts';
import { blocksOf, FIRST, isTree, pathsIn, readGuide, SECOND, type Block } from '../../support/guide-blocks.ts';

const SPOKEN = join(import.meta.dirname, '../../../media/rooms/10-harbour/10-where-is-it/01.en.opus');
const FILM = 'film.webm';
const guide = await readGuide();
const blocks = blocksOf(guide);
const files = blocks.filter(({ file }) => file !== undefined);
const named = blocks.filter(isTree).flatMap(({ text }) => pathsIn(text));
const commands = blocks.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.trim().split('\n'));
/** Of machines and of interface words there is one example each, elsewhere. */
const { kiosk: _machine, interface: _words, ...SCHEMAS } = jsonSchemas();
let root = '';

/** A second block of a YAML file goes under the first; of anything else there is one. */
async function copyBlock({ file = '', kind, text }: Block): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  if (kind === 'yaml') await appendFile(path, text);
  else await writeFile(path, text, { flag: 'wx' });
}

/** True bytes for what no text can be. */
async function makeMedia(name: string): Promise<void> {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  const ending = extname(name);
  if (ending === '.jpg') await writeFile(path, await jpeg());
  else if (ending === '.opus') await copyFile(SPOKEN, path);
  else if (ending === '.webm') await copyFile(join(root, FILM), path);
  else await access(path);
}

/** As it would be typed in the folder that holds the exhibitions. */
async function type(line: string): Promise<void> {
  const [program, name, ...rest] = commandWords(line);
  const command = { check: checkCommand, new: newCommand }[name ?? ''];
  if (program !== 'vitrine' || command === undefined) throw new Error(`This test cannot type “${line}”`);
  await command().parseAsync(rest, { from: 'user' });
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-guide-'));
  await makeFilm(join(root, FILM));
  for (const block of files) await copyBlock(block);
  for (const one of new Set(named)) await makeMedia(one);
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the blocks of the curator’s guide', () => {
  it('are files with a name over them, commands, or words about something', () => {
    const loose = blocks.filter(({ file, kind }) => file === undefined && !['text', 'sh'].includes(kind));
    expect(loose.map(({ line, kind }) => `line ${line}: ${kind}`)).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });

  it.each([FIRST, SECOND])('make an exhibition with neither an error nor a warning: %s', async (name) => {
    const { exhibition, problems } = await loadExhibition(join(root, name));
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(exhibition.rooms.length).toBeGreaterThan(0);
  });

  it('can be typed where they are commands, and leave exhibitions with nothing wrong in them', async () => {
    const before = process.cwd();
    const known = await readdir(root);
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      process.chdir(root);
      for (const line of commands) await type(line);
    } finally {
      process.chdir(before);
      vi.restoreAllMocks();
    }
    expect(process.exitCode ?? 0).toBe(0);
    const made = (await readdir(root)).filter((name) => !known.includes(name));
    expect(made.length).toBeGreaterThan(0);
    for (const name of made) expect((await loadExhibition(join(root, name))).problems).toEqual([]);
  });

  it.each(Object.entries(SCHEMAS))('show every key of %s', async (name, { properties = {} }) => {
    const shown = await valuesOf(name);
    expect(Object.keys(properties).filter((key) => !shown.some((value) => Object.hasOwn(value, key)))).toEqual([]);
  });

  it('show every key that stands under another, in some file that has it', async () => {
    const shown = new Set<string>();
    for (const name of Object.keys(SCHEMAS)) keysOf(await valuesOf(name), shown);
    const all = Object.values(SCHEMAS).flatMap((schema) => [...propertiesOf(schema)]);
    expect(all.filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each([
    ...ROLES.map((role) => [role, new RegExp(`\\.${role}\\.\\w+$`, 'u')] as const),
    ['picture', /\/\d+\.jpg$/u],
    ['video', /\/\d+\.webm$/u],
    ['label', /\/\d+\.en\.md$/u],
    ['label in another language', /\/\d+\.ja\.md$/u],
    ['facts', /\/\d+\.yaml$/u],
    ['narration', /\/\d+\.en\.opus$/u],
    ['captions', /\/\d+\.en\.vtt$/u],
    ['side', /\/\d+\.before\.jpg$/u],
    ['other side', /\/\d+\.after\.jpg$/u],
    ['cover', /\/cover\.jpg$/u],
    ['attract', /\/attract\/.+\.jpg$/u],
    ['land', /\/maps\/.+\.geojson$/u],
    ['voice', /\/voice\/en\/[0-9a-f]{16}\.opus$/u],
    ['interface', /\/interface\.ja\.yaml$/u],
    ['registers', /\/(?:sources|claims|glossary)\.yaml$/u],
  ] as const)('show a file of every part: %s', (_part, pattern) => {
    const all = [...named, ...files.map(({ file = '' }) => file)];
    expect(all.some((path) => pattern.test(path))).toBe(true);
  });
});

/** What the guide's files of one kind hold. */
async function valuesOf(name: string): Promise<readonly object[]> {
  const paths = new Set(files.flatMap(({ file, kind }) => (kind === 'yaml' && file !== undefined ? [file] : [])));
  const own = [...paths].filter((path) => schemaFor(path) === name);
  return Promise.all(own.map(async (path) => parse(await readFile(join(root, path), 'utf8')) as object));
}

/** Names of keys at any depth. */
function keysOf(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) into.add(key);
    keysOf(inner, into);
  }
}

function propertiesOf(schema: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) {
      if (key === 'properties') Object.keys(inner as object).forEach((name) => found.add(name));
      walk(inner);
    }
  };
  walk(schema);
  return found;
}
