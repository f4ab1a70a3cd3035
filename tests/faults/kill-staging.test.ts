// Power fails while a changed folder is taken over, at a chosen call to the disk or at a random moment: the next start opens on the old
// or the new exhibition, whole.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { ExhibitionAnswer, RoomAnswer } from '#contract/api';
import { roomUrl, URLS } from '#contract/urls';
import { folderWith, jpeg, writeFiles } from '../support/folders.ts';
import { createRandom } from '../support/random.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';
import { WITHOUT_PARENT } from '../support/without-parent.ts';

const SLIDES = 12;
const PHASES = ['scan', 'copy', 'large', 'decode', 'manifest', 'pointer', 'collect'] as const;
/** Calls of each phase at which it is killed. */
const POINTS = isLongSuite ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [3];
const KILLS = isLongSuite ? 40 : 1;
/** Staging, reading and promoting take about so long. */
const TAKES_MS = 2_500;
const KILL_AT = pathToFileURL(join(import.meta.dirname, '../support/kill-at.mjs')).href;

/** Words and pictures, all of them others in each version. */
async function files(version: number): Promise<Record<string, string | Uint8Array>> {
  const slides = await Promise.all(
    Array.from({ length: SLIDES }, async (_, slide) => [
      [`rooms/1-sea/1-ships/${slide + 1}.en.md`, `# Version ${version}\n\n${`Words of slide ${slide}. `.repeat(50)}\n`],
      // upside down: it has to be turned before it is shown
      [
        `rooms/1-sea/1-ships/${slide + 1}.jpg`,
        await sharp(await jpeg(64 + version, 48 + slide))
          .withMetadata({ orientation: 3 })
          .toBuffer(),
      ],
    ]),
  );
  // so large that it is copied and flushed, not read into memory
  const noise = createRandom(version);
  const pixels = Uint8Array.from({ length: 1000 * 700 * 3 }, () => Math.floor(noise() * 256));
  const large = await sharp(pixels, { raw: { width: 1000, height: 700, channels: 3 } })
    .png()
    .toBuffer();
  return Object.fromEntries([
    ['attract/1.png', large],
    ['exhibition.yaml', `title: {en: Version ${version}}\n`],
    ...slides.flat(),
  ]) as Record<string, string | Uint8Array>;
}

/** The versions of everything that is shown. */
async function shownBy(kiosk: Started): Promise<readonly string[]> {
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(new URL(path, await kiosk.address()))).json()) as Answer;
  const exhibition = await get<ExhibitionAnswer>(URLS.exhibition);
  const room = await get<RoomAnswer>(roomUrl(exhibition.revision, 'sea'));
  const slides = room.exhibits.flatMap((exhibit) => exhibit.slides);
  expect(slides).toHaveLength(SLIDES);
  const widths = slides.map(({ visual }) => {
    const { '*': picture } = visual;
    return picture?.kind === 'picture' ? `Version ${picture.width - 64}` : 'none';
  });
  const found =
    JSON.stringify([exhibition.title, slides.map(({ title }) => title), widths]).match(/Version \d+/gu) ?? [];
  expect(found).toHaveLength(2 * SLIDES + 1);
  return [...new Set(found)];
}

async function setup() {
  const folder = await folderWith(await files(1));
  const data = await folderWith({ 'kiosk.yaml': 'scan: 1\nstill: 0\n' });
  const start = (env: NodeJS.ProcessEnv = {}): Started =>
    vitrine(['start', '--shell', 'none', '--port', '0', '--media', folder, '--data', data], {
      env: { ...env, ...WITHOUT_PARENT },
    });
  const first = start();
  await first.address();
  while (!existsSync(join(data, 'store', 'pointer.json'))) await wait(100);
  first.signal('SIGTERM');
  await first.ended;
  let version = 1;
  return {
    start,
    async change() {
      version += 1;
      await writeFiles(folder, await files(version));
    },
    /** What opens now is whole. */
    async opened(): Promise<'old' | 'new'> {
      const after = start();
      const versions = await shownBy(after);
      expect(versions).toHaveLength(1);
      after.signal('SIGKILL');
      await after.ended;
      return versions[0] === `Version ${version}` ? 'new' : 'old';
    },
  };
}

const count = (opened: readonly string[]): string =>
  `${opened.filter((one) => one === 'new').length} of ${opened.length} opened on the new revision, the others on the old one`;

it.each(PHASES)(
  'opens on a whole exhibition when the power fails at a call of the phase “%s”',
  { timeout: POINTS.length * 30_000 + 60_000 },
  async (phase) => {
    const { start, change, opened } = await setup();
    const outcomes: string[] = [];
    for (const point of POINTS) {
      await change();
      const killed = start({ NODE_OPTIONS: `--import=${KILL_AT}`, VITRINE_KILL: `${phase}:${point}` });
      // it is this call that ends it, or the point was never reached
      expect((await killed.ended).signal, `${phase}:${point}\n${killed.said()}`).toBe('SIGKILL');
      outcomes.push(await opened());
    }
    console.log(`killed in “${phase}”: ${count(outcomes)}`);
  },
);

it(
  `opens on a whole exhibition after each of ${KILLS} kills at a random moment`,
  { timeout: KILLS * 30_000 + 60_000 },
  async () => {
    const random = createRandom(1894);
    const { start, change, opened } = await setup();
    const outcomes: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await change();
      const killed = start();
      await killed.address();
      await wait(random() * TAKES_MS);
      killed.signal('SIGKILL');
      await killed.ended;
      outcomes.push(await opened());
    }
    console.log(`killed at random: ${count(outcomes)}`);
  },
);
