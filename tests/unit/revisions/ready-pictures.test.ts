// What collecting leaves: pictures that a kept revision shows, and everything that waits for the end of a visit.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Beat } from '../../../src-main/kiosk/heartbeat.ts';
import { FILES, setup } from './keeper-fixture.ts';

/** No screen shows it as it is, so it is prepared. */
const tiff = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 40, b: 40 } } })
    .tiff()
    .toBuffer();
const PICTURE = 'rooms/1-sea/1-ships/1.tiff';

const BEAT: Beat = {
  page: 'one',
  screen: 'attract',
  revision: '',
  frame: true,
  visibility: 'visible',
  errors: [],
  at: 0,
  keyed: true,
};

it('prepared pictures go with the last revision that shows them, and so does what a kill left half made', async () => {
  const { home, root, settled, store, keeper, errors } = await setup({ ...FILES, [PICTURE]: await tiff(0) });
  const prepared = async (): Promise<readonly string[]> =>
    (await readdir(join(home, 'prepared'), { recursive: true })).filter((name) => name.includes('.')).sort();
  const made: string[] = [];
  for (const red of [0, 50, 100, 150, 200]) {
    await writeFile(join(root, PICTURE), await tiff(red));
    await settled();
    await store.pass((await store.pointer()).trial?.id ?? '');
    const [file] = [...keeper.shown().media.values()].filter(({ prepare }) => prepare === 'picture');
    made.push(join(file?.hash.slice(0, 2) ?? '', `${file?.hash}.jpg`));
    if (red !== 150) continue;
    await writeFile(join(home, 'prepared', `${made.at(-1)}.1.tmp`), 'half');
    await mkdir(join(home, 'prepared/tiles'), { recursive: true });
    await writeFile(join(home, 'prepared/tiles/kept.jpg'), '');
  }
  expect(new Set(made).size).toBe(5);
  expect((await store.pointer()).good).toHaveLength(4);
  // collected before the fifth was proven: it and three more
  expect(await prepared()).toEqual([...made.slice(1), 'tiles/kept.jpg'].sort());
  await writeFile(join(root, 'rooms/1-sea/1-ships/2.en.md'), '# Boat\n');
  await settled();
  expect(await prepared()).toEqual([...made.slice(2), 'tiles/kept.jpg'].sort());
  expect(errors).toEqual([]);
});

it('what waits for the end of a visit is still there when the revision before it is proven meanwhile', async () => {
  const { settled, later, write, titles, store, keeper } = await setup();
  await settled();
  const stop = new AbortController();
  let inVisit = true;
  let beat: (beat: Beat) => void = () => undefined;
  const ended = keeper.follow(
    {
      inVisit: () => inVisit,
      onBeat(listener) {
        beat = listener;
        return () => undefined;
      },
    },
    stop.signal,
  );
  await write('# Boat\n');
  expect(await settled()).toContain('when this visit has ended');
  const { revision = '', places: drawn = [] } = keeper.trial() ?? {};
  for (let second = 0; second <= 60; second += 5)
    beat({ ...BEAT, revision, at: second * 1000, tried: { drawn, threw: [], unplayable: [] } });
  await later(10);
  expect((await store.pointer()).good).toHaveLength(1);
  inVisit = false;
  await later(10);
  expect(titles()).toContain('Boat');
  expect((await store.newest())?.id).toBe((await store.pointer()).trial?.id);
  stop.abort();
  await ended;
});
