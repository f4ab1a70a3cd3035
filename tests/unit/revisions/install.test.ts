// An exhibition takes the place of another, on a real disk: whole, in one step, with what was there kept; also when it is cut off.
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needExchangeable, ourselves } from '../../../src-main/commands/install-root.ts';
import { mediaRoot } from '../../../src-main/commands/media-root.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { openStore } from '../../../src-main/revisions/store.ts';
import { claimFolder, type Owner, recoverFolder } from '../../../src-main/revisions/swap-folder.ts';
import { folderWith, writeFiles } from '../../support/folders.ts';
import { type Machine, machine, OLD, SMALL } from '../../support/packs.ts';
import { rawPack } from '../../support/raw-zip.ts';
import { treeOf } from '../../support/tree.ts';

const PACK = rawPack(SMALL);
const KEPT = 'media.before-2026-11-27';
const nobody = (): boolean => false;

const likeNew = async (): Promise<object> => treeOf(await folderWith(SMALL));
const likeOld = async (): Promise<object> => treeOf(await folderWith(OLD));
const namesIn = async (kiosk: Machine): Promise<readonly string[]> => (await readdir(kiosk.data)).sort();

describe('installing', () => {
  it('puts the exhibition there, keeps the one that was, says where, and leaves nothing else', async () => {
    const kiosk = await machine(PACK);
    await kiosk.install();
    expect(await treeOf(kiosk.root)).toEqual(await likeNew());
    expect(await treeOf(join(kiosk.data, KEPT))).toEqual(await likeOld());
    expect(await namesIn(kiosk)).toEqual(['installed.json', 'media', KEPT]);
    expect(kiosk.said).toEqual([
      `“Made by hand” (2 files, 0.0 MB, revision 00000000) was installed in ${kiosk.root}.`,
      `What was there is kept in ${join(kiosk.data, KEPT)}. Delete it when nobody needs it any more.`,
      expect.stringContaining('when nobody is in a visit'),
    ]);
  });

  it('does nothing where the folder is the same already; a second one the same day has a number', async () => {
    const kiosk = await machine(PACK);
    await kiosk.install();
    await kiosk.install();
    expect(kiosk.said.at(-1)).toContain('already, every file of it. Nothing was changed.');
    await writeFile(join(kiosk.root, 'exhibition.yaml'), 'title: {en: Smell}\n');
    await kiosk.install();
    expect(await namesIn(kiosk)).toEqual(['installed.json', 'media', KEPT, `${KEPT}-2`]);
    expect(await readFile(join(kiosk.data, `${KEPT}-2/exhibition.yaml`), 'utf8')).toContain('Smell');
  });

  it('makes the folder where there is none', async () => {
    const kiosk = await machine(PACK, {});
    await kiosk.install();
    expect(await treeOf(kiosk.root)).toEqual(await likeNew());
    expect(await namesIn(kiosk)).toEqual(['installed.json', 'media']);
  });

  it('only looks, when asked to: everything is as it was', async () => {
    const kiosk = await machine(PACK);
    const before = await treeOf(kiosk.base);
    await kiosk.install({ dryRun: true });
    expect(kiosk.said).toEqual([expect.stringContaining(`would be installed in ${kiosk.root}. Nothing was changed.`)]);
    expect(await treeOf(kiosk.base)).toEqual(before);
  });

  it('follows kiosk.yaml, and --media before it; a link stays, and leads to the new one', async () => {
    const kiosk = await machine(PACK);
    const elsewhere = await folderWith({
      'shown/exhibition.yaml': 'title: Old\n',
      'other/exhibition.yaml': 'title: Old\n',
    });
    await symlink(join(elsewhere, 'shown'), join(kiosk.data, 'link'));
    await writeFile(join(kiosk.data, 'kiosk.yaml'), 'media: link\n');
    await kiosk.install();
    expect(await treeOf(join(elsewhere, 'shown'))).toEqual(await likeNew());
    expect((await treeOf(kiosk.data))['link']).toBe(`→ ${join(elsewhere, 'shown')}`);
    await kiosk.install({ media: join(elsewhere, 'other') });
    expect(await treeOf(join(elsewhere, 'other'))).toEqual(await likeNew());
    expect((await readdir(elsewhere)).sort()).toEqual(
      ['other', 'other.before-2026-11-27', 'shown', 'shown.before-2026-11-27'].sort(),
    );
    expect(await treeOf(kiosk.root)).toEqual(await likeOld());
  });

  it('says so where a rollback holds the kiosk back, or where nothing is copied', async () => {
    const kiosk = await machine(PACK);
    const store = await openStore(join(kiosk.data, 'store'), kiosk.root);
    const made = await stage({
      root: kiosk.root,
      objects: store.objects,
      store: store.root,
      before: undefined,
      made: '',
    });
    if (made.kind !== 'staged') throw new Error(made.kind);
    await store.pin(await store.promote(made.manifest));
    await kiosk.install();
    expect(kiosk.said.at(-1)).toContain('“vitrine follow” goes on to this one');
    const inPlace = await machine(PACK);
    await writeFile(join(inPlace.data, 'kiosk.yaml'), 'store: in-place\n');
    await inPlace.install();
    expect(inPlace.said.at(-1)).toContain('A kiosk that runs shows it by itself');
  });

  it('stops when told to, and changes nothing', async () => {
    const kiosk = await machine(PACK);
    const before = await treeOf(kiosk.base);
    await expect(kiosk.install({}, { signal: AbortSignal.abort() })).rejects.toThrow('Stopped. Nothing was changed.');
    expect(await treeOf(kiosk.base)).toEqual(before);
  });

  it.runIf(process.getuid?.() === 0)('as the administrator leaves the files to whom they belonged', async () => {
    const kiosk = await machine(PACK);
    const { chown } = await import('node:fs/promises');
    await chown(kiosk.root, 65_534, 65_534);
    await kiosk.install();
    const paths = ['.', ...Object.keys(await treeOf(kiosk.root))].map((path) => statSync(join(kiosk.root, path)).uid);
    expect(new Set(paths)).toEqual(new Set([65_534]));
  });
});

