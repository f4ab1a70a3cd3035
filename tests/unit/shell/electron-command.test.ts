// Electron's program as the kiosk process: the flags it gets, and where it is found.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { electronCommand } from '../../../src-main/commands/electron-command.ts';
import { electronProgram } from '../../../src-main/commands/electron-program.ts';

it('runs our app with the same flags', () => {
  const flags = { data: '/data folder', media: '/media', display: 2, windowed: true };
  expect(electronCommand('/electron', '/app', flags)).toMatchObject({
    program: '/electron',
    args: [
      join('/app', 'out', 'main', 'electron.js'),
      ...['--media', '/media', '--data', '/data folder', '--display', '2', '--windowed'],
    ],
  });
});

it('finds the fetched program, and the overriding one before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-electron-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'electron');
  await writeFile(path, '');
  expect(electronProgram('/nowhere', {}, 'linux')).toBeUndefined();
  expect(electronProgram('/nowhere', { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toBe(path);
});
