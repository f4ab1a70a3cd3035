// `store: in-place`: a disk too small for a second copy of every film.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { presentIn } from '../../../src-main/revisions/in-place.ts';
import { revisionId } from '../../../src-main/revisions/manifest.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { openStore } from '../../../src-main/revisions/store.ts';
import { folderWith, wav } from '../../support/folders.ts';

const LABEL = 'rooms/1-sea/1-ships/01.en.md';
const FILM = 'rooms/1-sea/1-ships/01.en.wav';

describe('large films in their place', () => {
  it('are not copied, belong to the revision all the same, and are missing when they change', async () => {
    const film = wav();
    const root = await folderWith({ 'exhibition.yaml': 'title: {en: Small}\n', [LABEL]: '# Ship\n', [FILM]: film });
    const path = join(root, FILM);
    const store = await openStore(await folderWith({}), root);
    const made = await stage({
      root,
      objects: store.objects,
      store: store.root,
      before: undefined,
      made: '2026-11-26T10:00:00.000Z',
      inPlaceFrom: film.length,
    });
    if (made.kind !== 'staged') throw new Error(made.kind);
    const { files } = made.manifest;
    expect(files).toHaveLength(3);
    for (const file of files) expect(await store.objects.has(file)).toBe(file.path !== FILM);
    expect(files.filter(({ inPlace }) => inPlace).map((file) => file.path)).toEqual([FILM]);
    const copied = await stage({ root, objects: store.objects, store: store.root, before: undefined, made: '' });
    if (copied.kind !== 'staged') throw new Error(copied.kind);
    expect(revisionId(copied.manifest)).toBe(revisionId(made.manifest));
    // told to copy again, it does not stay behind
    const again = { root, objects: store.objects, store: store.root, before: made.manifest, made: '' };
    const back = await stage(again);
    expect(back.kind === 'staged' && back.manifest.files.some(({ inPlace }) => inPlace)).toBe(false);
    const kept = await stage({ ...again, inPlaceFrom: film.length });
    expect(kept.kind === 'staged' && kept.manifest.files.filter(({ inPlace }) => inPlace)).toHaveLength(1);
    await store.promote(made.manifest);
    expect((await presentIn(made.manifest, root)).files).toHaveLength(3);
    await writeFile(path, film.subarray(0, 400));
    expect((await presentIn(made.manifest, root)).files).toHaveLength(2);
    await rm(path);
    expect((await presentIn(made.manifest, root)).files).toHaveLength(2);
    // the rest of it is shown
    expect((await store.newest())?.id).toBe(revisionId(made.manifest));
  });
});
