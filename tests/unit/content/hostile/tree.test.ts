// Folders as disks really hold them: any name, any ending with any bytes, pipes, sockets, links out of the exhibition and round in circles.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONVERSIONS, FORMATS } from '../../../../src-main/content/formats.ts';
import type { LoadedExhibition } from '../../../../src-main/content/loaded.ts';
import { loadExhibition } from '../../../../src-main/content/load.ts';
import { asOrdinaryUser } from '../../../support/exhibition-fixtures.ts';
import { folderWith, jpeg, wav } from '../../../support/folders.ts';
import { expectTold } from '../../../support/hostile/expect-told.ts';
import { ODD_WORDS } from '../../../support/hostile/pieces.ts';
import { runs, withinSecond } from '../../../support/hostile/within.ts';

const picture = await jpeg();
const A = 'rooms/1-a/1-b';
/** Of one name, on Linux. */
const NAME_BYTES = 255;

/** Any letters but those no disk can hold, cut to what it can. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 255 }),
    fc.constantFrom(...ODD_WORDS),
    fc.constantFrom(
      'con',
      'aux.jpg',
      'a ',
      'a.',
      '...',
      '\u202egpj.exe',
      '\u0301',
      '１２',
      '٠١',
      '½-a',
      '00-',
      '-1',
      '1-1-1',
    ),
  )
  .map((name) => {
    let cut = name.replace(/[/\0\p{Surrogate}]/gu, '');
    while (Buffer.byteLength(cut) > NAME_BYTES - 12) cut = [...cut].slice(0, -1).join('');
    return cut;
  })
  .filter((name) => name !== '' && name !== '.' && name !== '..');

const anyEnding = fc.oneof(
  fc.constantFrom(...Object.keys(FORMATS), ...Object.keys(CONVERSIONS)),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'tostring',
    'JPG',
    'jpg.jpg',
    'md.txt',
    'en.md',
    'ja.vtt',
    'map.yaml',
    'x',
  ),
);

const anyBytes = fc.oneof(
  fc.constantFrom<Uint8Array>(picture, picture.subarray(0, 90), wav(), Buffer.alloc(0), Buffer.from('a: b')),
  fc.uint8Array({ maxLength: 300 }),
  // the first bytes of every format, and nonsense after them
  fc
    .tuple(
      fc.constantFrom(
        'ffd8ffe0',
        '89504e470d0a1a0a',
        '52494646ffffffff57454250',
        '4f67675300020000',
        '49443304000000000000',
        'fffb9064',
        '664c6143',
        '5249464624000000574156456461746100000000',
        '1a45dfa3',
        '0000001866747970',
        '49492a00',
        'efbbbf',
        'fffe',
        '3c737667',
        '574542565454',
      ),
      fc.uint8Array({ maxLength: 400 }),
    )
    .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'hex'), rest])),
);

async function temporary(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'vitrine-tree-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** Nothing that can be fetched lies outside, and every address is that of a file which can be fetched. */
function expectClosed({ exhibition, media, problems }: LoadedExhibition, root: string): void {
  expect([...media.values()].filter(({ path }) => !path.startsWith(`${root}/`))).toEqual([]);
  const asked = [...JSON.stringify(exhibition).matchAll(/\/media\/([0-9a-f]{32})\//gu)].map(([, hash = '']) => hash);
  expect(asked.filter((hash) => !media.has(hash))).toEqual([]);
  expect(JSON.stringify(exhibition)).not.toContain(root);
  expectTold(problems, root);
}

describe('any folder', { timeout: 3_600_000 }, () => {
  it('is read whatever its files are called and whatever they hold', async () => {
    const root = await temporary();
    const file = fc.record({ name: anyName, ending: anyEnding, bytes: anyBytes });
    const folders = fc.record({
      room: anyName,
      exhibit: anyName,
      files: fc.array(file, { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(folders, async ({ room, exhibit, files }) => {
        const folder = join(root, 'rooms', room, exhibit);
        await mkdir(folder, { recursive: true });
        for (const { name, ending, bytes } of files) await writeFile(join(folder, `${name}.${ending}`), bytes);
        expectClosed(await withinSecond(() => loadExhibition(root)), root);
        await rm(join(root, 'rooms'), { recursive: true });
      }),
      runs(40, 2000),
    );
  });

  it('of every known ending is read with each of its beginnings alone', async () => {
    const sample = { jpg: picture, wav: wav(), svg: Buffer.from('<svg viewBox="0 0 4 4"><path d=""/></svg>') };
    for (const ending of Object.keys(FORMATS)) {
      const whole = (sample as Readonly<Record<string, Buffer>>)[ending] ?? Buffer.from('# A\n\nb: c\n');
      const lengths = [0, 1, 2, 3, 4, 7, 8, 11, 12, 13, 27, 44, whole.length - 1].filter((one) => one < whole.length);
      const files = lengths.map((length, index) => [`${A}/${index + 1}.${ending}`, whole.subarray(0, length)] as const);
      const root = await folderWith(Object.fromEntries(files));
      expectTold((await withinSecond(() => loadExhibition(root))).problems, root);
    }
  });
});

describe('what is no file', { timeout: 60_000 }, () => {
  it('is never waited for: pipes and sockets under the names of slides', async () => {
    const root = await folderWith({ [`${A}/01.jpg`]: picture });
    for (const name of [
      '02.jpg',
      '03.en.md',
      '03.en.opus',
      '04.map.yaml',
      'exhibit.yaml',
      '../room.yaml',
      '../../../exhibition.yaml',
    ]) {
      execFileSync('mkfifo', [join(root, A, name)]);
    }
    const server = createServer().listen(join(root, A, '05.jpg'));
    await once(server, 'listening');
    try {
      const { exhibition } = await loadExhibition(root);
      expect(exhibition.rooms[0]?.exhibits[0]?.slides.map(({ id }) => id)).toEqual(['1']);
    } finally {
      server.close();
    }
  });
});

describe('links', { timeout: 60_000 }, () => {
  it('out of the exhibition are told of and never opened', async () => {
    const outside = await temporary();
    // whoever opened it would wait for ever
    execFileSync('mkfifo', [join(outside, 'trap.jpg'), join(outside, 'trap.md')]);
    await mkdir(join(outside, 'folder'));
    await writeFile(join(outside, 'folder/01.jpg'), picture);
    const root = await folderWith({
      [`${A}/01.jpg`]: picture,
      [`${A}/exhibit.yaml`]: `cover: ../../../../${outside.split('/').at(-1) ?? ''}/trap.jpg\n`,
      [`${A}/02.map.yaml`]: 'bounds: [121, 38, 122, 39]\nland: ../../../../../../etc/passwd\n',
      [`${A}/02.en.md`]: '# A\n\n[a](room:../../etc/passwd) ![b](../../../trap.jpg)\n',
    });
    await symlink(join(outside, 'trap.jpg'), join(root, A, '03.jpg'));
    await symlink(join(outside, 'trap.md'), join(root, A, '03.en.md'));
    await symlink(join(outside, 'folder'), join(root, 'rooms/2-c'));
    await symlink('/etc', join(root, A, 'etc'));
    await symlink('/', join(root, 'rooms/3-d'));
    await symlink('/dev/zero', join(root, A, '04.jpg'));
    const loaded = await loadExhibition(root);
    expectClosed(loaded, root);
    const told = loaded.problems.filter(({ code }) => code === 'shortcut-not-followed').map(({ path }) => path);
    expect(told).toEqual([`${A}/03.en.md`, `${A}/03.jpg`, `${A}/04.jpg`, `${A}/etc`, 'rooms/2-c', 'rooms/3-d']);
    expect(JSON.stringify(loaded)).not.toContain('root:x:');
  });

  it('in circles end', async () => {
    const root = await folderWith({ [`${A}/01.jpg`]: picture });
    await symlink('..', join(root, A, 'up'));
    await symlink('.', join(root, A, 'here'));
    await symlink('b.jpg', join(root, A, 'a.jpg'));
    await symlink('a.jpg', join(root, A, 'b.jpg'));
    await symlink('../1-b', join(root, 'rooms/1-a/twin'));
    expectClosed(await withinSecond(() => loadExhibition(root)), root);
  });
});

describe('files nobody may read', { timeout: 60_000 }, () => {
  it('are told of, each one, and the others are shown', async () => {
    const root = await folderWith({
      [`${A}/01.jpg`]: picture,
      [`${A}/02.jpg`]: picture,
      [`${A}/02.en.md`]: '# A',
      'rooms/2-c/1-d/01.jpg': picture,
    });
    await chmod(root, 0o755);
    for (const shut of [`${A}/02.jpg`, `${A}/02.en.md`, 'rooms/2-c']) await chmod(join(root, shut), 0o000);
    const { exhibition, problems } = await asOrdinaryUser(() => loadExhibition(root));
    expect(exhibition.rooms.map(({ id }) => id)).toEqual(['a']);
    const told = problems.filter(({ code }) => code === 'file-unreadable').map(({ path }) => path);
    expect(told).toEqual([`${A}/02.en.md`, `${A}/02.jpg`, 'rooms/2-c']);
  });
});
