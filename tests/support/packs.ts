// Packing, installing and unpacking as the commands do it, on folders that go with the test.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { install, type InstallOptions, type InstallSurroundings } from '../../src-main/commands/install.ts';
import { openPack } from '../../src-main/revisions/open-pack.ts';
import { packTree } from '../../src-main/revisions/pack-tree.ts';
import { writePack } from '../../src-main/revisions/pack.ts';
import { unpack } from '../../src-main/revisions/unpack.ts';
import { folderWith } from './folders.ts';
import { treeOf } from './tree.ts';

export const unheard = { onProgress: () => undefined, signal: new AbortController().signal };

/** The smallest exhibition with a room. */
export const SMALL = {
  'exhibition.yaml': 'title: {en: Small}\n',
  'rooms/1-sea/1-ships/01.en.md': '# Ship\n\nIt lay in the harbour.\n',
};

/** The folder's pack, and what comes out of it. */
export async function thereAndBack(folder: string): Promise<{
  readonly file: string;
  readonly unpacked: Readonly<Record<string, string>>;
}> {
  const base = await folderWith({});
  const file = join(base, 'x.vitrine');
  const tree = await packTree(folder);
  await writePack({ tree, title: { en: 'X' }, shown: new Set(), target: file, ...unheard });
  return { file, unpacked: await unpackedFrom(file) };
}

export async function unpackedFrom(file: string): Promise<Readonly<Record<string, string>>> {
  const into = join(await folderWith({}), 'new');
  await mkdir(into);
  const pack = await openPack(file, unheard);
  try {
    await unpack({ pack, into, owner: undefined, ...unheard });
  } finally {
    await pack.close();
  }
  return treeOf(into);
}

export interface Machine {
  /** Everything of it: data folder, exhibition, pack. */
  readonly base: string;
  readonly data: string;
  readonly root: string;
  readonly said: string[];
  readonly file: string;
  readonly install: (options?: InstallOptions, around?: Partial<InstallSurroundings>) => Promise<void>;
}

/** A kiosk whose data folder holds an exhibition of `before`, and a stick with this pack. */
export async function machine(pack: Buffer, before: Readonly<Record<string, string>> = OLD): Promise<Machine> {
  const base = await folderWith({ 'program/media/exhibition.yaml': 'title: {en: Sample}\n' });
  const [data, file] = [join(base, 'data'), join(base, 'stick.vitrine')];
  const root = join(data, 'media');
  await mkdir(data, { recursive: true });
  for (const [path, text] of Object.entries(before)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(file, pack);
  const said: string[] = [];
  const program = { root: base, renderer: base, media: join(base, 'program/media'), isCheckout: false };
  return {
    base,
    data,
    root,
    said,
    file,
    install: (options, around) =>
      install(
        file,
        { data, ...options },
        {
          program,
          say: (sentence) => void said.push(sentence),
          signal: unheard.signal,
          today: () => '2026-11-27',
          ...around,
        },
      ),
  };
}

export const OLD = {
  'exhibition.yaml': 'title: {en: Old}\n',
  'rooms/1-land/1-hills/01.en.md': '# Hill\n',
  '_draft/notes.txt': 'nowhere else\n',
};
