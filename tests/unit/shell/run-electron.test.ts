// Electron's program as a child: the flags it gets, how its end is passed on.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronProgram } from '../../../src-main/commands/electron-program.ts';
import { runElectron } from '../../../src-main/commands/run-electron.ts';

const flags = { data: '/data folder', media: '/media', display: 2, windowed: true };

/** A program in Electron's place. */
async function program(script: string): Promise<{ path: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-electron-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'electron');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return { path, folder };
}

describe.skipIf(process.platform === 'win32')('runElectron', () => {
  it('starts our app with the same flags and passes its exit code on', async () => {
    const { path, folder } = await program('printf "%s\\n" "$@" > "$(dirname "$0")/args"; exit 7');
    expect(await runElectron(path, '/app', flags, new AbortController().signal)).toBe(7);
    expect((await readFile(join(folder, 'args'), 'utf8')).trim().split('\n')).toEqual([
      '/app/out/main/electron.js',
      ...['--media', '/media', '--data', '/data folder', '--display', '2', '--windowed'],
    ]);
  });

  it('ends it in good order when it is stopped', async () => {
    const { path } = await program('trap "exit 0" TERM; while :; do sleep 0.05; done');
    const stop = new AbortController();
    const running = runElectron(path, '/app', flags, stop.signal);
    stop.abort();
    expect(await running).toBe(0);
  });

  it('counts a crash as a failure', async () => {
    const { path } = await program('kill -SEGV $$');
    expect(await runElectron(path, '/app', flags, new AbortController().signal)).toBe(1);
  });

  it('is a plain sentence when the program does not start', async () => {
    await expect(runElectron('/nowhere/electron', '/app', flags, new AbortController().signal)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining('Electron could not be started'),
    });
  });
});

describe('electronProgram', () => {
  it('finds the fetched one, and the overriding one before it', async () => {
    const { path, folder } = await program('');
    expect(electronProgram('/nowhere', {}, 'linux')).toBeUndefined();
    expect(electronProgram('/nowhere', { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toBe(path);
  });
});
