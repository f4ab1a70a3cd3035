// A real Syncthing carries an exhibition from the office to the kiosk, while the kiosk runs: file by file, under names of its own, with a second
// copy where both have changed one. Only in the long suite, and only where it is installed.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ExhibitionAnswer, RoomAnswer } from '#contract/api';
import type { Slide } from '#contract/content';
import { roomUrl, URLS } from '#contract/urls';
import { folderWith, jpeg, writeFiles } from '../support/folders.ts';
import { which } from '../support/machine.ts';
import { isLongSuite } from '../support/suite.ts';
import { keptTheSame } from '../support/syncthing.ts';
import { emptyFolder, vitrine } from '../support/vitrine-process.ts';

const isThere = which('syncthing') !== undefined;
if (isLongSuite && !isThere) console.log('skipped, a real Syncthing: it is not installed (apt install syncthing)');

const SLIDES = 30;
const PATIENT = { timeout: 90_000, interval: 100 };

/** Every word is of one version. */
async function version(number: number): Promise<Record<string, string | Uint8Array>> {
  const picture = await jpeg(600 + number, 400);
  return {
    'exhibition.yaml': `title: {en: Version ${number}}\n`,
    ...Object.fromEntries(
      Array.from({ length: SLIDES }, (_, slide) => [
        [`rooms/1-sea/1-ships/${slide + 1}.en.md`, `# Version ${number}\n\n${'More words. '.repeat(2_000)}\n`],
        [`rooms/1-sea/1-ships/${slide + 1}.yaml`, 'alt: A ship\ncredit: Nobody\n'],
        [`rooms/1-sea/1-ships/${slide + 1}.jpg`, picture],
      ]).flat() as [string, string | Uint8Array][],
    ),
  };
}

const textOf = (words: Slide['title']): string =>
  (words['en'] ?? []).map((part) => ('text' in part ? part.text : '')).join('');

it.runIf(isLongSuite && isThere)(
  'a folder that Syncthing fills is shown whole, version by version, and a second copy is told of',
  { timeout: 300_000 },
  async () => {
    const [office, media] = [await folderWith(await version(1)), await emptyFolder('media')];
    const syncthing = await keptTheSame(office, media);
    await expect.poll(() => readdirSync(media), PATIENT).toContain('rooms');
    const data = await folderWith({ 'kiosk.yaml': 'scan: 2\n' });
    const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
    const get = async <Answer>(path: string): Promise<Answer> =>
      (await (await fetch(new URL(path, await kiosk.address()))).json()) as Answer;
    /** The versions of all that is shown now. */
    const shown = async (): Promise<readonly string[]> => {
      const { title, revision, rooms } = await get<ExhibitionAnswer>(URLS.exhibition);
      if (rooms.length === 0) return [];
      const { exhibits } = await get<RoomAnswer>(roomUrl(revision, 'sea'));
      const slides = exhibits.flatMap((one) => one.slides.map(({ title: words }) => textOf(words)));
      return [...new Set([title['en'], ...slides])].map(String);
    };
    await expect.poll(shown, PATIENT).toEqual(['Version 1']);

    for (const next of [2, 3]) {
      await writeFiles(office, await version(next));
      const began = performance.now();
      while (!(await shown()).includes(`Version ${next}`)) {
        expect(await shown()).toEqual([`Version ${next - 1}`]);
        expect(performance.now() - began).toBeLessThan(PATIENT.timeout);
        await wait(100);
      }
      expect(await shown()).toEqual([`Version ${next}`]);
      console.log(
        `version ${next} saved in the office → whole on the kiosk after ${Math.round(performance.now() - began)} ms`,
      );
    }

    // both change one label while they do not see each other
    await syncthing.pause();
    const label = 'rooms/1-sea/1-ships/1.en.md';
    await writeFiles(media, { [label]: '# Of the kiosk\n\nWords.\n' });
    await writeFiles(office, { [label]: '# Of the office\n\nOther words.\n' });
    await wait(3_000);
    await syncthing.resume();
    const copy = (): string | undefined =>
      readdirSync(join(media, 'rooms/1-sea/1-ships')).find((name) => name.includes('conflict'));
    await expect.poll(copy, PATIENT).toBeDefined();
    const check = async (): Promise<string> => {
      const checked = vitrine(['check', media]);
      await checked.ended;
      return checked.said();
    };
    const told = /“1\.en\.sync-conflict-[^”]+” is a second copy/u;
    expect(await check()).toMatch(told);
    rmSync(join(office, 'rooms/1-sea/1-ships', copy() ?? ''), { force: true });
    await expect.poll(copy, PATIENT).toBeUndefined();
    expect(await check()).not.toMatch(told);
  },
);
