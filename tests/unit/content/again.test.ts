// The second start: what has not changed is not read again, and a broken index is no trouble.
import { rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadExhibition } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { folderWith, jpeg } from '../../support/folders.ts';

const files = {
  'rooms/1-a/1-b/01.jpg': await jpeg(),
  'rooms/1-a/1-b/01.en.md': '# One\n\nSee [x](https://x.example).',
  'rooms/1-a/1-b/02.jpg': 'broken',
};

/** Loads, and counts the files that really were read. */
async function load(root: string, indexFile: string): Promise<{ read: number; result: LoadedExhibition }> {
  let read = 0;
  const result = await loadExhibition(root, { indexFile, onProgress: (done) => (read = done) });
  return { read, result };
}

describe('the index', () => {
  it('spares reading what has not changed, and gives the same exhibition and problems', async () => {
    const root = await folderWith(files);
    const index = join(await folderWith({}), 'index.json');
    const first = await load(root, index);
    const second = await load(root, index);
    expect([first.read, second.read]).toEqual([3, 0]);
    expect(second.result).toEqual(first.result);
    expect(first.result.problems.map((one) => one.code)).toEqual(['link-leads-out', 'picture-unreadable']);
  });

  it('makes the folder it lies in: a new kiosk has none', async () => {
    const root = await folderWith(files);
    const index = join(await folderWith({}), 'cache', 'index.json');
    await load(root, index);
    expect((await load(root, index)).read).toBe(0);
  });

  it('notices a change of size, of time, and of the file itself', async () => {
    const root = await folderWith(files);
    const index = join(await folderWith({}), 'index.json');
    const label = join(root, 'rooms/1-a/1-b/01.en.md');
    await load(root, index);
    await writeFile(label, '# Another');
    expect((await load(root, index)).read).toBe(1);
    const { atime, mtime } = await stat(label);
    await utimes(label, atime, new Date(mtime.getTime() + 2000));
    expect((await load(root, index)).read).toBe(1);
    await writeFile(`${label}.new`, '# Anothex');
    await utimes(`${label}.new`, atime, new Date(mtime.getTime() + 2000));
    await rename(`${label}.new`, label);
    const replaced = await load(root, index);
    expect(replaced.read).toBe(1);
    expect(JSON.stringify(replaced.result.exhibition)).toContain('Anothex');
  });

  it.each(['', '{"version":1,"rows":[[1,2]]}', '{"version":0,"rows":[]}', '[1', 'null'])(
    'that reads %j is made anew',
    async (content) => {
      const root = await folderWith(files);
      const index = join(await folderWith({ 'index.json': content }), 'index.json');
      expect((await load(root, index)).read).toBe(3);
      expect((await load(root, index)).read).toBe(0);
    },
  );

  it('that cannot be written does not keep the exhibition from opening', async () => {
    const root = await folderWith(files);
    const { result } = await load(root, join(root, 'no/such/folder/index.json'));
    expect(result.exhibition.rooms).toHaveLength(1);
  });
});
