// The built program reads large folders in worker threads, and reads in them exactly what it reads without them.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { loadExhibition } from '../../src-main/content/load.ts';
import { folderWith, jpeg, wav } from '../support/folders.ts';

it('finds the same exhibition and the same problems in threads as without', async () => {
  const [picture, sound] = [await jpeg(), wav()];
  const slides = Array.from({ length: 120 }, (_, index) => {
    const name = `rooms/1-a/${Math.floor(index / 10) + 1}-b${Math.floor(index / 10)}/${(index % 10) + 1}`;
    const label = index % 7 === 0 ? '# Here\n\nOut: [x](https://x.example)' : '# Here\n\nWords';
    return [
      [`${name}.jpg`, index % 11 === 0 ? picture.subarray(0, 100) : picture],
      [`${name}.en.md`, label],
      [`${name}.en.wav`, sound],
    ] as const;
  }).flat();
  const root = await folderWith(Object.fromEntries(slides));
  const here = await loadExhibition(root, { workers: 0 });
  expect(here.problems.length).toBeGreaterThan(20);
  const built = spawnSync(process.execPath, ['out/main/cli.js', 'check', root, '--format', 'json'], {
    encoding: 'utf8',
  });
  expect(built.stderr).toBe('');
  expect(JSON.parse(built.stdout)).toMatchObject({
    revision: here.exhibition.revision,
    problems: JSON.parse(JSON.stringify(here.problems)) as unknown,
  });
});
