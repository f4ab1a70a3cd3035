// What `npm start` does first: builds what is missing, and nothing when all is there.
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const VITE = join(root, 'node_modules/vite/bin/vite.js');

it('leaves a build that is newer than its sources alone', async () => {
  const cli = join(root, 'out/main/cli.js');
  const before = (await stat(cli)).mtimeMs;
  const words = ['build', '--app', '-c', 'electron.config.ts', '--mode', 'if-missing', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, [VITE, ...words], { cwd: root });
  expect((await stat(cli)).mtimeMs).toBe(before);
});
