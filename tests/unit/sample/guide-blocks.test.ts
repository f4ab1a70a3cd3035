// The guide by its word: every block of it, copied in order into an empty folder, is an exhibition in which nothing is wrong.
import { access, appendFile, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { makeFilm } from '../../support/films.ts';
import { jpeg } from '../../support/folders.ts';
import { blocksOf, FIRST, isTree, pathsIn, readGuide, SECOND, type Block } from '../../support/guide-blocks.ts';

const SPOKEN = join(import.meta.dirname, '../../../media/rooms/10-harbour/10-where-is-it/01.en.opus');
const guide = await readGuide();
const blocks = blocksOf(guide);
const files = blocks.filter(({ file }) => file !== undefined);
const named = blocks.filter(isTree).flatMap(({ text }) => pathsIn(text));
const FILM = 'film.webm';
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

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-guide-'));
  await makeFilm(join(root, FILM));
  for (const block of files) await copyBlock(block);
  for (const name of new Set(named)) await makeMedia(name);
}, 60_000);
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
});
