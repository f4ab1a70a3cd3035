// Going back by hand, as the commands do it, on a real store.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { followAgain, listed, rollBack } from '../../../src-main/commands/revisions.ts';
import type { Manifest } from '../../../src-main/revisions/manifest.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { openStore, type Store } from '../../../src-main/revisions/store.ts';
import { folderWith } from '../../support/folders.ts';

/** Three revisions of one label, newest first. */
async function three(): Promise<{ store: Store; ids: readonly string[] }> {
  const root = await folderWith({ '01.en.md': '# one\n' });
  const store = await openStore(await folderWith({}), root);
  const ids: string[] = [];
  let before: Manifest | undefined;
  for (const text of ['one', 'two', 'three']) {
    await writeFile(join(root, '01.en.md'), `# ${text}\n`);
    const made = await stage({ root, objects: store.objects, store: store.root, before, made: '2026-11-26T10:00:00Z' });
    if (made.kind !== 'staged') throw new Error(made.kind);
    before = made.manifest;
    const id = await store.promote(before);
    await store.pass(id);
    ids.unshift(id);
  }
  return { store, ids };
}

it('goes back to the one before, or to the one that is named, and stays there until the folder is followed again', async () => {
  const { store, ids } = await three();
  expect(await rollBack(store, undefined)).toContain(ids[1]?.slice(0, 8));
  expect(await store.pointer()).toMatchObject({ pinned: true, good: [ids[1], ids[0], ids[2]] });
  expect(await rollBack(store, ids[2]?.slice(0, 6))).toContain('is shown from the next visit on');
  expect((await store.newest())?.id).toBe(ids[2]);
  const lines = await listed(store);
  expect(lines[0]).toMatch(/^[0-9a-f]{8} {2}2026-11-26T10:00:00Z {2}1 files, 0\.0 MB {2}\(shown\)$/u);
  expect(lines.at(-1)).toContain('not followed');
  expect(await followAgain(store)).toContain('followed again');
  expect(await store.pointer()).toMatchObject({ pinned: false });
  expect(await followAgain(store)).toContain('is tried once more');
});

it('refuses what is not there, or not whole any more, and changes nothing', async () => {
  const { store, ids } = await three();
  await expect(rollBack(store, 'zz')).rejects.toThrow('no revision on this machine');
  await expect(rollBack(store, '')).rejects.toThrow('several revisions');
  const old = (await store.manifest(ids[2] ?? ''))?.files[0]?.hash ?? '';
  await rm(store.objects.pathOf(old));
  await expect(rollBack(store, ids[2])).rejects.toThrow('not whole any more');
  expect(await store.pointer()).toMatchObject({ pinned: false, good: ids });
  await store.collect(1);
  await expect(rollBack(store, undefined)).rejects.toThrow('no earlier exhibition');
});

it('says that there is nothing yet', async () => {
  const store = await openStore(await folderWith({}));
  expect(await listed(store)).toEqual([expect.stringContaining('Nothing has been taken over yet')]);
});
