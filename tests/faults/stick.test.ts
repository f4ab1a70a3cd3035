// An exhibition on a stick that is pulled out and put back, for real: a file system that is unmounted and mounted again, and leaves an empty
// folder behind.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExhibitionAnswer, HealthAnswer } from '#contract/api';
import { URLS } from '#contract/urls';
import { folderWith, jpeg, writeFiles } from '../support/folders.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { vitrine } from '../support/vitrine-process.ts';

const reason = noSmallDisk();
if (reason !== undefined) console.log(`skipped, a stick that is pulled: ${reason}`);

const PATIENT = { timeout: 60_000, interval: 200 };

describe.skipIf(reason !== undefined)('a stick', { timeout: 180_000 }, () => {
  it('that is pulled takes nothing from the screen, and what is on it when it is back is shown', async () => {
    const media = await smallDisk(24);
    await plugged(media, 'First');
    const data = await folderWith({ 'kiosk.yaml': 'scan: 1\nstill: 0\n' });
    const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
    const get = async <Answer>(path: string): Promise<Answer> =>
      (await (await fetch(new URL(path, await kiosk.address()))).json()) as Answer;
    const title = async (): Promise<unknown> => (await get<ExhibitionAnswer>(URLS.exhibition)).title;
    const errors = async (): Promise<number> => (await get<HealthAnswer>(URLS.health)).problems.errors;
    const pointer = (): string => readFileSync(join(data, 'store', 'pointer.json'), 'utf8');
    await expect.poll(title, PATIENT).toEqual({ en: 'First' });
    await expect.poll(pointer, PATIENT).toContain('"trial"');
    expect(await errors()).toBe(0);

    for (const next of ['Second', 'Third']) {
      const before = await get<ExhibitionAnswer>(URLS.exhibition);
      execFileSync('umount', ['--lazy', media]);
      await expect.poll(errors, PATIENT).toBe(1);
      expect(await get<ExhibitionAnswer>(URLS.exhibition)).toEqual(before);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', media]);
      await plugged(media, next);
      await expect.poll(title, PATIENT).toEqual({ en: next });
      await expect.poll(errors, PATIENT).toBe(0);
    }

    // gone for good: the next start shows what it has
    execFileSync('umount', ['--lazy', media]);
    await expect.poll(errors, PATIENT).toBe(1);
    kiosk.signal('SIGTERM');
    await kiosk.ended;
    const again = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
    const shown = (await (await fetch(new URL(URLS.exhibition, await again.address()))).json()) as ExhibitionAnswer;
    expect(shown.title).toEqual({ en: 'Third' });
    // for the unmounting at the end
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', media]);
  });
});

const plugged = async (folder: string, title: string): Promise<unknown> =>
  writeFiles(folder, {
    'exhibition.yaml': `title: {en: ${title}}\n`,
    'rooms/1-sea/1-ships/1.en.md': `# ${title}\n\nWords.\n`,
    'rooms/1-sea/1-ships/1.jpg': await jpeg(),
    'rooms/1-sea/1-ships/1.yaml': 'alt: A ship\ncredit: Nobody\n',
  });
