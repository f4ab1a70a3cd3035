// A bad revision goes by itself, on a real store: back to the last good one, or without the rooms at fault.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTree } from '../../../src-main/content/load.ts';
import type { LoadedExhibition } from '../../../src-main/content/loaded.ts';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { openLeftOut } from '../../../src-main/revisions/left-out.ts';
import { treeOf } from '../../../src-main/revisions/manifest.ts';
import { createWatch } from '../../../src-main/revisions/on-trial.ts';
import { stage } from '../../../src-main/revisions/stage.ts';
import { type Kept, openStore } from '../../../src-main/revisions/store.ts';
import { folderWith, writeFiles } from '../../support/folders.ts';

const FILES = {
  'rooms/1-sea/1-ships/1.en.md': '# Ship\n',
  'rooms/1-sea/1-ships/2.en.md': '# Boat\n',
  'rooms/2-land/1-forts/1.en.md': '# Fort\n',
};
const SHIPS = 'rooms/1-sea/1-ships';

async function setup() {
  const root = await folderWith(FILES);
  const data = await folderWith({});
  const store = await openStore(join(data, 'store'), root);
  const leftOutFile = join(data, 'left-out.json');
  const fail = (cause: unknown): void => {
    throw cause;
  };
  const leftOut = await openLeftOut(leftOutFile, fail);
  const load = ({ manifest }: Kept): Promise<LoadedExhibition> =>
    loadTree(
      treeOf(manifest, root, ({ hash }) => store.objects.pathOf(hash)),
      'harbour',
    );
  const world = {
    whole: undefined as LoadedExhibition | undefined,
    shown: [] as LoadedExhibition[],
    problems: [] as string[],
    passed: 0,
    day: '2026-11-26',
    said: [] as string[],
  };
  const show = (loaded: LoadedExhibition): LoadedExhibition => {
    world.whole = loaded;
    const shown = leftOut.without(loaded);
    world.shown.push(shown);
    return shown;
  };
  const whole = (): LoadedExhibition => world.whole ?? never();
  const watchAnew = () =>
    createWatch({
      name: 'harbour',
      goodMs: 60_000,
      store,
      leftOut,
      load,
      whole,
      show,
      today: () => world.day,
      onRefused: ({ code, message }) => world.problems.push(`${code}: ${message}`),
      onPassed: () => (world.passed += 1),
      onError: fail,
      say: (sentence) => world.said.push(sentence),
    });
  const watch = watchAnew();
  const promote = async (before?: LoadedExhibition): Promise<Kept> => {
    const made = await stage({
      root,
      objects: store.objects,
      store: store.root,
      before: undefined,
      made: '2026-11-26T10:00:00Z',
    });
    if (made.kind !== 'staged') throw new Error(made.kind);
    const kept = { id: await store.promote(made.manifest), manifest: made.manifest };
    await watch.begin(kept, show(await load(kept)), before);
    return kept;
  };
  const lastShown = (): LoadedExhibition => world.shown.at(-1) ?? never();
  const beat = (seconds: number, more: Partial<Beat> = {}): Beat => ({
    page: 'one',
    screen: 'attract',
    revision: lastShown().exhibition.revision,
    frame: true,
    visibility: 'visible',
    errors: [],
    at: seconds * 1000,
    keyed: true,
    ...more,
  });
  const good = async (): Promise<void> => {
    const { places = [], media = [] } = watch.trial() ?? {};
    for (let second = 0; second <= 60; second += 5)
      watch.beat(beat(second, { tried: { drawn: [...places, ...media], threw: [], unplayable: [] } }));
    await watch.settled();
  };
  const rooms = (): readonly string[] => lastShown().exhibition.rooms.map(({ id }) => id);
  return { root, store, world, watch, watchAnew, promote, beat, good, rooms, lastShown, leftOutFile, load };
}
const never = (): never => {
  throw new Error('nothing was shown');
};

