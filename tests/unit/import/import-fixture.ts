// A source with the files beside it, imported into a folder that is read again as an exhibition.
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Exhibition } from '#contract/content';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { plainBlock, plainText } from '../../../src-main/content/markdown.ts';
import {
  runImport,
  type Imported,
  type ImportFormat,
  type ImportOptions,
} from '../../../src-main/import/run-import.ts';
import { writeFiles, type Files } from '../../support/folders.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/import');

export interface Outcome extends LoadedExhibition {
  readonly imported: Imported;
  /** The folder that was made, and the one with the source. */
  readonly output: string;
  readonly beside: string;
}

export async function workFolder(files: Files = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-import-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'source'));
  await writeFiles(join(root, 'source'), files);
  return root;
}

/** Imports one of the fixtures, with these files beside it. */
export async function importFixture(
  format: ImportFormat,
  fixture: string,
  files: Files = {},
  options: Partial<ImportOptions> = {},
): Promise<Outcome> {
  const root = await workFolder(files);
  await copyFile(join(FIXTURES, fixture), join(root, 'source', basename(fixture)));
  return importIn(root, format, basename(fixture), options);
}

/** Imports a source of a few words. */
export async function importText(
  format: ImportFormat,
  source: string | Uint8Array,
  files: Files = {},
  options: Partial<ImportOptions> = {},
): Promise<Outcome> {
  const name = format === 'csv' ? 'items.csv' : 'source.json';
  return importIn(await workFolder({ ...files, [name]: source }), format, name, options);
}

export async function importIn(
  root: string,
  format: ImportFormat,
  name: string,
  options: Partial<ImportOptions> = {},
): Promise<Outcome> {
  const output = join(root, 'made');
  const beside = join(root, 'source');
  const imported = await runImport(format, join(beside, name), { output, ...options });
  return { imported, output, beside, ...(await loadExhibition(output)) };
}

/** Everything in a folder, as paths with `/`. */
export async function treeOf(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Rooms, exhibits and slides by their titles. */
export const outline = ({ rooms }: Exhibition, lang: string): readonly unknown[] =>
  rooms.map((room) => [
    room.title[lang],
    room.exhibits.map((one) => [one.title[lang], one.slides.map((slide) => titleOf(slide.title, lang))]),
  ]);

export const titleOf = (title: Readonly<Record<string, Parameters<typeof plainText>[0]>>, lang: string): string =>
  plainText(title[lang] ?? []);

/** The label of a slide as words, a line a block. */
export function labelOf({ rooms }: Exhibition, way: readonly [number, number, number], lang: string): string {
  const [room, exhibit, slide] = way;
  return (rooms[room]?.exhibits[exhibit]?.slides[slide]?.label[lang]?.blocks ?? []).map(plainBlock).join('\n');
}

export const codesOf = ({ problems }: Pick<LoadedExhibition, 'problems'>): readonly string[] => [
  ...new Set(problems.map(({ code }) => code)),
];

export const remarksOf = ({ imported }: Pick<Outcome, 'imported'>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(imported.remarks.groups());
