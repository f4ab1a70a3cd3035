// `vitrine new room` and `vitrine new exhibit`: a further folder after the last, in the exhibition's languages.
import { join } from 'node:path';
import type { Exhibition } from '#contract/content';
import { loadExhibition } from '../content/load.ts';
import { foldedName, idOf, parseName } from '../content/names.ts';
import { nearest } from '../content/nearest.ts';
import { scan, type Folder } from '../content/scan.ts';
import { PlainError } from '../plain-error.ts';
import { writeSchemas } from './editor/schema-files.ts';
import { numberedName, titleFrom } from './names.ts';
import { exhibitFiles, roomFiles, writeNew, type Whose } from './new-files.ts';

/** Beside rooms, or for the whole exhibition. */
const NO_ROOMS = ['attract', 'maps', 'voice'];

/** Returns the sentences for the curator. Rejects with PlainError where the name is taken or is none. */
export async function newRoom(exhibition: string, typed: string): Promise<readonly string[]> {
  const { base, rooms } = roomsOf(await scan(exhibition, nobody));
  const name = numberedName(
    typed,
    rooms.map((room) => room.name),
    'room',
  );
  const folder = join(base, name);
  const whose = await whoseOf(exhibition);
  const title = titleFrom(typed);
  const first = `${folder}/10-first-exhibit`;
  await writeNew(exhibition, folder, {
    ...roomFiles(folder, title, whose),
    ...exhibitFiles(first, 'First exhibit', whose),
  });
  await writeSchemas(exhibition);
  return [
    `The room “${title}” is in ${join(exhibition, folder)}, with one exhibit to begin with.`,
    `Fill in room.yaml, and put pictures and labels into 10-first-exhibit. A further one: vitrine new exhibit "The ships" --room ${idOf(parseName(name))}`,
    ...stillToFill(whose),
  ];
}

/** `room` is its id or the name of its folder. */
export async function newExhibit(exhibition: string, typed: string, room: string): Promise<readonly string[]> {
  const { base, rooms } = roomsOf(await scan(exhibition, nobody));
  const found = rooms.find(({ name }) => isCalled(name, room));
  if (found === undefined) throw noRoom(room, rooms);
  const name = numberedName(
    typed,
    found.folders.map((one) => one.name),
    'exhibit',
  );
  const folder = join(base, found.name, name);
  const whose = await whoseOf(exhibition);
  const title = titleFrom(typed);
  await writeNew(exhibition, folder, exhibitFiles(folder, title, whose));
  await writeSchemas(exhibition);
  return [
    `The exhibit “${title}” is in ${join(exhibition, folder)}.`,
    `Put pictures into it, numbered: 10.jpg is shown with the words of 10.${whose.languages[0] ?? 'en'}.md.`,
    ...stillToFill(whose),
  ];
}

// `vitrine check` names what is wrong with the folder
const nobody = (): void => undefined;

interface Rooms {
  /** Where rooms lie: in the folder “rooms”, or beside those that lie without one. */
  readonly base: string;
  readonly rooms: readonly Folder[];
}

function roomsOf(tree: Folder): Rooms {
  const rooms =
    tree.folders.find(({ name }) => name === 'rooms') ?? tree.folders.find(({ name }) => foldedName(name) === 'rooms');
  if (rooms !== undefined) return { base: rooms.name, rooms: rooms.folders };
  const loose = tree.folders.filter(({ name }) => !NO_ROOMS.includes(foldedName(name)));
  return { base: loose.length > 0 ? '' : 'rooms', rooms: loose };
}

const isCalled = (name: string, asked: string): boolean =>
  foldedName(name) === foldedName(asked) || idOf(parseName(name)) === idOf(parseName(asked));

function noRoom(asked: string, rooms: readonly Folder[]): PlainError {
  const ids = rooms.map(({ name }) => idOf(parseName(name)));
  const near = nearest(asked, ids);
  const there = ids.length === 0 ? 'It has none yet: vitrine new room NAME' : `Its rooms are: ${ids.join(', ')}.`;
  return new PlainError(
    `The exhibition has no room “${asked}”.`,
    near === undefined ? there : `Did you mean “${near}”? ${there}`,
    2,
  );
}

async function whoseOf(folder: string): Promise<Whose> {
  const { exhibition } = await loadExhibition(folder);
  return { languages: exhibition.languages.map(({ tag }) => tag), credit: titleOf(exhibition) };
}

const titleOf = ({ title, languages }: Exhibition): string =>
  title[languages[0]?.tag ?? 'en'] ?? Object.values(title)[0] ?? 'The museum';

const stillToFill = ({ languages }: Whose): readonly string[] =>
  languages.length < 2 ? [] : [`Titles and labels are still to be written in: ${languages.slice(1).join(', ')}.`];
