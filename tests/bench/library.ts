// A large exhibition of generated slides: read the first time, and again from what was remembered.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extent, type Figure, times } from './figures.ts';
import { slidesFolder } from './slides-folder.ts';
import { startOnce } from './start.ts';

const ROOMS = { all: 10, quick: 2 };
const ROOM = { exhibits: 10, slides: 20 };

export async function library({ quick }: Extent): Promise<readonly Figure[]> {
  const rooms = quick ? ROOMS.quick : ROOMS.all;
  const count = rooms * ROOM.exhibits * ROOM.slides;
  const [many, one] = [
    await slidesFolder({ rooms, ...ROOM }),
    await slidesFolder({ rooms: 1, exhibits: 1, slides: 1 }),
  ];
  try {
    const rounds = await times(quick ? 2 : 3, async () => {
      const data = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
      const first = await startOnce(many, data);
      const again = await startOnce(many, data);
      await rm(data, { recursive: true });
      return { first: first / 1000, again: again / 1000, small: (await startOnce(one, await fresh())) / 1000 };
    });
    const yardstick = { name: 'start with one slide', values: rounds.map(({ small }) => small) };
    return [
      {
        name: `start with ${count} slides, first time`,
        unit: 's',
        values: rounds.map(({ first }) => first),
        yardstick,
        promise: '≤ 20 s for 20 000',
      },
      {
        name: `start with ${count} slides, again`,
        unit: 's',
        values: rounds.map(({ again }) => again),
        yardstick,
        promise: '≤ 3 s for 20 000',
      },
    ];
  } finally {
    await Promise.all([many, one, ...folders.splice(0)].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

const folders: string[] = [];
async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  folders.push(folder);
  return folder;
}
