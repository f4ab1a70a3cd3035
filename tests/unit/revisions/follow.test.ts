// A folder that changes while the kiosk runs, by a clock of our own.
import { describe, expect, it } from 'vitest';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import { createFollower, type Look } from '../../../src-main/revisions/follow.ts';
import { folderProblems } from '../../../src-main/revisions/folder-problems.ts';
import { createManifest, revisionId, type Manifest } from '../../../src-main/revisions/manifest.ts';
import type { Staged } from '../../../src-main/revisions/stage.ts';
import { exhibition } from '../kiosk/kiosk-fixture.ts';

const MADE = '2026-11-26T10:00:00.000Z';
const manifestOf = (text: string): Manifest =>
  createManifest([{ path: 'a.en.md', hash: text.padEnd(32, '0').slice(0, 32), bytes: 1, mtimeMs: 1, ino: 1 }], MADE);

function setup() {
  const world = {
    folder: new Map([['a.en.md', 'a1']]) as Look,
    staged: { kind: 'staged', manifest: manifestOf('a1') } as Staged,
    shown: undefined as string | undefined,
    rooms: exhibition.rooms,
    isFree: true,
    at: 0,
    promoted: [] as string[],
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
    world.folder = new Map([['a.en.md', text]]);
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
    await settled();
    expect(world.promoted).toEqual([revisionId(manifestOf('a1'))]);
    change('b2');
    expect((await later(10_000)).kind).toBe('changing');
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
});
