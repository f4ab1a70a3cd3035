// The counts over a restart, and over a disk that does not play along.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countsFile, readCounts, writeCounts } from '../../../../src-main/kiosk/watch/counts-file.ts';
import { climb, NO_FAILURES } from '../../../../src-main/kiosk/watch/ladder.ts';
import { WATCH_TIMES } from '../../../../src-main/kiosk/watch/times.ts';
import { emptyFolder } from '../../../support/vitrine-process.ts';

const never = (cause: unknown): void => expect(cause).toBeUndefined();

it('are read as they were written', async () => {
  const folder = await emptyFolder();
  const { counts } = climb(NO_FAILURES, 'page', 1_234, WATCH_TIMES);
  writeCounts(countsFile(folder), counts, never);
  expect(readCounts(countsFile(folder))).toEqual(counts);
  expect(await readdir(folder)).toEqual(['restarts.json']);
});

it.each(['', '{"pages": [', '{"pages": "many"}', '[]'])('are none in a file that holds %j', async (text) => {
  const folder = await emptyFolder();
  await writeFile(countsFile(folder), text);
  expect(readCounts(countsFile(folder))).toEqual(NO_FAILURES);
});

it('are none where there is no file, and a disk that refuses is only told', async () => {
  const folder = await emptyFolder();
  expect(readCounts(countsFile(folder))).toEqual(NO_FAILURES);
  const told: unknown[] = [];
  await mkdir(join(folder, 'restarts.json', 'in-its-place'), { recursive: true });
  writeCounts(countsFile(folder), NO_FAILURES, (cause) => told.push(cause));
  expect(told).toHaveLength(1);
});
