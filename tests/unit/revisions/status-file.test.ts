// What who copies over a share reads beside the folder.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderProblems } from '../../../src-main/revisions/folder-problems.ts';
import { createStatusFile, statusText } from '../../../src-main/revisions/status-file.ts';
import { folderWith } from '../../support/folders.ts';

const status = { sentence: 'The folder is shown as it is.', problems: [folderProblems.gone('media')], rooms: 3 };

it('says what the folder is doing, what is on the screen, and every problem with what to do', () => {
  const text = statusText('Hall, left', status);
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'Hall, left: The folder is shown as it is.',
    'Rooms on the screen: 3. Errors: 1. Warnings: 0.',
  ]);
  expect(text).toContain('→ Connect the disk');
});

it('lies beside the folder, never in it, and is written only where it has changed', async () => {
  const home = await folderWith({ 'media/01.en.md': '# One\n' });
  const errors: unknown[] = [];
  const write = createStatusFile(join(home, 'media'), 'Hall', (cause) => errors.push(cause));
  await write(status);
  expect((await readdir(home)).toSorted()).toEqual(['media', 'media STATUS.txt']);
  expect(await readdir(join(home, 'media'))).toEqual(['01.en.md']);
  const file = join(home, 'media STATUS.txt');
  const { ino } = await stat(file);
  await write({ ...status });
  expect((await stat(file)).ino).toBe(ino);
  await write({ ...status, rooms: 2 });
  expect(await readFile(file, 'utf8')).toMatch(/^\uFEFFHall: .+\r\nRooms on the screen: 2\./u);
  expect(errors).toEqual([]);
});

it('that cannot be written is told, and nothing else happens', async () => {
  const errors: unknown[] = [];
  const home = await folderWith({ blocked: 'a file' });
  const write = createStatusFile(join(home, 'blocked', 'media'), 'Hall', (cause) => errors.push(cause));
  await write(status);
  expect(errors).toHaveLength(1);
});
