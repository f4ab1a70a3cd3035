// What goes into a pack comes out of it, every byte; and no pack is made where one could not be kept.
import { mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../src-main/commands/pack.ts';
import { parseManifest } from '../../../src-main/revisions/pack-format.ts';
import { firstTwins, nameFault } from '../../../src-main/revisions/pack-names.ts';
import { packTree } from '../../../src-main/revisions/pack-tree.ts';
import { FolderMoved, writePack } from '../../../src-main/revisions/pack.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { revisionId } from '../../../src-main/revisions/manifest.ts';
import { openStore } from '../../../src-main/revisions/store.ts';
import { placeFixture, readFixtures } from '../../support/exhibition-fixtures.ts';
import { folderWith, jpeg } from '../../support/folders.ts';
import { SMALL, thereAndBack, unheard } from '../../support/packs.ts';
import { isLongSuite } from '../../support/suite.ts';
import { treeOf } from '../../support/tree.ts';

const fixtures = await readFixtures();
const media = resolve(import.meta.dirname, '../../../media');
const never = new AbortController().signal;

async function packed(folder: string, output: string, force = false): Promise<readonly string[]> {
  const said: string[] = [];
  await pack(folder, { output, force }, (sentence) => void said.push(sentence), never);
  return said;
}

describe('a pack', () => {
  it.each(fixtures.filter(({ make }) => !make?.some(({ link, unreadable }) => link !== undefined || unreadable)))(
    'gives the folder of “$code” back, or is not made because of a name',
    async (fixture) => {
      const folder = await folderWith({});
      await placeFixture(fixture, folder);
      const paths = (await packTree(folder)).files.map(({ path }) => path);
      if (paths.some((path) => nameFault(path) !== undefined) || firstTwins(paths) !== undefined) {
        const target = join(await folderWith({}), 'x.vitrine');
        await expect(packed(folder, target)).rejects.toThrow(/cannot (?:both )?be in a pack/u);
        await expect(readFile(target)).rejects.toThrow('ENOENT');
        return;
      }
      const { leftOut } = await packTree(folder);
      const before = Object.entries(await treeOf(folder)).filter(
        ([path]) => !leftOut.some((left) => path === left || path.startsWith(`${left}/`)),
      );
      expect((await thereAndBack(folder)).unpacked).toEqual(Object.fromEntries(before));
    },
  );

  it('gives the sample exhibition back', { timeout: 300_000 }, async () => {
    const folder = isLongSuite ? media : join(media, 'rooms/10-harbour/30-dockyard');
    const names = isLongSuite ? [media] : [folder, join(media, 'attract')];
    for (const name of names) {
      const before = await treeOf(name);
      expect(Object.keys(before).length).toBeGreaterThan(2);
      expect((await thereAndBack(name)).unpacked).toEqual(before);
    }
  });

  it('keeps names of every script and form, drafts, guides, editors’ schemas, empty folders and what nobody understands', async () => {
    const picture = await jpeg();
    const files = {
      'README.md': '# For curators\n',
      LICENSE: 'CC0\n',
      '.schema/slide.json': '{}\n',
      'rooms/1 Long Name/1 Ships/01 caf\u00e9.jpg': picture,
      'rooms/1 Long Name/1 Ships/02 cafe\u0301.jpg': picture,
      'rooms/2-Крепость/1-旅順口/01.zh-Hans.md': '# 旅顺\n',
      'rooms/3-ميناء/1-سفن/01.ar.md': '# سفينة\n',
      'rooms/_4-later/01.en.md': '# Later\n',
      'rooms/1 Long Name/notes.xyz': Buffer.from([0, 255, 13, 10, 26]),
      'rooms/1 Long Name/empty.md': '',
      'rooms/1 Long Name/1 Ships/01.sync-conflict-20260101-101010-ABCDEFG.md': 'two\n',
    };
    const folder = await folderWith(files);
    await mkdir(join(folder, 'attract/empty'), { recursive: true });
    const before = await treeOf(folder);
    expect((await thereAndBack(folder)).unpacked).toEqual(before);
    expect(Object.keys(before)).toContain('attract/empty');
  });

  it('leaves litter, links that lead outside and loops behind, and says how many', async () => {
    const folder = await folderWith({
      ...SMALL,
      'Thumbs.db': 'x',
      '.DS_Store': 'x',
      'rooms/~$01.docx': 'x',
      'a.tmp': 'x',
    });
    await symlink('/etc', join(folder, 'rooms/etc'));
    await symlink('..', join(folder, 'rooms/up'));
    await symlink('nowhere', join(folder, 'rooms/broken'));
    await symlink('1-sea', join(folder, 'rooms/2-again'));
    const target = join(await folderWith({}), 'x.vitrine');
    const said = await packed(folder, target);
    expect(said.join('\n')).toContain(
      'Left out, as no part of an exhibition: 7 (“.DS_Store”, “Thumbs.db”, “a.tmp” …).',
    );
    const names = (await packTree(folder)).files.map(({ path }) => path);
    expect(names).toEqual([...Object.keys(SMALL), 'rooms/2-again/1-ships/01.en.md'].sort());
  });

  it('is the same to the byte whenever and wherever it is made', async () => {
    const folder = await folderWith(SMALL);
    const [one, other] = [(await thereAndBack(folder)).file, (await thereAndBack(folder)).file];
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
    const same = await folderWith(Object.fromEntries(Object.entries(SMALL).reverse()));
    const time = new Date('2026-11-26T10:00:00Z');
    for (const root of [folder, same])
      for (const path of Object.keys(SMALL)) await utimes(join(root, path), time, time);
    const [first, second] = [(await thereAndBack(folder)).file, (await thereAndBack(same)).file];
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  });

  it('is a zip of which the first file is its list, and that holds the folder “media”', async () => {
    const { file } = await thereAndBack(await folderWith(SMALL));
    const zip = await fromBufferPromise(await readFile(file), {});
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    expect(names).toEqual(['vitrine-pack.json', 'media/exhibition.yaml', 'media/rooms/1-sea/1-ships/01.en.md']);
  });

  it('bears the revision under which a kiosk will list it, whatever drafts and guides lie about', async () => {
    const folder = await folderWith({ ...SMALL, 'README.md': '# Guide\n', '_draft/01.en.md': '# Draft\n' });
    const store = await openStore(await folderWith({}), folder);
    const made = await stage({ root: folder, objects: store.objects, store: store.root, before: undefined, made: '' });
    if (made.kind !== 'staged') throw new Error(made.kind);
    const target = join(await folderWith({}), 'x.vitrine');
    const said = await packed(folder, target);
    expect(said[0]).toContain(`revision ${revisionId(made.manifest).slice(0, 8)}`);
  });
});

describe('no pack is made', () => {
  it('over another file, unless told so; for a folder, one of the exhibition’s name is made in it', async () => {
    const [folder, stick] = [await folderWith(SMALL), await folderWith({ 'x.vitrine': 'precious' })];
    const target = join(stick, 'x.vitrine');
    await expect(packed(folder, target)).rejects.toMatchObject({ fix: expect.stringContaining('--force') });
    expect(await readFile(target, 'utf8')).toBe('precious');
    await packed(folder, target, true);
    expect((await readFile(target)).toString('latin1', 0, 2)).toBe('PK');
    await packed(folder, stick);
    expect(await readdir(stick)).toHaveLength(2);
  });

  it('inside the exhibition, also by way of a link', async () => {
    const folder = await folderWith(SMALL);
    const elsewhere = await folderWith({});
    await symlink(join(folder, 'rooms'), join(elsewhere, 'link'));
    for (const target of [join(folder, 'x.vitrine'), join(folder, 'rooms'), join(elsewhere, 'link/x.vitrine')])
      await expect(packed(folder, target)).rejects.toThrow('lies in the exhibition itself');
    expect(Object.keys(await treeOf(folder))).toHaveLength(5);
  });

  it('of a folder that is not there, or holds no room, or into a folder that is not there', async () => {
    const stick = await folderWith({});
    await expect(packed(join(stick, 'no'), join(stick, 'x'))).rejects.toThrow('There is no folder');
    await expect(packed(await folderWith({ 'a.txt': 'x' }), join(stick, 'x'))).rejects.toThrow('holds no room');
    await expect(packed(await folderWith(SMALL), join(stick, 'no/x'))).rejects.toThrow('There is no folder');
    expect(await readdir(stick)).toEqual([]);
  });

  it('of a folder that changes meanwhile, nor after a stop; and nothing half-made stays', async () => {
    const changes = {
      longer: (file: string) => writeFile(file, '# Ship, and more\n'),
      other: (file: string) => writeFile(file, '# Shop\n\nIt lay in the harbour.\n'),
      shorter: (file: string) => truncate(file, 3),
    };
    for (const change of Object.values(changes)) {
      const [folder, stick] = [await folderWith({ ...SMALL, '00.bin': 'x'.repeat(200_000) }), await folderWith({})];
      const tree = await packTree(folder);
      let isChanged = false;
      // after the hashes, before the bytes
      const onProgress = (done: number, total: number): void => {
        if (isChanged || done < total / 2) return;
        isChanged = true;
        void change(join(folder, 'rooms/1-sea/1-ships/01.en.md'));
      };
      const made = writePack({
        tree,
        title: {},
        shown: new Set(),
        target: join(stick, 'x'),
        onProgress,
        signal: never,
      });
      await expect(made).rejects.toThrow(FolderMoved);
      expect(await readdir(stick)).toEqual([]);
    }
    const [folder, stick] = [await folderWith(SMALL), await folderWith({})];
    const said = pack(folder, { output: join(stick, 'x') }, () => undefined, AbortSignal.abort());
    await expect(said).rejects.toThrow('Stopped.');
    expect(await readdir(stick)).toEqual([]);
  });

  it('of a file that went meanwhile', async () => {
    const [folder, stick] = [await folderWith(SMALL), await folderWith({})];
    const tree = await packTree(folder);
    await rm(join(folder, 'exhibition.yaml'));
    const made = writePack({ tree, title: {}, shown: new Set(), target: join(stick, 'x'), ...unheard });
    await expect(made).rejects.toThrow('ENOENT');
    expect(await readdir(stick)).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    ['/etc/passwd', 'another place'],
    ['\\\\server\\share', 'another place'],
    ['c:/x', 'another place'],
    ['../x', 'out of the exhibition'],
    ['a/../../x', 'out of the exhibition'],
    ['a/./x', 'out of the exhibition'],
    ['a//x', 'out of the exhibition'],
    ['', 'out of the exhibition'],
    ['a\\x', 'Windows cannot hold it'],
    ['a\0x', 'Windows cannot hold it'],
    ['a:b', 'Windows cannot hold it'],
    ['CON.jpg', 'device'],
    ['a./x', 'dot or a space'],
    ['\ud800', 'Unicode'],
    ['a\ufffd', 'Unicode'],
    [`${'a/'.repeat(40)}x`, 'too long'],
    ['ä'.repeat(200), 'too long'],
  ])('%j may not be in a pack', (path, why) => {
    expect(nameFault(path)).toContain(why);
  });

  it.each([
    [['a.jpg', 'A.JPG']],
    [['é.md', 'é.md'.normalize('NFD')]],
    [['Rooms/1.md', 'rooms/2.md']],
    [['a', 'a/b']],
    [['a/b', 'a']],
    [['a', 'a']],
  ])('%j are twins', (paths) => {
    expect(firstTwins(paths)).toBeDefined();
  });

  it('may be as curators write them', () => {
    const paths = ['10 Порт-Артур/01 旅順.jpg', 'rooms/1894 War/01.en.md', '_draft/a.b.c', '01.a.md', '01.b.md'];
    expect(paths.map(nameFault)).toEqual(paths.map(() => undefined));
    expect(firstTwins(paths)).toBeUndefined();
  });
});

it('a manifest of a later format is known as such, whatever else it holds', () => {
  expect(parseManifest('{"format":"vitrine-pack","version":2,"files":"other"}')).toEqual({ kind: 'newer', version: 2 });
  for (const text of ['', '{', '[]', '{"format":"zip","version":1}', '{"format":"vitrine-pack","version":1}'])
    expect(parseManifest(text)).toEqual({ kind: 'broken' });
});
