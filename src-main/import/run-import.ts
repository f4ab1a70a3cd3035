// From a source to a folder and a list: read, find, write under another name, look at the result, and only then give it its name.
import { existsSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '#contract/problem';
import { loadExhibition } from '../content/load.ts';
import { PlainError } from '../plain-error.ts';
import { draftOfCsv } from './csv/csv.ts';
import { UNSAID, type Draft } from './draft.ts';
import { createFinder } from './find-file.ts';
import { draftOfIiif } from './iiif/iiif.ts';
import type { Importing } from './importing.ts';
import { listLocalFiles } from './local-files.ts';
import { readSource } from './read-source.ts';
import { createRemarks, remarkLines, type Remarks } from './remarks.ts';
import { settleFiles } from './settle-files.ts';
import { settleLanguages } from './settle-languages.ts';
import { draftOfTimeline } from './timelinejs/timelinejs.ts';
import { needFreePlace, writeDraft, writeFolder } from './write-folder.ts';
import type { Writing } from './write-slide.ts';

export const FORMATS = { iiif: draftOfIiif, timelinejs: draftOfTimeline, csv: draftOfCsv } as const;
export type ImportFormat = keyof typeof FORMATS;

export interface ImportOptions {
  readonly output: string;
  /** A further folder to look for files in, before the one of the source. */
  readonly images?: string | undefined;
  /** Of texts that do not say theirs, in its usual spelling. */
  readonly language?: string | undefined;
  readonly roomBy?: string | undefined;
  readonly maps?: boolean | undefined;
}

export interface Imported {
  readonly rooms: number;
  readonly exhibits: number;
  readonly slides: number;
  readonly copied: number;
  readonly languages: readonly string[];
  readonly remarks: Remarks;
  /** Where the list of what was not carried was written; absent where everything was. */
  readonly list?: string | undefined;
  readonly problems: readonly Problem[];
}

const MOST_SLIDES = 20_000;

/** Throws PlainError for whatever is wrong with the source or the place; then nothing has been written. */
export async function runImport(format: ImportFormat, source: string, options: ImportOptions): Promise<Imported> {
  const output = resolve(options.output);
  await needFreePlace(output);
  const text = await readSource(source);
  const local = await listLocalFiles(await foldersOf(source, options.images));
  const remarks = createRemarks();
  if (local.cut)
    remarks.add('Folders with too many files or levels to look through', 'Give the right one: --images DIR');
  const find = createFinder(local.files);
  const { language = 'en', roomBy, maps } = options;
  const importing: Importing = { name: basename(source), text, find, remarks, language, roomBy, maps };
  const draft = titled(await shallow(importing.name, () => FORMATS[format](importing)), importing.name);
  needSlides(draft, importing.name);
  // tables and timelines are in one language; the labels of IIIF without one (“f. 1r”) are in none
  const languages = settleLanguages(draft, format === 'iiif' ? options.language : language, remarks);
  const files = await settleFiles(draft, find);
  const count = { copied: 0, slides: 0 };
  const list = listPlace(output);
  let isListed = false;
  return writeFolder(
    output,
    async (root) => {
      const writing: Writing = { root, languages, files, remarks, count };
      await writeDraft(draft, writing);
    },
    async (root) => {
      const { exhibition, problems } = await loadExhibition(root);
      const exhibits = exhibition.rooms.flatMap((room) => room.exhibits);
      const lines = remarkLines(remarks);
      const about = `What could not be carried from “${importing.name}” into “${basename(output)}”.`;
      if (lines.length > 0) {
        await writeFile(list, [about, '', ...lines].join('\n'), { flag: 'wx' });
        isListed = true;
      }
      return {
        rooms: exhibition.rooms.length,
        exhibits: exhibits.length,
        slides: exhibits.reduce((sum, { slides }) => sum + slides.length, 0),
        copied: count.copied,
        languages: languages.tags,
        remarks,
        ...(lines.length > 0 ? { list } : {}),
        problems,
      };
    },
  ).catch(async (error: unknown) => {
    if (isListed) await rm(list, { force: true });
    throw error;
  });
}

async function foldersOf(source: string, images: string | undefined): Promise<readonly string[]> {
  const beside = dirname(resolve(source));
  if (images === undefined) return [beside];
  const found = await stat(images).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  });
  if (!found?.isDirectory())
    throw new PlainError(`There is no folder “${images}”.`, 'Give the folder with the pictures: --images DIR', 2);
  return [resolve(images), beside];
}

/** After its file, where the source has no title. */
function titled(draft: Draft, name: string): Draft {
  if (Object.values(draft.title).some((text) => text.trim() !== '')) return draft;
  return { ...draft, title: { [UNSAID]: name.replace(/\.[^.]*$/u, '').replace(/[-_]+/gu, ' ') } };
}

/** Beside the folder: inside it, the list itself would be a file that no exhibition knows. */
function listPlace(output: string): string {
  const place = (count: number): string => `${output}.not-carried${count < 2 ? '' : `-${count}`}.txt`;
  let count = 1;
  while (existsSync(place(count))) count += 1;
  return place(count);
}

async function shallow(name: string, read: () => Draft | Promise<Draft>): Promise<Draft> {
  try {
    return await read();
  } catch (error) {
    // deeper than the stack: made to hurt, or broken
    if (!(error instanceof RangeError)) throw error;
    throw new PlainError(`“${name}” is nested too deeply to be read.`, 'Save it once more from where it comes from.');
  }
}

function needSlides(draft: Draft, name: string): void {
  const slides = draft.rooms.reduce(
    (sum, room) => sum + room.exhibits.reduce((inner, exhibit) => inner + exhibit.slides.length, 0),
    0,
  );
  if (slides === 0)
    throw new PlainError(
      `“${name}” holds nothing that could be a slide.`,
      'Check that it is the right file, and whole.',
    );
  if (slides > MOST_SLIDES)
    throw new PlainError(
      `“${name}” would make ${slides} slides; ${MOST_SLIDES} are the most an exhibition is made for.`,
      'Divide it, and import the parts one by one.',
    );
}
