// A folder of which something cannot be read, or is not taken: it is said, and nothing of it goes from the screen without a word.
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundByRights, noLocks } from '../../support/ordinary-user.ts';
import { FILES, LABEL, setup, start } from './keeper-fixture.ts';

const TWO_ROOMS = { ...FILES, 'rooms/2-land/1-forts/1.en.md': '# Fort\n' };

const reason = noLocks();
if (reason !== undefined) console.warn(`skipped, what cannot be read: ${reason}`);

describe.skipIf(reason !== undefined)('the exhibition on the screen', () => {
  it('stays whole when a room cannot be read any more, and is followed again when it can be', async () => {
    const { home, root, settled, later, titles, codes, errors } = await setup(TWO_ROOMS);
    await settled();
    const before = titles();
    const room = join(root, 'rooms/2-land');
    await boundByRights(home, async () => {
      await chmod(room, 0);
      await settled();
      expect(await later(60)).toMatch(/something that cannot be read: “rooms\/2-land”\. What is shown stays/u);
      expect(titles()).toBe(before);
      expect(codes()).toEqual(['folder-partly-unreadable']);
      await writeFile(join(root, LABEL), '# Boat\n');
      await settled();
      expect(titles()).toBe(before);
      await chmod(room, 0o755);
      expect(await settled()).toContain('shown as it is');
    });
    expect(titles()).toMatch(/Boat.+Fort/u);
    expect(codes()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('stays when a file cannot be copied, which is named, and is followed again when it can be', async () => {
    const { home, root, settled, later, titles } = await setup(TWO_ROOMS);
    await settled();
    const before = titles();
    const label = join(root, LABEL);
    // in the root of a disk there is one, and nobody may read it
    const litter = join(root, 'lost+found');
    await mkdir(litter);
    await boundByRights(home, async () => {
      await chmod(litter, 0);
      await writeFile(label, '# Boat\n');
      await chmod(label, 0);
      expect(await settled()).toContain(`could not be copied to this machine (“${LABEL}”: EACCES)`);
      expect(titles()).toBe(before);
      await chmod(label, 0o644);
      await later(60);
      expect(titles()).toMatch(/Boat.+Fort/u);
      await chmod(litter, 0o755);
    });
  });
});

describe('what lies in the folder and is not copied', () => {
  it('is told as long as it lies there, also after a new start', async () => {
    const { home, root, settled, codes } = await setup({ ...FILES, 'rooms/_2-land/1-forts/1.en.md': '# Fort\n' });
    await writeFile(join(root, 'rooms/1-sea/1-ships/1.sync-conflict-20261126-101112-ABCDEFG.en.md'), '# Other\n');
    await symlink('/etc/hostname', join(root, 'rooms/1-sea/1-ships/2.en.md'));
    const told = ['draft', 'shortcut-not-followed', 'sync-conflict'];
    await settled();
    expect(codes().toSorted()).toEqual(told);
    const again = await start(home);
    await again.later(0);
    expect(again.codes().toSorted()).toEqual(told);
    await rm(join(root, 'rooms/1-sea/1-ships/2.en.md'));
    await again.later(10);
    expect(again.codes().toSorted()).toEqual(['draft', 'sync-conflict']);
  });

  it('is not told of the folder while another exhibition is kept by hand', async () => {
    const { root, store, settled, later, codes } = await setup();
    await settled();
    const [first = ''] = [(await store.pointer()).trial?.id];
    await store.pass(first);
    await rename(join(root, 'rooms/1-sea/1-ships'), join(root, 'rooms/1-sea/1-boats'));
    await writeFile(join(root, 'rooms/_draft.en.md'), '');
    await settled();
    expect(codes()).toEqual(['draft']);
    await store.pin(first);
    await later(10);
    expect(codes()).toEqual([]);
  });
});

describe('a folder in which a program keeps its log', () => {
  it('is taken over all the same', async () => {
    const { root, settled, later, write, titles, store, errors } = await setup();
    const log = join(root, 'rooms/1-sea/sync.log');
    await writeFile(log, 'begun\n');
    await settled();
    await write('# Boat\n');
    for (const line of ['one', 'two', 'three']) {
      await writeFile(log, `${line}\n`, { flag: 'a' });
      await later(4);
    }
    expect(titles()).toContain('Boat');
    const { trial } = await store.pointer();
    await writeFile(log, 'four\n', { flag: 'a' });
    await settled();
    // which is no change of the exhibition
    expect((await store.pointer()).trial).toEqual(trial);
    expect(errors).toEqual([]);
  });
});

describe('a disk that takes the files of a revision', () => {
  it.each([
    ['the manifest', 'ENOSPC'],
    ['the manifest', 'EROFS'],
    ['the pointer', 'ENOSPC'],
    ['the pointer', 'EROFS'],
  ])('and then not %s (%s) is told of, tried again, and what is shown stays', async (what, code) => {
    const { disk, settled, later, write, titles, codes, keeper, errors } = await setup();
    await settled();
    const isPointer = (file: string): boolean => basename(file) === 'pointer.json';
    disk.refuses = (file) => (isPointer(file) === (what === 'the pointer') ? code : undefined);
    await write('# Boat\n');
    expect(await settled()).toContain(`could not be copied to this machine (${code})`);
    expect([keeper.doing(), keeper.refused()?.code, codes()]).toEqual([
      'refused',
      'staging-failed',
      ['staging-failed'],
    ]);
    expect(titles()).toContain('Ship');
    expect(await later(30)).toContain(code);
    disk.refuses = () => undefined;
    await later(30);
    expect(titles()).toContain('Boat');
    expect([keeper.doing(), codes()]).toEqual(['on-trial', []]);
    expect(errors).toEqual([]);
  });
});
