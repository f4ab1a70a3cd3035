// Power fails while an exhibition is installed: whatever the moment, the folder is the old one or the new one, whole, after the next start.
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ExhibitionAnswer } from '../../src-main/contract/api.ts';
import { URLS } from '../../src-main/contract/urls.ts';
import { folderWith, writeFiles } from '../support/folders.ts';
import { createRandom } from '../support/random.ts';
import { isLongSuite } from '../support/suite.ts';
import { treeOf } from '../support/tree.ts';
import { vitrine } from '../support/vitrine-process.ts';

const FILES = 60;
const KILLS = isLongSuite ? 40 : 1;

const files = (version: number): Record<string, string> => ({
  'exhibition.yaml': `title: {en: Version ${version}}\n`,
  'film.bin': `${version}`.repeat(3_000_000),
  ...Object.fromEntries(
    Array.from({ length: FILES }, (_, slide) => [
      `rooms/1-sea/1-ships/${slide + 1}.en.md`,
      `# Version ${version}\n\n${`Words of slide ${slide}. `.repeat(50)}\n`,
    ]),
  ),
});

async function run(...args: readonly string[]): Promise<string> {
  const command = vitrine(args);
  const { code } = await command.ended;
  expect(code, command.said()).toBe(0);
  return command.said();
}

it(`leaves a whole exhibition after each of ${KILLS} kills at a random moment`, { timeout: 900_000 }, async () => {
  const random = createRandom(1904);
  const data = await folderWith({});
  const [root, stick] = [join(data, 'media'), await folderWith({})];
  const packs: string[] = [];
  const trees: object[] = [];
  for (const version of [1, 2]) {
    const folder = await folderWith(files(version));
    trees.push(await treeOf(folder));
    packs.push(join(stick, `${version}.vitrine`));
    await run('pack', folder, '-o', packs.at(-1) ?? '');
  }
  await run('install', packs[0] ?? '', '--data', data);
  const began = performance.now();
  await run('install', packs[1] ?? '', '--data', data);
  const takes = performance.now() - began;
  await run('install', packs[0] ?? '', '--data', data);

  let old = 0;
  const ends = { old: 0, new: 0, cutOff: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const command = vitrine(['install', packs[1 - old] ?? '', '--data', data]);
    // half of them towards the end, where the folder is exchanged
    await wait(takes * (kill % 2 === 0 ? random() : 0.75 + 0.35 * random()));
    command.signal('SIGKILL');
    await command.ended;
    if (existsSync(join(data, '.media.installing'))) ends.cutOff += 1;
    // looks into the folder before it looks at the pack, as every start does
    await run('install', packs[old] ?? '', '--data', data, '--dry-run');
    const after = await treeOf(root);
    const isNew = JSON.stringify(after) === JSON.stringify(trees[1 - old]);
    expect(after).toEqual(trees[isNew ? 1 - old : old]);
    ends[isNew ? 'new' : 'old'] += 1;
    if (isNew) old = 1 - old;
    expect((await readdir(data)).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const name of await readdir(data))
      if (name.startsWith('media.before-')) await rm(join(data, name), { recursive: true });
  }
  console.log(
    `after ${KILLS} kills: ${ends.old} old, ${ends.new} new; ${ends.cutOff} left something to be made up for`,
  );
  if (isLongSuite) expect(ends.cutOff).toBeGreaterThan(0);
});

it.runIf(isLongSuite)(
  'is shown by the kiosk that runs, and a rollback goes back to what was before',
  { timeout: 240_000 },
  async () => {
    const data = await folderWith({ 'kiosk.yaml': 'scan: 1\nmedia: shown\n' });
    const stick = await folderWith({});
    for (const version of [1, 2])
      await run('pack', await folderWith(files(version)), '-o', join(stick, `${version}.vitrine`));
    await run('install', join(stick, '1.vitrine'), '--data', data);
    const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--data', data]);
    const title = async (): Promise<unknown> =>
      ((await (await fetch(new URL(URLS.exhibition, await kiosk.address()))).json()) as ExhibitionAnswer).title;
    expect(await title()).toEqual({ en: 'Version 1' });
    while (!existsSync(join(data, 'store', 'pointer.json'))) await wait(100);
    const said = await run('install', join(stick, '2.vitrine'), '--data', data);
    expect(said).toContain('A kiosk that runs shows it by itself');
    await kiosk.says(/is shown as it is now/u);
    expect(await title()).toEqual({ en: 'Version 2' });

    // a third one was cut off between its two renames: the kiosk that runs makes up for it
    const work = join(data, '.shown.installing');
    await writeFiles(join(work, 'ready'), files(3));
    await rename(join(data, 'shown'), join(data, 'shown.before-another'));
    await expect.poll(title, { timeout: 60_000 }).toEqual({ en: 'Version 3' });
    expect(existsSync(work)).toBe(false);

    await run('rollback', '--data', data);
    await kiosk.says(/An earlier exhibition is kept/u);
    await expect.poll(title, { timeout: 30_000 }).toEqual({ en: 'Version 2' });
  },
);
