// Reading a folder again and again, whatever is changed between: never anything else than what a first reading finds. And only what has
// changed is looked into.
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { createReader } from '../../../src-main/content/reader.ts';
import { folderWith, jpeg, wav } from '../../support/folders.ts';
import { isLongSuite } from '../../support/suite.ts';

const ROOMS = ['rooms/1-sea', 'rooms/2-war', 'rooms/3-sea'];
const EXHIBITS = ['1-ships', '2-still'];

/** Links from room to room, terms, claims, sources, numbers in two languages: all that a room is checked against. */
const slide = (room: number): Readonly<Record<string, string>> => ({
  '01.en.md': `# Ship ${room}\n\nIn 1894 on 203 Metre Hill 5 dead. See [there](room:${room === 0 ? 'war/still' : 'sea'}) and a [lease](term:lease).\n`,
  '01.ja.md': '# 船\n\n1895年、高地で。\n',
  '01.yaml': 'alt: {en: A boat}\nclaims: [A01]\nsources: [S01]\n',
  '02.timeline.yaml': 'title: {en: Years}\nevents: [{date: "1894", label: {en: War}}]\n',
  '02.en.md': '# Years\n',
});

const START: Readonly<Record<string, string>> = {
  'exhibition.yaml': 'title: {en: Small, ja: 小}\nlanguages: [en, ja]\n',
  'sources.yaml': 'S01: {text: "City archive", kind: archive}\n',
  'claims.yaml': 'A01: {status: disputed, statement: {en: Many died.}, sources: [S01]}\n',
  'glossary.yaml': 'lease: {name: {en: lease, ja: 租借}}\nhill: {name: {en: 203 Metre Hill, ja: 高地}}\n',
  ...Object.fromEntries(
    ROOMS.flatMap((room, at) => [
      [`${room}/room.yaml`, `title: {en: Room ${at}}\nyears: ${1894 + at}\n`] as const,
      ...EXHIBITS.flatMap((exhibit) =>
        Object.entries(slide(at)).map(([name, text]) => [`${room}/${exhibit}/${name}`, text] as const),
      ),
    ]),
  ),
};

const PICTURES = [await jpeg(), await jpeg(32, 20)];
const RECORDING = wav();

/** What curators do to a folder. */
type Change = readonly [kind: 'write' | 'remove' | 'move', path: string, content: string | Uint8Array];
const room = fc.constantFrom(...ROOMS);
const exhibit = fc.tuple(room, fc.constantFrom(...EXHIBITS)).map((parts) => parts.join('/'));
const words = fc.constantFrom(
  '# One\n\nSee [there](room:war/ships/1) and [here](room:after), a [hill](term:hill) of 1895.\n',
  '# Two\n\nSee [a new room](room:new). 7 dead, 旅順.\n',
  '',
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(
    fc.constant('write' as const),
    exhibit.chain((at) =>
      fc.constantFrom('01.en.md', '01.ja.md', '03.en.md', '03.en.script.md').map((name) => `${at}/${name}`),
    ),
    words,
  ),
  fc.tuple(
    fc.constant('write' as const),
    exhibit.map((at) => `${at}/01.yaml`),
    fc.constantFrom('claims: [A01, A02]\nsources: [S02]\n', 'alt: {en: B, ja: C}\nadvisory: {en: Hard}\n', 'alt: [\n'),
  ),
  fc.tuple(
    fc.constant('write' as const),
    exhibit.chain((at) => fc.constantFrom('01.jpg', '03.jpg', 'cover.jpg').map((name) => `${at}/${name}`)),
    fc.constantFrom(...PICTURES, PICTURES[0]?.subarray(0, 90) ?? ''),
  ),
  fc.tuple(
    fc.constant('write' as const),
    exhibit.map((at) => `${at}/01.en.wav`),
    fc.constant(RECORDING),
  ),
  fc.tuple(
    fc.constant('write' as const),
    exhibit.map((at) => `${at}/exhibit.yaml`),
    fc.constantFrom(
      'title: {en: Ships}\ncover: 03.jpg\n',
      'accounts: {question: {en: Why?}, groups: []}\nclaims: [A02]\n',
    ),
  ),
  fc.tuple(
    fc.constant('write' as const),
    room.map((at) => `${at}/room.yaml`),
    fc.constantFrom(
      'title: {en: Sea, ja: 海}\ncover: 1-ships/01.jpg\n',
      'title: A\nadvisory: {en: Hard}\nfrom: 2027-01-01\n',
    ),
  ),
  fc.tuple(
    fc.constant('write' as const),
    room.chain((at) => fc.constantFrom('loose.jpg', 'readme.md', '_x.jpg', 'x.heic').map((name) => `${at}/${name}`)),
    fc.constantFrom(...PICTURES),
  ),
  fc.tuple(
    fc.constant('write' as const),
    fc.constant('exhibition.yaml'),
    fc.constantFrom(
      START['exhibition.yaml'] ?? '',
      'languages: [ja, en]\ncredits: {en: All ours}\n',
      'languages: [en]\n',
      'title: A: b\n',
      '',
    ),
  ),
  fc.tuple(
    fc.constant('write' as const),
    fc.constant('sources.yaml'),
    fc.constantFrom('S01: {text: Another, kind: archive}\n', 'S02: {text: Other, kind: archive}\n'),
  ),
  fc.tuple(
    fc.constant('write' as const),
    fc.constant('claims.yaml'),
    fc.constantFrom(
      'A02: {status: imprecise, statement: {en: X.}}\n',
      'A01: {status: corroborated, statement: {en: Many died.}}\n',
    ),
  ),
  fc.tuple(
    fc.constant('write' as const),
    fc.constant('glossary.yaml'),
    fc.constantFrom('lease: {name: {en: lease}, about: {en: New words.}}\n', 'hil: {name: {en: Hill}}\n'),
  ),
  fc.tuple(
    fc.constant('write' as const),
    fc.constantFrom(
      'attract/1.jpg',
      'loose.jpg',
      'other/1.jpg',
      'maps/coast.geojson',
      'rooms/above.jpg',
      'rooms/4-new/1-a/1.jpg',
      'interface.de.yaml',
      'voice/en/0123456789abcdef.wav',
    ),
    fc.constantFrom(...PICTURES, RECORDING),
  ),
  fc.tuple(
    fc.constant('remove' as const),
    fc.oneof(
      room,
      exhibit,
      exhibit.chain((at) => fc.constantFrom('01.en.md', '01.yaml', '02.timeline.yaml').map((name) => `${at}/${name}`)),
      fc.constantFrom('exhibition.yaml', 'sources.yaml', 'claims.yaml', 'glossary.yaml', 'loose.jpg', 'attract'),
    ),
    fc.constant(''),
  ),
  fc.tuple(fc.constant('move' as const), room, fc.constantFrom('rooms/0-sea', 'rooms/9-war', 'rooms/港', 'rooms/new')),
  fc.tuple(
    fc.constant('move' as const),
    exhibit,
    exhibit.map((at) => `${at}-moved`),
  ),
  fc.tuple(
    fc.constant('move' as const),
    exhibit.map((at) => `${at}/01.en.md`),
    exhibit.map((at) => `${at}/01.en.md`),
  ),
);

