// What a start does with the kiosk process of a parent that was killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { awaitOrphan, noteKioskProcess } from '../../../src-main/commands/orphan.ts';
import { identify } from '../../../src-main/shell/browser/process-identity.ts';
import { emptyFolder } from '../../support/vitrine-process.ts';

async function sleeping(seconds = 600): Promise<ChildProcess> {
  const child = spawn('sleep', [String(seconds)], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child;
}

const who = (pid: number) => ({ pid, started: identify(pid)?.started ?? '' });
const GONE = { pid: 2 ** 22 - 1, started: 'long ago' };

async function noted(parent: object, kiosk: object): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'kiosk-process.json'), JSON.stringify({ parent, kiosk }));
  return folder;
}

describe.skipIf(process.platform === 'win32')('awaitOrphan', () => {
  it('waits until it has put everything away', async () => {
    const kiosk = await sleeping(0.3);
    await awaitOrphan(await noted(GONE, who(kiosk.pid ?? 0)));
    expect(kiosk.signalCode).toBeNull();
    expect(identify(kiosk.pid ?? 0)).toBeUndefined();
  });

  it('ends it when it takes too long', async () => {
    const kiosk = await sleeping();
    const ended = once(kiosk, 'exit');
    await awaitOrphan(await noted(GONE, who(kiosk.pid ?? 0)), 100);
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('leaves one alone whose parent lives, and another process of the same number', async () => {
    const kiosk = await sleeping();
    const pid = kiosk.pid ?? 0;
    const folder = await emptyFolder();
    noteKioskProcess(folder, pid, (cause) => expect(cause).toBeUndefined());
    await awaitOrphan(folder, 0);
    await awaitOrphan(await noted(GONE, { pid, started: 'another moment' }), 0);
    expect(identify(pid)).toBeDefined();
  });

  it('has nothing to wait for where nothing is noted, or nothing that can be read', async () => {
    const folder = await emptyFolder();
    await awaitOrphan(folder);
    await writeFile(join(folder, 'kiosk-process.json'), '{"parent"');
    await awaitOrphan(folder);
  });

  it('only tells of a disk that refuses', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'kiosk-process.json'));
    const told: Error[] = [];
    noteKioskProcess(folder, process.pid, (cause) => told.push(cause));
    expect(told).toHaveLength(1);
  });
});
