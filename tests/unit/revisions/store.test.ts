// The store on a real disk: content by its hash, revisions that are whole or not there, and nothing of a folder that is another's.
import { mkdir, open, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src-main/content/scan.ts';
import { createManifest, revisionId, treeOf, type Manifest } from '../../../src-main/revisions/manifest.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { heldIn, openStore, type Store } from '../../../src-main/revisions/store.ts';
import { folderWith } from '../../support/folders.ts';

const FILES = {
  'exhibition.yaml': 'title: {en: Small}\n',
  'rooms/1-sea/1-ships/01.en.md': '# Ship\n',
  'rooms/1-sea/1-ships/02.en.md': '# Ship\n',
};
const MADE = '2026-11-26T10:00:00.000Z';

async function setup(files: Record<string, string> = FILES): Promise<{ root: string; store: Store }> {
  const root = await folderWith(files);
  return { root, store: await openStore(await folderWith({}), root) };
}
async function staged(root: string, store: Store, before?: Manifest): Promise<Manifest> {
  const made = await stage({ root, objects: store.objects, store: store.root, before, made: MADE });
  if (made.kind !== 'staged') throw new Error(JSON.stringify(made));
  return made.manifest;
}
/** Shown, and proven. */
async function proven(store: Store, manifest: Manifest): Promise<string> {
  const id = await store.promote(manifest);
  await store.pass(id);
  return id;
}
const objectsIn = async (store: Store): Promise<number> =>
  (await readdir(join(store.root, 'objects'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;

describe('a revision', () => {
  it('holds every file of the folder under its hash, each content once, and its id follows from that alone', async () => {
    const { root, store } = await setup();
    const manifest = await staged(root, store);
    expect(manifest.files.map(({ path }) => path)).toEqual(Object.keys(FILES));
    expect(await objectsIn(store)).toBe(2);
    const tree = treeOf(manifest, 'anywhere', ({ hash }) => store.objects.pathOf(hash));
    for (const { path, absolute } of filesOf(tree))
      expect(await readFile(absolute, 'utf8')).toBe(FILES[path as keyof typeof FILES]);
    const other = await setup();
    expect(revisionId(await staged(other.root, other.store))).toBe(revisionId(manifest));
  });

  it('is read back as it was; one that is cut off, or names a place outside, is none', async () => {
    const { root, store } = await setup();
    const id = await store.promote(await staged(root, store));
    expect((await store.newest())?.id).toBe(id);
    const file = join(store.root, 'revisions', `${id}.json`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.slice(0, -20));
    expect(await store.newest()).toBeUndefined();
    await writeFile(file, text.replace('exhibition.yaml', '../outside.yaml'));
    expect(await store.newest()).toBeUndefined();
  });

  it('of which a file is missing or cut off is not opened; the one before is', async () => {
    const { root, store } = await setup();
    const first = await staged(root, store);
    const old = await proven(store, first);
    await writeFile(join(root, 'rooms/1-sea/1-ships/03.en.md'), '# Third\n');
    const second = await staged(root, store, first);
    await store.promote(second);
    const third = second.files.find(({ path }) => path.endsWith('03.en.md'));
    await truncate(store.objects.pathOf(third?.hash ?? ''), 2);
    expect((await store.newest())?.id).toBe(old);
    // and is taken again
    expect(revisionId(await staged(root, store, second))).toBe(revisionId(second));
    expect((await store.newest())?.id).toBe(revisionId(second));
  });

  it('belongs to its folder: another folder does not begin with it', async () => {
    const { root, store } = await setup();
    await store.promote(await staged(root, store));
    const other = await openStore(store.root, await folderWith({}));
    expect(await other.newest()).toBeUndefined();
  });

  it('that was refused is remembered, until it is promoted after all', async () => {
    const { root, store } = await setup();
    const manifest = await staged(root, store);
    const id = revisionId(manifest);
    await store.refuse(id);
    expect((await store.pointer()).refused).toEqual([id]);
    await store.promote(manifest);
    expect((await store.pointer()).refused).toEqual([]);
    await store.refuse(id);
    await store.pardon(MADE);
    expect(await store.pointer()).toMatchObject({ refused: [], pardoned: MADE });
  });

  it('is on probation until it has proven itself; what was proven before is so still', async () => {
    const { root, store } = await setup();
    const first = await staged(root, store);
    const old = await proven(store, first);
    await writeFile(join(root, 'rooms/1-sea/1-ships/03.en.md'), '# Third\n');
    const second = await staged(root, store, first);
    const id = await store.promote(second);
    const trial = { id, died: ['sea/ships/3'], threw: [] };
    await store.note(trial);
    await store.note({ id: old, died: ['x'], threw: [] });
    const again = await openStore(store.root, root);
    expect(await again.pointer()).toMatchObject({ good: [old], trial });
    expect([(await again.newest())?.id, (await again.proven())?.id]).toEqual([id, old]);
    await again.collect(2);
    expect((await again.newest())?.id).toBe(id);
    await again.refuse(id);
    expect(await again.pointer()).toMatchObject({ good: [old], refused: [id] });
    expect((await again.pointer()).trial).toBeUndefined();
    expect(await again.promote(first)).toBe(old);
    expect((await again.pointer()).trial).toBeUndefined();
  });

  it('that was replaced before it had proven itself can be gone back to by hand, and is not taken for good', async () => {
    const { root, store } = await setup();
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three']) {
      await writeFile(join(root, 'rooms/1-sea/1-ships/03.en.md'), `# ${text}\n`);
      ids.unshift(await store.promote(await staged(root, store)));
    }
    const [three, two, one] = ids;
    expect(await store.pointer()).toMatchObject({ good: [], unproven: [two, one], trial: { id: three } });
    expect(await store.proven()).toBeUndefined();
    await store.collect(1);
    expect(heldIn(await store.pointer())).toEqual(ids);
    expect(await store.pin(two ?? '')).toBe(true);
    expect((await store.newest())?.id).toBe(two);
    expect(heldIn(await store.pointer())).toEqual([one, two]);
  });

  it('can be changed from many sides at once, and no change is lost', async () => {
    const { store } = await setup();
    const ids = Array.from({ length: 12 }, (_, index) => index.toString(16).padStart(32, '0'));
    await Promise.all([...ids.map((id) => store.refuse(id)), store.unpin(), store.rereadAt(MADE)]);
    expect((await store.pointer()).refused.toSorted()).toEqual(ids);
    expect((await store.pointer()).reread).toBe(MADE);
  });
});

describe('staging', () => {
  it('reads again only what has changed', async () => {
    const { root, store } = await setup();
    const before = await staged(root, store);
    await writeFile(join(root, 'rooms/1-sea/1-ships/02.en.md'), '# Another ship\n');
    const read: string[] = [];
    const objects = {
      ...store.objects,
      take: (source: string) => (read.push(source), store.objects.take(source)),
    };
    const made = await stage({ root, objects, store: store.root, before, made: MADE });
    expect(made.kind).toBe('staged');
    expect(read).toEqual([join(root, 'rooms/1-sea/1-ships/02.en.md')]);
  });

  it('begins again when the folder was changed under it', async () => {
    const { root, store } = await setup();
    const objects = {
      ...store.objects,
      async take(source: string) {
        const taken = await store.objects.take(source);
        await writeFile(join(root, 'late.en.md'), '# Late\n');
        return taken;
      },
    };
    expect(await stage({ root, objects, store: store.root, before: undefined, made: MADE })).toEqual({ kind: 'moved' });
  });

  it('is not disturbed by the log of a program that writes meanwhile', async () => {
    const { root, store } = await setup({ ...FILES, 'rooms/1-sea/sync.log': 'begun' });
    const objects = {
      ...store.objects,
      async take(source: string) {
        await writeFile(join(root, 'rooms/1-sea/sync.log'), 'on', { flag: 'a' });
        return store.objects.take(source);
      },
    };
    const made = await stage({ root, objects, store: store.root, before: undefined, made: MADE });
    expect(made.kind).toBe('staged');
  });

  it('says both figures when the disk is too small, and copies nothing', async () => {
    const { root, store } = await setup();
    const made = await stage({
      root,
      objects: store.objects,
      store: store.root,
      before: undefined,
      made: MADE,
      free: () => Promise.resolve(1_000_000),
    });
    if (made.kind !== 'refused') throw new Error(made.kind);
    expect(made.problem.code).toBe('disk-too-small');
    expect(made.problem.message).toMatch(/65 MB.+1 MB/u);
    expect(await readdir(store.root)).toEqual(['revisions']);
  });

  it('leaves nothing half-made under a hash when the disk refuses, and says why', async () => {
    const { root, store } = await setup();
    await mkdir(join(store.root, 'objects'), { recursive: true });
    const objects = {
      ...store.objects,
      take: () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    };
    const made = await stage({ root, objects, store: store.root, before: undefined, made: MADE });
    if (made.kind !== 'refused') throw new Error(made.kind);
    expect(made.problem).toMatchObject({ code: 'staging-failed', path: '' });
    expect(made.problem.message).toContain('ENOSPC');
    expect(await objectsIn(store)).toBe(0);
  });
});

describe('a file that seems unchanged', () => {
  it('is found out by reading everything: in the folder, and in the store', async () => {
    const { root, store } = await setup();
    const path = join(root, 'rooms/1-sea/1-ships/01.en.md');
    const first = await staged(root, store);
    const { atime, mtime } = await stat(path);
    const file = await open(path, 'r+');
    await file.write('# Shop\n', 0);
    await file.close();
    await utimes(path, atime, mtime);
    // the times of a disk may be finer than what can be set
    const before = createManifest(
      await Promise.all(
        first.files.map(async (one) => ({ ...one, mtimeMs: (await stat(join(root, one.path))).mtimeMs })),
      ),
      MADE,
    );
    expect(revisionId(await staged(root, store, before))).toBe(revisionId(first));
    const options = { root, objects: store.objects, store: store.root, before, made: MADE, trust: false };
    const read = await stage(options);
    if (read.kind !== 'staged') throw new Error(read.kind);
    expect(revisionId(read.manifest)).not.toBe(revisionId(first));

    const settings = first.files.find((one) => one.path === 'exhibition.yaml');
    const object = store.objects.pathOf(settings?.hash ?? '');
    await writeFile(object, 'title: {en: Smell}\n');
    expect((await stage({ ...options, trust: true })).kind).toBe('staged');
    expect(await readFile(object, 'utf8')).toContain('Smell');
    expect((await stage(options)).kind).toBe('staged');
    expect(await readFile(object, 'utf8')).toBe(FILES['exhibition.yaml']);
  });
});

describe('collecting', () => {
  it('keeps what the last good revisions hold, and nothing else', async () => {
    const { root, store } = await setup();
    let before: Manifest | undefined;
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three', 'four']) {
      await writeFile(join(root, 'rooms/1-sea/1-ships/01.en.md'), `# ${text}\n`);
      before = await staged(root, store, before);
      ids.push(await proven(store, before));
    }
    await mkdir(join(store.root, 'unfinished'), { recursive: true });
    await writeFile(join(store.root, 'unfinished', 'half'), 'half a film');
    await store.collect(3);
    expect((await store.pointer()).good).toEqual(ids.slice(1).reverse());
    expect((await readdir(join(store.root, 'revisions'))).sort()).toEqual(
      ids
        .slice(1)
        .map((id) => `${id}.json`)
        .sort(),
    );
    // three ships, the second slide, the settings
    expect(await objectsIn(store)).toBe(5);
    expect(await readdir(store.root)).not.toContain('unfinished');
    for (const id of ids.slice(1)) expect(await store.manifest(id)).toBeDefined();
  });

  it('begins anew with an empty store when its pointer was lost', async () => {
    const { root, store } = await setup();
    await store.promote(await staged(root, store));
    await rm(join(store.root, 'pointer.json'));
    expect(await store.newest()).toBeUndefined();
    expect(createManifest([], MADE).files).toEqual([]);
  });
});

describe('a store of a newer Vitrine', () => {
  it('may have left a manifest behind, which is no revision of this one', async () => {
    const { root, store } = await setup();
    const id = await proven(store, await staged(root, store));
    const file = join(store.root, 'revisions', `${id}.json`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version":1', '"version":2'));
    expect(await readFile(file, 'utf8')).toContain('"version":2');
    expect(await store.newest()).toBeUndefined();
  });
});
