// The watcher hurries the look at a folder; that the look comes without it, too, is what matters.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHurry, type Hurry } from '../../../src-main/content/hurry.ts';

const LONG = 60_000;
let root: string;
let hurry: Hurry;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vitrine-hurry-'));
  hurry = createHurry();
});
afterEach(() => {
  hurry.close();
  rmSync(root, { recursive: true, force: true });
});

const never = new AbortController().signal;

it('wakes the look when a file appears, changes or goes', async () => {
  const file = join(root, '01.en.md');
  hurry.watch([root]);
  for (const change of [() => writeFileSync(file, 'one'), () => appendFileSync(file, 'two'), () => rmSync(file)]) {
    const next = hurry.next(LONG, never);
    change();
    await expect(next).resolves.toBeUndefined();
  }
});

it('keeps what happened while nobody waited', async () => {
  hurry.watch([root]);
  writeFileSync(join(root, '01.en.md'), 'one');
  await hurry.next(LONG, never);
});

it('lets the look come by time where nothing is heard', async () => {
  await hurry.next(20, never);
  hurry.watch([join(root, 'gone')]);
  await hurry.next(20, never);
});

it('goes on when the watched folder goes away and comes back', async () => {
  const folder = join(root, 'rooms');
  mkdirSync(folder);
  hurry.watch([root, folder]);
  rmSync(folder, { recursive: true });
  await hurry.next(LONG, never);
  mkdirSync(folder);
  await hurry.next(LONG, never);
  hurry.watch([root, folder]);
  writeFileSync(join(folder, 'x'), '');
  await hurry.next(LONG, never);
});

it('comes at once when it is stopped', async () => {
  const stop = new AbortController();
  const next = hurry.next(LONG, stop.signal);
  stop.abort();
  await expect(next).resolves.toBeUndefined();
  await hurry.next(LONG, stop.signal);
});
