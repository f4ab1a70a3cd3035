// A folder on a real disk that changes while the kiosk shows it, by a clock of our own: what is shown when, and what is never shown.
import { chmod, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../support/folders.ts';
import { boundByRights, noLocks } from '../../support/ordinary-user.ts';
import { FILES, LABEL, setup } from './keeper-fixture.ts';

const reason = noLocks();
const unbound = (_folder: string, work: () => Promise<void>): Promise<void> => work();

describe('the exhibition on the screen', () => {
  it('is what the folder holds, after five seconds in which nothing changed', async () => {
    const { settled, later, write, titles, errors } = await setup();
    expect(await settled()).toContain('shown as it is');
    await write('# Boat\n');
    expect(await later(10)).toContain('is being changed');
    expect(titles()).toContain('Ship');
    await later(10);
    expect(titles()).toContain('Boat');
    expect(errors).toEqual([]);
  });

  it.each<[string, (root: string) => Promise<unknown>]>([
    ['taken away', (root) => rename(root, `${root}.away`)],
    ['removed', (root) => rm(root, { recursive: true })],
    ['emptied', async (root) => (await rm(root, { recursive: true }), mkdir(root))],
    ['a file all at once', async (root) => (await rm(root, { recursive: true }), writeFile(root, ''))],
    ['locked', (root) => chmod(root, 0)],
  ])('stays when the folder is %s, and is followed again when that is over', async (name, harm) => {
    if (name === 'locked' && reason !== undefined) {
      console.warn(`skipped, a locked folder: ${reason}`);
      return;
    }
    const { home, root, settled, titles, errors } = await setup();
    await settled();
    await (name === 'locked' ? boundByRights : unbound)(home, async () => {
      await harm(root);
      expect(await settled()).toMatch(/cannot be read, or is empty/u);
      expect(await settled()).toMatch(/What is shown stays/u);
      expect(titles()).toContain('Ship');
      if (name === 'locked') await chmod(root, 0o755);
      else await rm(root, { recursive: true, force: true });
      await writeFiles(root, { ...FILES, [LABEL]: '# Back\n' });
      await settled();
      expect(titles()).toContain('Back');
      expect(errors).toEqual([]);
    });
  });

  it('becomes another folder that was put in its place: mv old away, mv new here', async () => {
    const { root, home, settled, titles } = await setup();
    await settled();
    await writeFiles(join(home, 'new'), { ...FILES, [LABEL]: '# New\n' });
    await rename(root, join(home, 'old'));
    await rename(join(home, 'new'), root);
    await settled();
    expect(titles()).toContain('New');
    await rename(root, join(home, 'new'));
    await rename(join(home, 'old'), root);
    await settled();
    expect(titles()).toContain('Ship');
  });

  it('stays when no room is left, and the curator is told', async () => {
    const { root, settled, titles } = await setup();
    await settled();
    await rename(join(root, 'rooms'), join(root, '_rooms'));
    expect(await settled()).toMatch(/holds no room/u);
    expect(titles()).toContain('Ship');
  });

  it('is not touched by what editors and copying programs leave lying about', async () => {
    const { root, settled, later, keeper, store } = await setup();
    await settled();
    const before = await store.pointer();
    for (const name of ['~$1.en.md', '1.en.md.tmp', 'a.part', '2.jpg.crdownload', '.DS_Store', 'Thumbs.db'])
      await writeFile(join(root, 'rooms/1-sea/1-ships', name), String(Math.random()));
    expect(await later(10)).not.toContain('is being changed');
    await later(10);
    expect(await store.pointer()).toEqual(before);
    expect(keeper.shown().problems).toEqual([]);
  });

  it('is read as a whole once a week at night, so that a change behind the watcher’s back is found', async () => {
    const { root, settled, later, write, titles, world, store } = await setup();
    const time = new Date('2026-11-20T10:00:00');
    await utimes(join(root, LABEL), time, time);
    await settled();
    const first = (await store.pointer()).reread;
    // as long as before, in the same file, of the same time
    await write('# Shop\n');
    await utimes(join(root, LABEL), time, time);
    world.date = new Date('2026-12-03T12:00:00');
    await settled();
    expect((await store.pointer()).reread).toBe(first);
    expect(titles()).toContain('Ship');
    world.date = new Date('2026-12-04T03:00:00');
    await settled();
    await later(10);
    expect((await store.pointer()).reread).toBe(world.date.toISOString());
    await settled();
    expect(titles()).toContain('Shop');
  });

  it('goes back by hand and stays; what was refused is tried again when staff say so', async () => {
    const { settled, later, write, titles, store, world } = await setup();
    await settled();
    const [first] = [(await store.pointer()).trial?.id ?? ''];
    await store.pass(first);
    await write('# Boat\n');
    await settled();
    const second = (await store.pointer()).trial?.id ?? '';
    const { promoted } = world;
    expect(promoted).toBe(1);
    expect(await store.pin(first)).toBe(true);
    expect(await later(10)).toContain('is kept on the screen');
    expect(titles()).toContain('Ship');
    await write('# Yacht\n');
    await settled();
    expect(titles()).toContain('Ship');
    // it is not said that the folder is shown as it is
    expect(world.promoted).toBe(promoted);
    await store.unpin();
    await settled();
    expect(titles()).toContain('Yacht');

    await store.refuse((await store.pointer()).trial?.id ?? '');
    await write('# Boat\n');
    await settled();
    await store.refuse(second);
    await write('# Yacht\n');
    expect(await settled()).toMatch(/was shown and taken back/u);
    expect(titles()).toContain('Boat');
    await store.pardon(world.date.toISOString());
    await settled();
    expect(titles()).toContain('Yacht');
  });

  it('keeps as many revisions as it is told, and removes what only others held', async () => {
    const { settled, write, store } = await setup();
    await settled();
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      await store.pass((await store.pointer()).trial?.id ?? '');
      await write(`# ${text}\n`);
      await settled();
    }
    const { good } = await store.pointer();
    expect(good).toHaveLength(3);
    for (const id of good) expect(await store.manifest(id)).toBeDefined();
  });
});
