// Several processes at one file: each change is made on what the one before it wrote.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { alone } from '../../../src-main/revisions/alone.ts';

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-alone-'));
  file = join(root, 'pointer.json');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const add = (count: number): Promise<void> =>
  alone(file, async () => {
    const before = Number(await readFile(file, 'utf8').catch(() => '0'));
    await new Promise((later) => setTimeout(later, 2));
    await writeFile(file, String(before + count));
  });

/** The same file from a process of its own, by the same library, as a command does. */
const OTHER = `
  const { lock } = require('proper-lockfile');
  const { readFileSync, writeFileSync } = require('node:fs');
  const file = process.argv[1];
  (async () => {
    for (let round = 0; round < 25; round += 1) {
      const release = await lock(file, { realpath: false, stale: 2000, retries: { retries: 500, factor: 1, minTimeout: 5, maxTimeout: 5 } });
      let before = 0;
      try { before = Number(readFileSync(file, 'utf8')); } catch {}
      await new Promise((later) => setTimeout(later, 2));
      writeFileSync(file, String(before + 1));
      await release();
    }
  })();
`;

it('loses no change between this process and another', async () => {
  const other = promisify(execFile)(process.execPath, ['-e', OTHER, file]);
  for (let round = 0; round < 25; round += 1) await add(1);
  await other;
  expect(await readFile(file, 'utf8')).toBe('50');
});

it('waits no longer for a process that was killed than two seconds', async () => {
  await mkdir(`${file}.lock`);
  const began = performance.now();
  await add(1);
  const waited = performance.now() - began;
  expect(waited).toBeGreaterThan(1_000);
  expect(waited).toBeLessThan(8_000);
});

it('goes on beside a lock that lies in the future', async () => {
  await mkdir(`${file}.lock`);
  const tomorrow = Date.now() / 1000 + 86_400;
  await utimes(`${file}.lock`, tomorrow, tomorrow);
  await add(1);
  expect(await readFile(file, 'utf8')).toBe('1');
});

it('hands on what went wrong, and lets the next one in', async () => {
  await expect(alone(file, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
  await add(1);
  expect(await readFile(file, 'utf8')).toBe('1');
});

it('runs where no lock can be had', async () => {
  const nowhere = join(root, 'gone', 'pointer.json');
  await expect(alone(nowhere, () => Promise.resolve('ran'))).resolves.toBe('ran');
});
