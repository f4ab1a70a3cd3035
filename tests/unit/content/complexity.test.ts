// A library twice as large is twice the work, not four times; and of one changed file only its own room is work. Counted, not timed: the
// same on every machine. (The true size, and times: `npm run bench`.)
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { createReader } from '../../../src-main/content/reader.ts';
import { treeOf } from '../../../src-main/revisions/manifest.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { openStore } from '../../../src-main/revisions/store.ts';
import { countCalls } from '../../support/count-calls.ts';
import { type Files, folderWith } from '../../support/folders.ts';

const ROOMS = 12;
const SLIDES = 4;
/** Twice, and what does not come in twos. */
const TWICE = 2.6;
/** Work is counted, not time: beside other tests the counting itself may take twenty times as long as alone. */
const PATIENCE = { timeout: 90_000 };

const library = (rooms: number): Files =>
  Object.fromEntries(
    Array.from({ length: rooms }, (_, room) => [
      [`rooms/${room}-room-${room}/room.yaml`, `title: {en: Room ${room}}\nyears: ${1000 + room}\n`] as const,
      ...Array.from({ length: SLIDES }, (__, slide) => {
        const stem = `rooms/${room}-room-${room}/1-exhibit/0${slide}`;
        const other = `room-${(room + 1) % rooms}`;
        return [
          [`${stem}.en.md`, `# Slide ${slide}\n\nWords of 1894, and [another room](room:${other}).\n`] as const,
          [`${stem}.yaml`, `alt: {en: A colour}\ncredit: {en: Nobody}\n`] as const,
        ];
      }).flat(),
    ]).flat(),
  );

interface Work {
  readonly first: number;
  readonly again: number;
  readonly oneChanged: number;
}

async function workOf(rooms: number): Promise<Work> {
  const root = await folderWith(library(rooms));
  const indexFile = join(await folderWith({}), 'index.jsonl');
  const reader = createReader({ indexFile });
  const first = await countCalls('/src-main/content/', () => reader.folder(root));
  await reader.settled();
  const again = await countCalls('/src-main/content/', () => loadExhibition(root, { indexFile }));
  await writeFile(join(root, 'rooms/1-room-1/1-exhibit/01.en.md'), '# Another\n');
  const oneChanged = await countCalls('/src-main/content/', () => reader.folder(root));
  return { first, again, oneChanged };
}

it(
  'a library of twice as many rooms is at most 2.6 times the work to read: at first, again, and after a change',
  PATIENCE,
  async () => {
    await workOf(2);
    const [one, two] = [await workOf(ROOMS), await workOf(2 * ROOMS)];
    for (const key of ['first', 'again', 'oneChanged'] as const) expect(two[key] / one[key], key).toBeLessThan(TWICE);
    expect(two.again / two.first).toBeLessThan(0.5);
    expect(two.oneChanged / two.first).toBeLessThan(0.5);
  },
);

async function storeWorkOf(rooms: number): Promise<number> {
  const root = await folderWith(library(rooms));
  const store = await openStore(await folderWith({}), root);
  return countCalls('/src-main/revisions/', async () => {
    const made = await stage({ root, objects: store.objects, store: store.root, before: undefined, made: '' });
    if (made.kind !== 'staged') throw new Error(made.kind);
    await store.promote(made.manifest);
    const kept = await store.newest();
    expect(treeOf(kept?.manifest ?? made.manifest, root, ({ hash }) => hash).folders).toHaveLength(1);
    await store.collect(2);
  });
}

it('a library of twice as many rooms is at most 2.6 times the work to keep', PATIENCE, async () => {
  await storeWorkOf(2);
  const [one, two] = [await storeWorkOf(ROOMS), await storeWorkOf(2 * ROOMS)];
  expect(two / one).toBeLessThan(TWICE);
});