describe('a revision on probation', () => {
  it('has to draw everything at first, afterwards what has changed, and is proven', async () => {
    const { root, store, world, watch, promote, good } = await setup();
    const first = await promote();
    expect(watch.trial()?.places).toEqual(['sea', 'sea/ships/1', 'sea/ships/2', 'land', 'land/forts/1']);
    await good();
    expect(world.passed).toBe(1);
    expect(await store.pointer()).toMatchObject({ good: [first.id] });
    const before = world.whole;
    await writeFile(join(root, SHIPS, '2.en.md'), '# Dinghy\n');
    const second = await promote(before);
    expect(watch.trial()).toMatchObject({ places: ['sea/ships/2'], media: [] });
    await good();
    expect(watch.trial()).toBeUndefined();
    expect((await store.pointer()).good).toEqual([second.id, first.id]);
  });

  it('is not asked for what its dates keep closed, and for that from the day on that it opens', async () => {
    const { root, world, watch, promote, good } = await setup();
    await writeFiles(root, {
      'rooms/2-land/room.yaml': 'from: 2026-11-28\n',
      'rooms/1-sea/2-wrecks/exhibit.yaml': 'until: 2026-11-25\n',
      'rooms/1-sea/2-wrecks/1.en.md': '# Wreck\n',
    });
    await promote();
    expect(watch.trial()?.places).toEqual(['sea', 'sea/ships/1', 'sea/ships/2']);
    world.day = '2026-11-28';
    expect(watch.trial()?.places).toEqual(['sea', 'sea/ships/1', 'sea/ships/2', 'land', 'land/forts/1']);
    world.day = '2026-11-27';
    await good();
    expect([world.passed, watch.trial()]).toEqual([1, undefined]);
  });

  it('on which the page dies twice goes: the one before is shown, and it is not shown again', async () => {
    const { root, store, world, watch, promote, beat, good, lastShown } = await setup();
    const first = await promote();
    await good();
    const before = world.whole;
    await writeFile(join(root, SHIPS, '2.en.md'), '# Bomb\n');
    const bad = await promote(before);
    watch.died(beat(1, { place: 'sea/ships/2' }));
    await watch.settled();
    expect((await store.pointer()).trial).toEqual({ id: bad.id, died: ['sea/ships/2'], threw: [] });
    watch.died(beat(2, { place: 'sea/ships/2', page: 'two' }));
    await watch.settled();
    expect(lastShown().exhibition.revision).toBe(before?.exhibition.revision);
    expect(await store.pointer()).toMatchObject({ good: [first.id], refused: [bad.id] });
    expect(world.problems).toEqual([expect.stringMatching(/^revision-refused: .+“sea\/ships\/2”/u)]);
    expect(world.said.at(-1)).toContain('taken back');
  });

  it('is still on probation after a restart, with what happened before', async () => {
    const { root, store, world, watch, watchAnew, promote, beat, good, lastShown } = await setup();
    await promote();
    await good();
    const before = world.whole;
    await writeFile(join(root, SHIPS, '2.en.md'), '# Bomb\n');
    const bad = await promote(before);
    watch.died(beat(1, { place: 'sea/ships/2' }));
    await watch.settled();
    const after = watchAnew();
    await after.begin(bad, lastShown(), before);
    after.died(beat(2));
    await after.settled();
    expect((await store.pointer()).refused).toEqual([bad.id]);
  });

  it('at whose first start there is nothing to go back to loses the rooms at fault, and no other', async () => {
    const { world, watch, promote, beat, rooms, store, lastShown } = await setup();
    const { id } = await promote();
    const threw = { tried: { drawn: [], threw: ['land/forts/1'], unplayable: [] } };
    watch.beat(beat(0, threw));
    watch.beat(beat(5, threw));
    await watch.settled();
    expect(rooms()).toEqual(['sea']);
    expect(lastShown().problems.map(({ code }) => code)).toContain('room-stops-the-screen');
    expect(await store.pointer()).toMatchObject({ trial: { id, died: [], threw: [] }, refused: [] });
    // what remains has to prove itself
    expect(watch.trial()?.places).toEqual(['sea', 'sea/ships/1', 'sea/ships/2']);
    expect(world.said.at(-1)).toContain('“land/forts/1”');
  });
});

describe('a slide on which the screen died twice', () => {
  it('is left out, remembered over restarts, until its files change or staff say so', async () => {
    const { root, world, watch, promote, beat, good, lastShown, leftOutFile, load } = await setup();
    await promote();
    await good();
    watch.died(beat(70, { place: 'sea/ships/2' }));
    watch.died(beat(80, { place: 'sea/ships/1' }));
    await watch.settled();
    const slides = (loaded: LoadedExhibition): readonly string[] =>
      loaded.exhibition.rooms.flatMap((room) =>
        room.exhibits.flatMap((one) => one.slides.map(({ id }) => `${room.id} ${id}`)),
      );
    expect(slides(lastShown())).toHaveLength(3);
    const revision = lastShown().exhibition.revision;
    watch.died(beat(90, { place: 'sea/ships/2' }));
    await watch.settled();
    expect(slides(lastShown())).toEqual(['sea 1', 'land 1']);
    expect(lastShown().exhibition.revision).not.toBe(revision);
    expect(lastShown().problems.map(({ code }) => code)).toContain('slide-stops-the-screen');

    const after = await openLeftOut(leftOutFile, never);
    expect(slides(after.without(world.whole ?? never()))).toEqual(['sea 1', 'land 1']);
    await writeFile(join(root, SHIPS, '2.en.md'), '# Mended\n');
    const mended = await promote(world.whole);
    expect(slides(after.without(await load(mended)))).toHaveLength(3);
    await writeFile(join(root, SHIPS, '2.en.md'), '# Boat\n');
    const again = await load(await promote(world.whole));
    expect(slides(after.without(again))).toHaveLength(2);
    await after.pardon();
    expect(slides(after.without(again))).toHaveLength(3);
  });
});
