// The built program looks through a large folder in a thread of its own, and sees in it exactly what it sees without.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLooker } from '../../src-main/content/looker.ts';
import { folderWith } from '../support/folders.ts';

const SCRIPT = join(import.meta.dirname, '../../out/main/look-worker.js');
/** More than are looked through without a thread. */
const FILES = 1200;

it('is told of every change by the thread, and gives the same object where there was none', async () => {
  const root = await folderWith(
    Object.fromEntries(Array.from({ length: FILES }, (_, at) => [`rooms/1-a/${at % 12}-b/${at}.en.md`, `# ${at}\n`])),
  );
  const threaded = createLooker(root, SCRIPT);
  onTestFinished(threaded.close);
  const changes = [
    () => Promise.resolve(),
    () => writeFile(join(root, 'rooms/1-a/1-b/1.en.md'), '# Longer than it was\n'),
    () => writeFile(join(root, 'rooms/1-a/_draft.md'), ''),
    () => rename(join(root, 'rooms/1-a/2-b'), join(root, 'rooms/1-a/99-b')),
    () => rm(join(root, 'rooms/1-a/3-b'), { recursive: true }),
  ];
  await threaded.look();
  for (const change of changes) {
    await change();
    const seen = await threaded.look();
    expect(seen).toEqual(await createLooker(root).look());
    expect(await threaded.look()).toBe(seen);
  }
  await rename(root, `${root}-away`);
  await expect(threaded.look()).rejects.toMatchObject({ code: 'ENOENT' });
  await mkdir(root);
  expect((await threaded.look()).tree).toMatchObject({ files: [], folders: [] });
  await rm(`${root}-away`, { recursive: true });
});

it('goes on without the thread where that cannot be started', async () => {
  const root = await folderWith({
    'broken.mjs': 'throw new Error("no memory");',
    ...Object.fromEntries(Array.from({ length: FILES }, (_, at) => [`${at}.md`, ''])),
  });
  const looker = createLooker(root, join(root, 'broken.mjs'));
  onTestFinished(looker.close);
  const first = await looker.look();
  expect(await looker.look()).toBe(first);
  await writeFile(join(root, 'new.md'), '');
  expect((await looker.look()).tree.files).toHaveLength(FILES + 2);
});
