// A disk with no room left, for real: a file system of 24 MB.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HealthAnswer } from '#contract/api';
import { stage } from '../../src-main/revisions/stage.ts';
import { openStore } from '../../src-main/revisions/store.ts';
import { folderWith, wav } from '../support/folders.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { vitrine } from '../support/vitrine-process.ts';

const SIZE_MB = 24;
const reason = noSmallDisk();
if (reason !== undefined) console.log(`skipped, a full disk: ${reason}`);

const RECORDING = 'rooms/1-sea/1-ships/1.en.wav';

describe.skipIf(reason !== undefined)(`a disk of ${SIZE_MB} MB`, () => {
  it('that runs full while the folder is copied is told with the system’s word, and nothing half-made stays', async () => {
    const root = await folderWith({
      ...Object.fromEntries([1, 2, 3, 4].map((slide) => [`rooms/1-sea/1-ships/${slide}.en.wav`, wav(600 + slide)])),
      'rooms/1-sea/1-ships/1.en.md': '# Ship\n',
    });
    const store = await openStore(await smallDisk(SIZE_MB), root);
    // it is told that there is room, as a disk may be that others fill meanwhile
    const options = {
      root,
      objects: store.objects,
      store: store.root,
      before: undefined,
      made: '2026-11-26T10:00:00Z',
    };
    const made = await stage({ ...options, free: () => Promise.resolve(1e12) });
    expect(made).toMatchObject({ kind: 'refused', problem: { code: 'staging-failed' } });
    if (made.kind === 'refused') expect(made.problem.message).toContain('ENOSPC');
    expect(readdirSync(join(store.root, 'unfinished'))).toEqual([]);
    expect(await store.newest()).toBeUndefined();
    // and by its own figures it does not even begin
    expect(await stage(options)).toMatchObject({ kind: 'refused', problem: { code: 'disk-too-small' } });
  });

  it('under the data folder keeps nobody from the exhibition: it is shown as it lies, and the figures are said', async () => {
    const media = await folderWith({ [RECORDING]: wav(2), 'rooms/1-sea/1-ships/1.en.md': '# Ship\n' });
    const kiosk = vitrine([
      'start',
      '--shell',
      'none',
      '--port',
      '0',
      '--media',
      media,
      '--data',
      await smallDisk(SIZE_MB),
    ]);
    const address = await kiosk.address();
    await kiosk.says(/need \d+ MB on this machine’s disk, and \d+ MB are free/u);
    const health = (await (await fetch(new URL('/api/health', address))).json()) as HealthAnswer;
    // the panel and the monitor hear it, too
    expect(health.problems.errors).toBe(1);
    expect((await fetch(new URL('/api/exhibition', address))).status).toBe(200);
    kiosk.signal('SIGTERM');
    expect(await kiosk.ended).toEqual({ code: 0, signal: null });
  });
});