async function apply(root: string, [kind, path, content]: Change): Promise<void> {
  const absolute = join(root, path);
  if (kind === 'remove') return rm(absolute, { recursive: true, force: true });
  const to = kind === 'move' ? join(root, String(content)) : absolute;
  await mkdir(dirname(to), { recursive: true });
  if (kind === 'write') return writeFile(absolute, content);
  const [from, taken] = await Promise.all(
    [absolute, to].map((one) =>
      stat(one).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (from && !taken) await rename(absolute, to);
}

describe('a folder that is read again', { timeout: isLongSuite ? 900_000 : 60_000 }, () => {
  it('after whatever change is found as a first reading finds it, in this process and after a new start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const root = await folderWith(START);
        const indexFile = join(await folderWith({}), 'index.jsonl');
        const reader = createReader({ indexFile });
        await reader.folder(root);
        await reader.settled();
        for (const one of changes) {
          await apply(root, one);
          const whole = await loadExhibition(root);
          expect(await reader.folder(root)).toStrictEqual(whole);
          await reader.settled();
          expect(await loadExhibition(root, { indexFile })).toEqual(whole);
        }
      }),
      { numRuns: isLongSuite ? 400 : 15 },
    );
  });

  it('leaves alone every room in which nothing has changed', async () => {
    const root = await folderWith(START);
    let read: readonly number[] = [];
    const reader = createReader({ onProgress: (done, total) => (read = [done, total]) });
    const before = (await reader.folder(root)).exhibition.rooms;
    expect(before.map(({ id }) => id)).toEqual(['sea', 'war', 'sea-2']);
    await writeFile(join(root, ROOMS[1] ?? '', '1-ships/01.en.md'), '# Another\n');
    const after = (await reader.folder(root)).exhibition.rooms;
    expect(read).toEqual([1, 1]);
    expect(after.map((one, at) => one === before[at])).toEqual([true, false, true]);
    // what no room is checked against may change alone
    await writeFile(join(root, 'sources.yaml'), 'S01: {text: "City archive, box 2", kind: archive}\n');
    const third = (await reader.folder(root)).exhibition;
    expect(third.rooms.map((one, at) => one === after[at])).toEqual([true, true, true]);
    expect(third.sources['S01']?.text).toEqual({ '*': 'City archive, box 2' });
  });

  it('is read anew where the last writing was cut off, or the program is another', async () => {
    const root = await folderWith(START);
    const indexFile = join(await folderWith({}), 'index.jsonl');
    const whole = await loadExhibition(root, { indexFile });
    const bytes = await readFile(indexFile);
    for (const damaged of [
      bytes.subarray(0, bytes.length - 40),
      bytes.subarray(0, bytes.length / 2),
      Buffer.concat([bytes, Buffer.alloc(60)]),
      Buffer.from(bytes.toString().replace('"program":"', '"program":"x')),
      Buffer.from(bytes.toString().replaceAll('Room 1', 'Room 7')),
    ]) {
      await writeFile(indexFile, damaged);
      for (const _start of [1, 2]) expect(await loadExhibition(root, { indexFile })).toEqual(whole);
    }
  });
});
