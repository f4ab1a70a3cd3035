// A disk that does not give the pointer back for a moment: nothing that it names may be taken for nothing.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stage } from '../../../src-main/revisions/stage.ts';
import { openStore } from '../../../src-main/revisions/store.ts';
import { folderWith } from '../../support/folders.ts';

it('is shown again with all its files when the disk answers again, whoever collected or promoted meanwhile', async () => {
  const root = await folderWith({
    'exhibition.yaml': 'title: {en: Small}\n',
    'rooms/1-sea/1-ships/01.en.md': '# Ship\n',
  });
  const store = await openStore(await folderWith({}), root);
  const made = await stage({ root, objects: store.objects, store: store.root, before: undefined, made: '2026-11-26' });
  if (made.kind !== 'staged') throw new Error(JSON.stringify(made));
  const id = await store.promote(made.manifest);
  await store.pass(id);

  const file = join(store.root, 'pointer.json');
  const held = await readFile(file);
  await rm(file);
  // read like a file, a folder is refused by every system
  await mkdir(file);
  await expect(store.collect(2)).rejects.toThrow('EISDIR');
  await expect(store.note({ id, died: [], threw: [] })).rejects.toThrow('EISDIR');
  await rm(file, { recursive: true });
  await writeFile(file, held);
  expect((await store.newest())?.id).toBe(id);
});
