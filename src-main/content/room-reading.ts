// One room as it was read, with everything that this rests on: as long as all of that is unchanged, the room is not looked into again.
import type { Room, Words } from '#contract/content';
import type { Problem } from '#contract/problem';
import { assembleRoom } from './assemble-room.ts';
import type { Assembly } from './assembly.ts';
import { hashOf } from './content-hash.ts';
import { factsIn } from './gather-facts.ts';
import type { Rows } from './fact-rows.ts';
import type { Task } from './facts.ts';
import type { MediaFile } from './loaded.ts';
import { createMediaSet } from './media-set.ts';
import { compareText } from './order.ts';
import { placesOf } from './places.ts';
import type { RoomPlan } from './plan.ts';
import { type FileEntry, type Folder, stampOf } from './scan.ts';

/** What follows from the room's own files. */
export interface Planned {
  readonly problems: readonly Problem[];
  /** Where links may lead. */
  readonly targets: readonly string[];
  readonly places: readonly (readonly [path: string, place: string])[];
  /** Of everything that was read. */
  readonly hash: string;
}

/** What follows from its files and from what it is checked against. */
export interface Made {
  /** Of everything outside the room that it rests on, but for the links. */
  readonly context: string;
  /** Where its links lead, and whether there was something. */
  readonly links: readonly (readonly [to: string, isThere: boolean])[];
  readonly problems: readonly Problem[];
  readonly media: readonly MediaFile[];
  /** Absent where nothing in it can be shown. */
  readonly room?: Room;
}

type Around = Pick<Assembly, 'tags' | 'fallback' | 'targets' | 'grounds' | 'hasCredits'>;

/** `problems` are those of the plan. */
export function plannedOf(plan: RoomPlan, rows: Rows, problems: readonly Problem[]): Planned {
  return {
    problems: [...problems, ...[...rows.values()].flatMap(({ facts }) => facts.problems)],
    targets: targetsOf(plan),
    places: [...placesOf({ rooms: [plan] })],
    hash: hashOf(linesOf(rows).join('\n')),
  };
}

/** The same files give the same lines on every machine, whatever its Unicode form of names. */
export const linesOf = (rows: Rows): readonly string[] =>
  [...rows].map(([path, { facts }]) => `${path.normalize('NFC')} ${facts.hash}`).sort(compareText);

/** Puts the room together, and notes what was asked on the way. `title` stands in for a room that has no folder of its own. */
export function makeRoom(around: Around, context: string, plan: RoomPlan, rows: Rows, title: Words): Made {
  const problems: Problem[] = [];
  const links = new Map<string, boolean>();
  const media = createMediaSet();
  const targets = {
    has(to: string): boolean {
      const isThere = around.targets.has(to);
      links.set(to, isThere);
      return isThere;
    },
  };
  const report = (found: Problem): void => void problems.push(found);
  // its own facts and no others: nothing of another room can find its way into this one
  const room = assembleRoom({ ...around, facts: factsIn(rows), media, targets, report }, plan, title);
  return { context, links: [...links], problems, media: [...media.files.values()], ...(room ? { room } : {}) };
}

/** Whether it would be put together in the same way now. */
export const stillHolds = (made: Made, context: string, targets: Around['targets']): boolean =>
  made.context === context && made.links.every(([to, isThere]) => targets.has(to) === isThere);

export function tasksOf(room: RoomPlan): readonly Task[] {
  return [
    ...(room.settings === undefined ? [] : [room.settings]),
    ...room.covers,
    ...room.exhibits.flatMap((exhibit) => [
      ...(exhibit.settings === undefined ? [] : [exhibit.settings]),
      ...exhibit.covers,
      ...exhibit.slides.flatMap((slide) => slide.files.flatMap((file) => file.task ?? [])),
    ]),
  ];
}

const folderHashes = new WeakMap<Folder, string>();

/** Of all names and stamps in a folder, and of where its files lie. */
export function hashOfFolder(folder: Folder): string {
  const known = folderHashes.get(folder);
  if (known !== undefined) return known;
  const hash = hashOf(stampLines(folder).join('\0'));
  folderHashes.set(folder, hash);
  return hash;
}

/** No name can have the sign that parts them. */
export const stampLine = (file: FileEntry): string => [file.path, file.absolute, stampOf(file)].join('\0');

const stampLines = ({ path, absolute, files, folders }: Folder): readonly string[] => [
  `${path}\0${absolute}`,
  ...files.map(stampLine),
  ...folders.flatMap(stampLines),
];

function targetsOf(room: RoomPlan): readonly string[] {
  return [
    room.id,
    ...room.exhibits.flatMap((exhibit) => {
      const to = `${room.id}/${exhibit.id}`;
      return [to, ...exhibit.slides.map((slide) => `${to}/${slide.id}`)];
    }),
  ];
}