describe('in a checkout', () => {
  it('the installed exhibition is shown instead of its own sample from the next start on, and only that', async () => {
    const kiosk = await machine(PACK, {});
    const program = { root: kiosk.base, renderer: '', media: join(kiosk.base, 'program/media'), isCheckout: true };
    const given = { flag: undefined, configured: undefined, program, dataFolder: kiosk.data, say: () => undefined };
    await mkdir(kiosk.root);
    expect(await mediaRoot(given)).toBe(program.media);
    await rm(kiosk.root, { recursive: true });
    await kiosk.install({}, { program });
    expect(kiosk.said.at(-1)).toContain('until it is started anew');
    expect(await mediaRoot(given)).toBe(kiosk.root);
    await kiosk.install({ media: program.media }, { program }).then(
      () => expect.unreachable(),
      (error: Error) => expect(error.message).toContain('is the sample that came with Vitrine'),
    );
  });
});

describe('a folder that cannot be exchanged is named, and left', () => {
  it.each([
    ['kept by Syncthing', { 'media/.stfolder/x': '' }, 'media', 'Syncthing'],
    ['a file', { media: 'x' }, 'media', 'is a file'],
    ['on a disk that is not connected', {}, 'gone/media', 'There is no folder'],
  ])('%s', async (_what, files, path, why) => {
    const kiosk = await machine(PACK, {});
    await writeFiles(kiosk.data, files);
    const before = await treeOf(kiosk.base);
    await expect(kiosk.install({ media: join(kiosk.data, path) })).rejects.toThrow(why);
    await expect(kiosk.install({ media: join(kiosk.data, path) })).rejects.toThrow('Nothing was changed.');
    expect(await treeOf(kiosk.base)).toEqual(before);
  });

  const mount = ['/dev/shm', '/proc'].find((path) => existsSync(path) && statSync(path).dev !== statSync('/').dev);
  it.runIf(mount !== undefined && statSync('/dev').dev !== statSync(mount).dev)('a disk of its own', async () => {
    const program = { root: '', renderer: '', media: '/nowhere', isCheckout: false };
    await expect(needExchangeable(mount ?? '', program)).rejects.toThrow('is a disk of its own');
  });
});

