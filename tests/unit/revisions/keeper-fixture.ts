// A keeper of a folder on a real disk, with a store of its own, by a clock of our own.
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { loadExhibition, loadTree } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { createLog } from '../../../src-main/kiosk/log.ts';
import { presentIn } from '../../../src-main/revisions/in-place.ts';
import { createKeeper } from '../../../src-main/revisions/keeper.ts';
import { openLeftOut } from '../../../src-main/revisions/left-out.ts';
import { treeOf } from '../../../src-main/revisions/manifest.ts';
import { createReadyPictures } from '../../../src-main/revisions/ready-pictures.ts';
import { type Kept, openStore } from '../../../src-main/revisions/store.ts';
import { folderWith, type Files, writeFiles } from '../../support/folders.ts';

export const LABEL = 'rooms/1-sea/1-ships/1.en.md';
export const FILES: Files = { 'exhibition.yaml': 'title: {en: Harbour}\n', [LABEL]: '# Ship\n' };

export async function setup(files: Files = FILES) {
  const home = await folderWith({});
  const root = join(home, 'media');
  await writeFiles(root, files);
  return start(home);
}

/** It begins with what lies in its store, as after a restart. */
export async function start(home: string) {
  const root = join(home, 'media');
  /** The disk's word for why it does not take a file of the store. */
  const disk = { refuses: (_file: string): string | undefined => undefined };
  const store = await openStore(join(home, 'store'), root, undefined, async (file, text) => {
    const code = disk.refuses(file);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    await writeFileAtomic(file, text);
  });
  const errors: string[] = [];
  const log = createLog((line) => void (line.includes('"error"') && errors.push(line)));
  const world = { at: 0, date: new Date('2026-11-26T10:00:00'), said: [] as string[], promoted: 0 };
  const load = async ({ manifest }: Kept): Promise<LoadedExhibition> =>
    loadTree(
      treeOf(await presentIn(manifest, root), root, (file) =>
        file.inPlace ? join(root, file.path) : store.objects.pathOf(file.hash),
      ),
      basename(root),
    );
  const kept = await store.newest();
  const keeper = createKeeper({
    root,
    settings: { scan: 10, still: 5, probation: 60, keep: 3, store: 'copy' },
    store,
    leftOut: await openLeftOut(join(home, 'left-out.json'), (cause) => errors.push(String(cause))),
    first: { loaded: kept ? await load(kept) : await loadExhibition(root), kept },
    load,
    pictures: createReadyPictures(join(home, 'prepared'), log),
    recover: () => Promise.resolve(),
    now: () => world.at,
    clock: () => world.date,
    say: (sentence) => world.said.push(sentence),
    onPromoted: () => void (world.promoted += 1),
    log,
  });
  const later = async (seconds: number): Promise<string> => {
    world.at += seconds * 1000;
    return keeper.look();
  };
  /** Looked at until it has been still. */
  const settled = async (): Promise<string> => {
    await later(10);
    return later(10);
  };
  const write = (text: string): Promise<void> => writeFile(join(root, LABEL), text);
  const titles = (): string =>
    JSON.stringify(keeper.shown().exhibition.rooms.map(({ exhibits }) => exhibits[0]?.slides[0]?.title));
  const codes = (): readonly string[] => keeper.shown().problems.map(({ code }) => code);
  return { home, root, disk, store, keeper, world, later, settled, write, titles, codes, errors };
}
