// A large exhibition of generated slides: read the first time, and again from what was remembered.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Extent, type Figure, times } from './figures.ts';
import { startOnce } from './start.ts';

const SLIDES = { all: 2000, quick: 400 };
const IN_EXHIBIT = 20;
const IN_ROOM = 10;

export async function library({ quick }: Extent): Promise<readonly Figure[]> {
  const count = quick ? SLIDES.quick : SLIDES.all;
  const [many, one] = [await generate(count), await generate(1)];
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

/** A folder of `count` slides, each a small picture of its own with its words and its facts. */
async function generate(count: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-library-'));
  for (let number = 0; number < count; number += 1) {
    const exhibit = Math.floor(number / IN_EXHIBIT);
    const room = Math.floor(exhibit / IN_ROOM);
    const folder = join(root, `rooms/${room + 1}-room-${room + 1}/${(exhibit % IN_ROOM) + 1}-exhibit`);
    const slide = join(folder, String((number % IN_EXHIBIT) + 1).padStart(2, '0'));
    await mkdir(folder, { recursive: true });
    await Promise.all([
      picture(number).then((bytes) => writeFile(`${slide}.jpg`, bytes)),
      writeFile(`${slide}.en.md`, `# Slide ${number}\n\nSome words about the picture of slide ${number}.\n`),
      writeFile(`${slide}.yaml`, `alt: {en: A plain colour}\ncredit: {en: Nobody, ${number}}\n`),
    ]);
  }
  return root;
}

/** Every colour is another file. */
const picture = (number: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: { r: number % 256, g: Math.floor(number / 256) * 8, b: 90 },
    },
  })
    .jpeg()
    .toBuffer();