describe('an installation that is cut off', () => {
  /** Done up to the rename of this number, of which nothing more is heard. */
  async function cutOffAt(step: number, kiosk: Machine): Promise<void> {
    let at = 0;
    const owner = { pid: 1, started: 'long ago' };
    await new Promise<void>((killed) => {
      const move: typeof rename = async (from, to) => {
        at += 1;
        if (at === step) {
          killed();
          return new Promise(() => undefined);
        }
        await rename(from, to);
      };
      void claimFolder(kiosk.root, owner, nobody, move).then(async (work) => {
        if (!work) throw new Error('busy');
        await writeFiles(work.fresh, SMALL);
        await work.swap(join(kiosk.data, KEPT));
        killed();
      });
    });
  }

  it.each([
    [1, 'undone', 'old'],
    [2, 'undone', 'old'],
    [3, 'completed', 'new'],
    [4, 'nothing', 'new'],
  ])('before rename %i is %s by the next start', async (step, outcome, which) => {
    const kiosk = await machine(PACK);
    await cutOffAt(step, kiosk);
    const program = { root: kiosk.base, renderer: '', media: join(kiosk.base, 'program/media'), isCheckout: false };
    const given = { flag: undefined, configured: undefined, program, dataFolder: kiosk.data };
    const said: string[] = [];
    expect(await mediaRoot({ ...given, say: (sentence) => void said.push(sentence) })).toBe(kiosk.root);
    expect(await treeOf(kiosk.root)).toEqual(which === 'old' ? await likeOld() : await likeNew());
    expect(said.join()).toContain(outcome === 'nothing' ? '' : outcome);
    expect(said).toHaveLength(outcome === 'nothing' ? 0 : 1);
    expect((await namesIn(kiosk)).filter((name) => name.startsWith('.'))).toEqual([]);
    if (which === 'new') expect(await treeOf(join(kiosk.data, KEPT))).toEqual(await likeOld());
  });

  it('is made up for by the next one', async () => {
    const kiosk = await machine(PACK);
    await cutOffAt(3, kiosk);
    await kiosk.install();
    expect(kiosk.said.join('\n')).toMatch(/has been completed[^]*is in .* already/u);
  });

  it('also leaves nothing behind that it had put beside the folder', async () => {
    const kiosk = await machine(PACK);
    await mkdir(join(kiosk.data, '.media.installing-0'));
    await kiosk.install();
    expect(await namesIn(kiosk)).toEqual(['installed.json', 'media', KEPT]);
  });

  it('while it prepares or clears away leaves nothing to the next start, which keeps from what a living process has there', async () => {
    const kiosk = await machine(PACK);
    const beside = (pid: number, started: string): string =>
      `.media.installing-${pid}-${encodeURIComponent(started)}-5f2165c1-9503-4b2b-8509-5e2f05abf2ef`;
    const [dead, living] = [beside(1, 'long-ago / 7'), beside(2, 'now-1')];
    for (const name of [dead, living, '.media.installing-x'])
      await mkdir(join(kiosk.data, name, 'fresh'), { recursive: true });
    const isTheOther = ({ pid, started }: Owner): boolean => pid === 2 && started === 'now-1';
    expect(await recoverFolder(kiosk.root, ourselves(), isTheOther)).toBe('nothing');
    expect((await namesIn(kiosk)).filter((name) => name.startsWith('.'))).toEqual([living]);
    expect(await recoverFolder(join(kiosk.data, 'nowhere/media'), ourselves(), nobody)).toBe('nothing');
  });

  it.each([1, 2, 3])('by a disk that refuses rename %i is undone at once', async (step) => {
    const kiosk = await machine(PACK);
    let at = 0;
    const move: typeof rename = async (from, to) => {
      at += 1;
      if (at === step) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
      await rename(from, to);
    };
    const work = await claimFolder(kiosk.root, ourselves(), nobody, move);
    if (!work) throw new Error('busy');
    await expect(work.swap(join(kiosk.data, KEPT))).rejects.toThrow('EBUSY');
    await work.release();
    expect(await treeOf(kiosk.root)).toEqual(await likeOld());
    expect(await namesIn(kiosk)).toEqual(['media']);
  });
});

describe('only one at a time', () => {
  it('is at work on a folder; the other one is told, and disturbs nothing', async () => {
    const kiosk = await machine(PACK);
    const work = await claimFolder(kiosk.root, ourselves(), nobody);
    const before = await treeOf(kiosk.base);
    await expect(kiosk.install()).rejects.toThrow('Another “vitrine install” is at work');
    expect(await recoverFolder(kiosk.root, ourselves(), () => true)).toBe('busy');
    expect(await treeOf(kiosk.base)).toEqual(before);
    await work?.release();
    await kiosk.install();
    expect(await treeOf(kiosk.root)).toEqual(await likeNew());
  });

  it('of many that begin at the same moment gets it', async () => {
    const kiosk = await machine(PACK);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => kiosk.install()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('Another “vitrine install”');
    expect(await treeOf(kiosk.root)).toEqual(await likeNew());
    expect(await namesIn(kiosk)).toEqual(['installed.json', 'media', KEPT]);
  });
});
