// A folder that changes while the kiosk runs, by a clock of our own.
import { describe, expect, it } from 'vitest';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { createFollower, type Look } from '../../../src-main/revisions/follow.ts';
import { folderProblems } from '../../../src-main/revisions/folder-problems.ts';
import { createManifest, revisionId, type Manifest } from '../../../src-main/revisions/manifest.ts';
import type { Staged } from '../../../src-main/revisions/stage.ts';
import { exhibition } from '../kiosk/kiosk-fixture.ts';

const lookAt = (stamp: string, unread: readonly string[] = []): Look => ({
  files: new Map([['a.en.md', stamp]]),
  unread,
});
const MADE = '2026-11-26T10:00:00.000Z';
const manifestOf = (text: string): Manifest =>
  createManifest([{ path: 'a.en.md', hash: text.padEnd(32, '0').slice(0, 32), bytes: 1, mtimeMs: 1, ino: 1 }], MADE);

function setup() {
  const world = {
    folder: lookAt('a1') as Look | undefined,
    staged: { kind: 'staged', manifest: manifestOf('a1') } as Staged,
    shown: undefined as string | undefined,
    rooms: exhibition.rooms,
    isFree: true,
    at: 0,
    promoted: [] as string[],
    /** The disk refuses the revision, or the pointer to it. */
    refuses: undefined as string | undefined,
    refused: [] as string[],
    stagings: 0,
  };
  const follower = createFollower({
    root: '/srv/harbour',
    look: () => Promise.resolve(world.folder),
    stage: () => {
      world.stagings += 1;
      return Promise.resolve(world.staged);
    },
    load: () =>
      Promise.resolve({
        exhibition: { ...exhibition, rooms: world.rooms },
        problems: [],
        media: new Map(),
        voices: {},
        places: new Map(),
      } satisfies LoadedExhibition),
    shown: () => world.shown,
    isRefused: (id) => Promise.resolve(world.refused.includes(id)),
    isFree: () => world.isFree,
    promote: (manifest) => {
      if (world.refuses !== undefined) return Promise.reject(Object.assign(new Error('disk'), { code: world.refuses }));
      world.shown = revisionId(manifest);
      world.promoted.push(world.shown);
      return Promise.resolve();
    },
    now: () => world.at,
  });
  const later = async (ms: number) => {
    world.at += ms;
    return follower.step();
  };
  const change = (text: string): void => {
    world.folder = lookAt(text);
    world.staged = { kind: 'staged', manifest: manifestOf(text) };
  };
  /** The folder has been taken over, and is shown. */
  const settled = async (): Promise<void> => {
    await later(0);
    await later(5_000);
  };
  return { world, follower, later, change, settled };
}

