// The next look comes by time, and sooner when something was saved; never so soon that a copy that goes on is looked at without a pause.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLooker } from '../../../src-main/content/looker.ts';
import type { Folder } from '../../../src-main/content/scan.ts';
import { createNextLook } from '../../../src-main/revisions/next-look.ts';

const LONG_MS = 60_000;
const never = new AbortController().signal;
let root: string;
let seen: Folder;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'vitrine-next-'));
  mkdirSync(join(root, 'rooms/1-sea'), { recursive: true });
  const looker = createLooker(root);
  seen = (await looker.look()).tree;
  looker.close();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const took = async (run: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

it('comes soon after a save deep in the folder, and after a pause', async () => {
  const next = createNextLook(true);
  const ms = await took(async () => {
    const looked = next.after(LONG_MS, 0, seen, never);
    writeFileSync(join(root, 'rooms/1-sea/room.yaml'), 'title: Sea\n');
    await looked;
  });
  next.close();
  expect(ms).toBeGreaterThan(900);
  expect(ms).toBeLessThan(20_000);
});

it('comes by time where nothing may be watched', async () => {
  const next = createNextLook(false);
  const ms = await took(async () => {
    const looked = next.after(1_500, 0, seen, never);
    writeFileSync(join(root, 'rooms/1-sea/room.yaml'), 'title: Sea\n');
    await looked;
  });
  next.close();
  expect(ms).toBeGreaterThan(1_400);
});

it('rests ten times as long as a look took, and no longer than it would have waited', async () => {
  const next = createNextLook(true);
  writeFileSync(join(root, 'rooms/1-sea/room.yaml'), 'title: Sea\n');
  expect(await took(() => next.after(1_600, 500, seen, never))).toBeGreaterThan(1_500);
  next.close();
});

it('comes soon when something else asks for it', async () => {
  const next = createNextLook(false);
  const looked = next.after(LONG_MS, 0, seen, never);
  next.now();
  expect(await took(() => looked)).toBeLessThan(20_000);
  next.close();
});

it('ends at once when the kiosk does', async () => {
  const next = createNextLook(true);
  const ending = new AbortController();
  const looked = next.after(LONG_MS, 0, seen, ending.signal);
  ending.abort();
  expect(await took(() => looked)).toBeLessThan(900);
  next.close();
});
