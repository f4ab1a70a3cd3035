// Who may open a window from a data folder, and what of an earlier start is ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { identify } from '../../../src-main/shell/browser/process-identity.ts';
import { claimScreen } from '../../../src-main/shell/browser/screen-claim.ts';

const isWindows = process.platform === 'win32';
const GONE = { pid: 2 ** 22 - 1, started: 'long ago' };

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-claim-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Something that holds a profile as a browser does: with its path on the command line, in a process group of its own. */
async function holder(profile: string): Promise<ChildProcess & { pid: number }> {
  const script = 'setInterval(() => undefined, 1000)';
  const child = spawn(process.execPath, ['-e', script, '--', `--user-data-dir=${profile}`], {
    detached: true,
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

const write = (root: string, record: object): void => writeFileSync(join(root, 'running.json'), JSON.stringify(record));

describe('claimScreen', () => {
  it('notes who holds the screen, and releases it', async () => {
    const root = await folder();
    const claim = await claimScreen(root);
    claim.note(process.pid, join(root, 'profile-1'));
    const own = { pid: process.pid, started: identify(process.pid)?.started };
    expect(JSON.parse(readFileSync(join(root, 'running.json'), 'utf8'))).toEqual({
      vitrine: own,
      browser: { ...own, profile: join(root, 'profile-1') },
    });
    claim.release();
    expect(readdirSync(root)).toEqual([]);
  });

  it('refuses while another Vitrine lives', async () => {
    const root = await folder();
    const other = await holder('none');
    write(root, { vitrine: { pid: other.pid, started: identify(other.pid)?.started } });
    await expect(claimScreen(root)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining(`process ${other.pid}`),
      fix: expect.stringContaining('--data DIR'),
    });
  });

  it.skipIf(isWindows)('ends the browser that a dead Vitrine left, and removes its profile', async () => {
    const root = await folder();
    const profile = join(root, 'profile-1');
    mkdirSync(profile);
    const orphan = await holder(profile);
    const exit = once(orphan, 'exit');
    write(root, { vitrine: GONE, browser: { pid: orphan.pid, started: identify(orphan.pid)?.started, profile } });
    await claimScreen(root);
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(readdirSync(root)).toEqual(['running.json']);
  });

  it('leaves a process alone that has only got the same number', async () => {
    const root = await folder();
    const profile = join(root, 'profile-1');
    const [later, foreign] = [await holder(profile), await holder(join(root, 'other'))];
    write(root, { vitrine: GONE, browser: { pid: later.pid, started: 'another moment', profile } });
    await claimScreen(root);
    write(root, { vitrine: GONE, browser: { pid: foreign.pid, started: identify(foreign.pid)?.started, profile } });
    await claimScreen(root);
    expect(identify(later.pid)).toBeDefined();
    expect(identify(foreign.pid)).toBeDefined();
  });

  it.each(['', '{"vitr', '{"vitrine":{}}'])('starts anew after a record cut off at %j', async (text) => {
    const root = await folder();
    writeFileSync(join(root, 'running.json'), text);
    await expect(claimScreen(root)).resolves.toBeDefined();
  });

  it('removes nothing but profiles', async () => {
    const root = await folder();
    mkdirSync(join(root, 'profile-old'));
    writeFileSync(join(root, 'notes.txt'), 'mine');
    await claimScreen(root);
    expect(readdirSync(root).sort()).toEqual(['notes.txt', 'running.json']);
  });
});

describe('identify', () => {
  it('tells two processes apart and knows the command line', () => {
    expect(identify(process.pid)).toEqual(identify(process.pid));
    expect(identify(process.pid)?.command).toContain('node');
  });

  it('knows nothing of a process that does not exist', () => {
    expect(identify(GONE.pid)).toBeUndefined();
  });
});