describe('a folder that is followed', () => {
  it('is staged when it has been still for five seconds, once', async () => {
    const { world, later, change, settled } = setup();
    expect(await later(0)).toEqual({ kind: 'changing', isFirstSight: true });
    await settled();
    expect(world.promoted).toEqual([revisionId(manifestOf('a1'))]);
    change('b2');
    expect(await later(10_000)).toEqual({ kind: 'changing' });
    change('c3');
    expect((await later(4_000)).kind).toBe('changing');
    expect((await later(4_000)).kind).toBe('changing');
    expect((await later(1_000)).kind).toBe('as-shown');
    await later(10_000);
    await later(10_000);
    expect(world.promoted.slice(1)).toEqual([revisionId(manifestOf('c3'))]);
    expect(world.stagings).toBe(2);
  });

  it('waits for the visit to end, and gives way to what is newer', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    world.isFree = false;
    change('b2');
    await later(0);
    expect((await later(5_000)).kind).toBe('waits-for-visit');
    expect((await later(60_000)).kind).toBe('waits-for-visit');
    change('c3');
    await later(1_000);
    expect((await later(5_000)).kind).toBe('waits-for-visit');
    world.isFree = true;
    expect((await later(1_000)).kind).toBe('as-shown');
    expect(world.promoted.slice(1)).toEqual([revisionId(manifestOf('c3'))]);
  });

  it('that is gone, or empty all at once, changes nothing, and is taken up when it is back', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    world.folder = undefined;
    const doing = await later(10_000);
    expect(doing).toMatchObject({ kind: 'refused', problem: { code: 'media-gone' } });
    await later(3_600_000);
    expect(world.promoted).toHaveLength(1);
    change('a1');
    await later(10_000);
    expect((await later(5_000)).kind).toBe('as-shown');
    expect(world.promoted).toHaveLength(1);
    change('b2');
    await later(10_000);
    await later(5_000);
    expect(world.promoted).toHaveLength(2);
  });

  it('without a room is not shown, and the reason is said until it changes', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    world.rooms = [];
    change('b2');
    await later(0);
    expect(await later(5_000)).toMatchObject({ kind: 'refused', problem: { code: 'exhibition-empty' } });
    expect(await later(10_000)).toMatchObject({ kind: 'refused', problem: { code: 'exhibition-empty' } });
    expect([world.promoted.length, world.stagings]).toEqual([1, 2]);
    world.rooms = exhibition.rooms;
    change('c3');
    await later(10_000);
    expect((await later(5_000)).kind).toBe('as-shown');
    expect(world.promoted).toHaveLength(2);
  });

  it('that is never still is named with what changes there', async () => {
    const { later, change, settled, world } = setup();
    await settled();
    for (let second = 0; second < 600; second += 3) {
      change(`x${second}`);
      await later(3_000);
    }
    change('last');
    const doing = await later(3_000);
    expect(doing).toMatchObject({ kind: 'refused', problem: { code: 'folder-never-still', severity: 'warning' } });
    if (doing.kind === 'refused') expect(doing.problem.message).toMatch(/10 minutes.+“a\.en\.md”/u);
    expect(world.promoted).toHaveLength(1);
  });

  it('that the disk refuses is tried again after a minute, without a change and without copying at every look', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    change('b2');
    const good = world.staged;
    world.staged = { kind: 'refused', problem: folderProblems.diskTooSmall('harbour', '65 MB', '1 MB') };
    await later(0);
    expect(await later(5_000)).toMatchObject({ kind: 'refused', problem: { code: 'disk-too-small' } });
    for (let look = 0; look < 5; look += 1)
      expect(await later(10_000)).toMatchObject({ kind: 'refused', problem: { code: 'disk-too-small' } });
    expect(world.stagings).toBe(2);
    world.staged = good;
    expect((await later(10_000)).kind).toBe('as-shown');
    expect(world.promoted).toHaveLength(2);
  });

  it('is staged again by itself where it moved under the copying', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    change('b2');
    const good = world.staged;
    world.staged = { kind: 'moved' };
    await later(0);
    expect((await later(5_000)).kind).toBe('changing');
    world.staged = good;
    expect((await later(1_000)).kind).toBe('as-shown');
    expect(world.promoted).toHaveLength(2);
  });

  it('that waits for a visit and blinks meanwhile is shown all the same when the visit has ended', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    world.isFree = false;
    change('b2');
    await later(0);
    expect((await later(5_000)).kind).toBe('waits-for-visit');
    const there = world.folder;
    world.folder = undefined;
    expect((await later(10_000)).kind).toBe('refused');
    world.folder = there;
    await later(10_000);
    expect((await later(10_000)).kind).toBe('waits-for-visit');
    world.isFree = true;
    expect((await later(10_000)).kind).toBe('as-shown');
    expect(world.promoted.slice(1)).toEqual([revisionId(manifestOf('b2'))]);
  });

  it('that becomes another and what it was again, while a visit goes on, is shown when it has ended', async () => {
    const { world, follower, later, change, settled } = setup();
    await settled();
    world.isFree = false;
    for (const text of ['b2', 'c3', 'b2']) {
      change(text);
      await later(1_000);
      if (text !== 'c3') expect((await later(5_000)).kind).toBe('waits-for-visit');
    }
    expect(follower.isWaiting()).toBe(true);
    world.isFree = true;
    expect((await follower.step(true)).kind).toBe('as-shown');
    expect(world.promoted.slice(1)).toEqual([revisionId(manifestOf('b2'))]);
  });

  it('is as it is shown when what was refused before it has been cured', async () => {
    const { world, follower, later, change, settled } = setup();
    await settled();
    change('bad');
    await settled();
    world.isFree = false;
    change('cured');
    await settled();
    follower.refuse(folderProblems.refused('harbour', 'died', []));
    world.isFree = true;
    expect((await later(10_000)).kind).toBe('as-shown');
    expect((await later(10_000)).kind).toBe('as-shown');
    expect(world.promoted.at(-1)).toBe(revisionId(manifestOf('cured')));
  });

  it('of which something cannot be read is not taken over without it, and goes on when it can be read again', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    change('b2');
    const whole = world.folder;
    world.folder = lookAt('b2', ['rooms/1', 'rooms/2', 'rooms/3', 'rooms/4']);
    await settled();
    const doing = await later(60_000);
    expect(doing).toMatchObject({ kind: 'refused', problem: { code: 'folder-partly-unreadable', severity: 'error' } });
    if (doing.kind === 'refused') expect(doing.problem.message).toContain('“rooms/1”, “rooms/2”, “rooms/3” and 1 more');
    expect([world.promoted.length, world.stagings]).toEqual([1, 1]);
    world.folder = whole;
    await settled();
    expect(world.promoted).toHaveLength(2);
  });

  it.each([false, true])(
    'that the disk does not take is told, and tried again after a minute (in a visit: %s)',
    async (inVisit) => {
      const { world, later, change, settled } = setup();
      await settled();
      world.refuses = 'ENOSPC';
      world.isFree = !inVisit;
      change('b2');
      await settled();
      world.isFree = true;
      const refused = {
        kind: 'refused',
        problem: { code: 'staging-failed', message: expect.stringContaining('ENOSPC') },
      };
      expect(await later(1_000)).toMatchObject(refused);
      expect(await later(30_000)).toMatchObject(refused);
      expect(world.stagings).toBe(2);
      world.refuses = undefined;
      expect((await later(30_000)).kind).toBe('as-shown');
      expect(world.promoted).toHaveLength(2);
    },
  );

  it('that moves under every copying is told of as one that is never still', async () => {
    const { world, later, change, settled } = setup();
    await settled();
    world.staged = { kind: 'moved' };
    for (let second = 0; second < 660; second += 10) {
      world.folder = lookAt(`x${second}`);
      await later(4_000);
      await later(6_000);
    }
    expect(await later(6_000)).toMatchObject({ kind: 'refused', problem: { code: 'folder-never-still' } });
    change('b2');
    await settled();
    expect(world.promoted).toHaveLength(2);
    // and what is changed later is not measured from then
    change('c3');
    expect((await later(10_000)).kind).toBe('changing');
  });
});
