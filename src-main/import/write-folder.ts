// Draft → folder: written under another name and renamed when it is whole; nothing is left of one that could not be finished.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PlainError } from '../plain-error.ts';
import type { Words } from '#contract/content';
import type { Draft, DraftExhibit, DraftRoom } from './draft.ts';
import type { Languages } from './settle-languages.ts';
import { markdownOf } from './markdown-text.ts';
import { numberedNames } from './names.ts';
import { writeSlide, type Writing } from './write-slide.ts';
import { wordsValue, yamlText } from './yaml-text.ts';

/** Numbers have three digits; what would need more is divided. */
const MOST_SIBLINGS = 999;
/** Of an introduction, in one language. */
const MOST_SIGNS = 4000;

/** Refuses a place where something is already. */
export async function needFreePlace(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return [];
    const why = error.code === 'ENOTDIR' ? 'is a file' : `cannot be read (${String(error.code)})`;
    throw new PlainError(`“${folder}” ${why}.`, 'Give the name of a folder that does not exist yet: -o DIR', 2);
  });
  if (entries.length === 0) return;
  throw new PlainError(
    `The folder “${folder}” is not empty. Nothing is written over.`,
    'Give the name of a folder that does not exist yet: -o DIR',
    2,
  );
}

/** `finish` sees the whole folder before it gets its name; if it fails, nothing is left. */
export async function writeFolder<T>(
  folder: string,
  fill: (unfinished: string) => Promise<void>,
  finish: (unfinished: string) => Promise<T>,
): Promise<T> {
  const target = resolve(folder);
  let made: string | undefined;
  try {
    made = await mkdir(dirname(target), { recursive: true });
    const unfinished = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID().slice(0, 8)}.part`);
    await mkdir(unfinished);
    made ??= unfinished;
    await fill(unfinished);
    const result = await finish(unfinished);
    // an empty folder gives way: not every system renames over one
    if (existsSync(target)) await rmdir(target);
    await rename(unfinished, target);
    return result;
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw asPlain(error, target);
  }
}

export async function writeDraft(draft: Draft, writing: Writing): Promise<void> {
  const { root, languages } = writing;
  const rooms = draft.rooms
    .map((room) => named(divided(room), draft.title, languages))
    .flatMap((room) => parts(room.exhibits).map((exhibits) => ({ ...room, exhibits })));
  if (rooms.length > MOST_SIBLINGS)
    throw new PlainError(
      `This would be ${rooms.length} rooms; an exhibition can have ${MOST_SIBLINGS}.`,
      'Divide the source, or group its items into fewer rooms.',
    );
  const settings = yamlText({
    title: wordsValue(languages, draft.title),
    languages: [...languages.tags],
    credits: wordsValue(languages, draft.credits),
  });
  await writeFile(join(root, 'exhibition.yaml'), settings ?? '', { flag: 'wx' });
  const names = numberedNames(rooms.map(({ title }) => titleIn(writing, title)));
  for (const [index, room] of rooms.entries()) await writeRoom(writing, room, `rooms/${names[index] ?? ''}`);
}

async function writeRoom(writing: Writing, room: DraftRoom, path: string): Promise<void> {
  const { root, languages, remarks } = writing;
  await mkdir(join(root, path), { recursive: true });
  const introduction = languages.pick(room.introduction).flatMap(([tag, blocks]): [string, string][] => {
    const text = markdownOf(blocks);
    if (text.length <= MOST_SIGNS) return text === '' ? [] : [[tag, text]];
    remarks.add('Texts too long for the introduction of a room', `${titleIn(writing, room.title)} (${tag})`);
    return [];
  });
  const settings = yamlText({
    title: wordsValue(languages, room.title),
    years: room.years,
    group: wordsValue(languages, room.group),
    introduction: introduction.length === 0 ? undefined : Object.fromEntries(introduction),
  });
  if (settings !== undefined) await writeFile(join(root, path, 'room.yaml'), settings, { flag: 'wx' });
  const names = numberedNames(room.exhibits.map(({ title }) => titleIn(writing, title)));
  for (const [index, exhibit] of room.exhibits.entries())
    await writeExhibit(writing, exhibit, `${path}/${names[index] ?? ''}`);
}

async function writeExhibit(writing: Writing, exhibit: DraftExhibit, path: string): Promise<void> {
  const { root, languages, files } = writing;
  await mkdir(join(root, path), { recursive: true });
  const cover = exhibit.cover === undefined ? undefined : files.get(exhibit.cover);
  const settings = yamlText({
    title: wordsValue(languages, exhibit.title),
    credit: wordsValue(languages, exhibit.credit),
    licence: exhibit.licence,
  });
  if (settings !== undefined) await writeFile(join(root, path, 'exhibit.yaml'), settings, { flag: 'wx' });
  if (cover?.kind === 'file') {
    await copyFile(cover.absolute, join(root, path, `cover.${cover.ext}`));
    writing.count.copied += 1;
  }
  const digits = Math.max(2, String(exhibit.slides.length).length);
  for (const [index, slide] of exhibit.slides.entries())
    await writeSlide(writing, slide, path, String(index + 1).padStart(digits, '0'));
}

/** A room without a title has that of the whole, an exhibit without one that of its first slide with one. */
function named(room: DraftRoom, whole: Words, { pick }: Languages): DraftRoom {
  const has = (title: Words): boolean => pick(title).some(([, text]) => text.trim() !== '');
  const exhibits = room.exhibits.map((exhibit) =>
    has(exhibit.title) ? exhibit : { ...exhibit, title: exhibit.slides.find(({ title }) => has(title))?.title ?? {} },
  );
  return { ...room, exhibits, title: has(room.title) ? room.title : whole };
}

const divided = (room: DraftRoom): DraftRoom => ({
  ...room,
  exhibits: room.exhibits.flatMap((exhibit) => parts(exhibit.slides).map((slides) => ({ ...exhibit, slides }))),
});

function parts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / MOST_SIBLINGS) }, (_one, index) =>
    all.slice(index * MOST_SIBLINGS, (index + 1) * MOST_SIBLINGS),
  );
}

const titleIn = ({ languages }: Writing, title: Readonly<Record<string, string>>): string =>
  languages.pick(title)[0]?.[1] ?? '';

/** Disk full, no rights, a name the disk cannot hold: of this machine, and not a bug. */
function asPlain(error: unknown, target: string): unknown {
  if (!(error instanceof Error && 'code' in error) || error instanceof PlainError) return error;
  return new PlainError(
    `“${target}” could not be written (${String(error.code)}). Nothing is left of it.`,
    'Check that there is room on the disk and that you may write there, or give another folder: -o DIR',
  );
}
