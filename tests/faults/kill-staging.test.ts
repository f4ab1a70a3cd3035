// Power fails while a changed folder is taken over: whatever the moment, the next start opens on the old or the new exhibition, whole.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ExhibitionAnswer, RoomAnswer } from '../../src-main/contract/api.ts';
import { roomUrl, URLS } from '../../src-main/contract/urls.ts';
import { folderWith } from '../support/folders.ts';
import { createRandom } from '../support/random.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';

const SLIDES = 24;
const KILLS = isLongSuite ? 40 : 1;
/** The folder is still for five seconds before it is staged; then staging, reading and promoting take about two. */
const [STILL_MS, TAKES_MS] = [5_000, 2_500];

const files = (version: number): Record<string, string> => ({
  'exhibition.yaml': `title: {en: Version ${version}}\n`,
  ...Object.fromEntries(
    Array.from({ length: SLIDES }, (_, slide) => [
      `rooms/1-sea/1-ships/${slide + 1}.en.md`,
      `# Version ${version}\n\n${`Words of slide ${slide}. `.repeat(200)}\n`,
    ]),
  ),
});

/** The versions of everything that is shown. */
async function shownBy(kiosk: Started): Promise<readonly string[]> {
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(new URL(path, await kiosk.address()))).json()) as Answer;
  const exhibition = await get<ExhibitionAnswer>(URLS.exhibition);
  const room = await get<RoomAnswer>(roomUrl(exhibition.revision, 'sea'));
  const titles = room.exhibits.flatMap(({ slides }) => slides.map(({ title }) => title));
  expect(titles).toHaveLength(SLIDES);
  const found = JSON.stringify([exhibition.title, titles]).match(/Version \d+/gu) ?? [];
  expect(found).toHaveLength(SLIDES + 1);
  return [...new Set(found)];
}

it(
  `opens on a whole exhibition after each of ${KILLS} kills at a random moment`,
  { timeout: KILLS * 30_000 + 60_000 },
  async () => {
    const random = createRandom(1894);
    const [folder, data] = await Promise.all([folderWith(files(1)), folderWith({ 'kiosk.yaml': 'scan: 1\n' })]);
    const start = (): Started =>
      vitrine(['start', '--shell', 'none', '--port', '0', '--media', folder, '--data', data]);
    const first = start();
    await first.address();
    while (!existsSync(join(data, 'store', 'pointer.json'))) await wait(100);
    first.signal('SIGTERM');
    await first.ended;

    const opened: string[] = [];
    for (let version = 2; version < KILLS + 2; version += 1) {
      for (const [name, text] of Object.entries(files(version))) await writeFile(join(folder, name), text);
      const killed = start();
      await killed.address();
      await wait(STILL_MS + random() * TAKES_MS);
      killed.signal('SIGKILL');
      await killed.ended;
      const after = start();
      const versions = await shownBy(after);
      expect(versions).toHaveLength(1);
      opened.push(versions[0] === `Version ${version}` ? 'new' : 'old');
      after.signal('SIGKILL');
      await after.ended;
    }
    console.log(`after ${KILLS} kills: ${opened.filter((one) => one === 'new').length} opened on the new revision`);
  },
);
