// A disk with no room left, for real: a file system of 24 MB.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HealthAnswer } from '#contract/api';
import { stage } from '../../src-main/revisions/stage.ts';
import { openStore } from '../../src-main/revisions/store.ts';
import { folderWith, wav } from '../support/folders.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { isLongSuite } from '../support/suite.ts';
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
    expect(await kiosk.ended).toEqual({ code: 143, signal: null });
  });

  // it is written every half minute, so this takes that long
  it.runIf(isLongSuite).each(['runs full', 'becomes read-only'] as const)(
    'that %s under the data folder takes neither exhibition nor counts away: they are kept, told of, and written later',
    { timeout: 180_000 },
    async (what) => {
      const media = await folderWith({ 'rooms/1-sea/1-ships/1.en.md': '# Ship\n' });
      const data = await smallDisk(SIZE_MB);
      const kiosk = vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data]);
      const address = await kiosk.address();
      const warnings = async (): Promise<number> =>
        ((await (await fetch(new URL('/api/health', address))).json()) as HealthAnswer).problems.warnings;
      const before = await warnings();
      const [filler, log] = [join(data, 'filler'), join(data, 'logs', 'vitrine.jsonl')];
      if (what === 'runs full') {
        const { bavail, bsize } = statfsSync(data);
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
        // the block it began has room yet: for a line or for ten, by chance
        appendFileSync(log, '\n'.repeat(bsize - (statSync(log).size % bsize)));
      } else execFileSync('mount', ['-o', 'remount,ro', data]);
      const visit = (): Promise<Response> =>
        fetch(new URL('/api/visit', address), {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
          body: '{"event":"begin"}',
        });
      for (let time = 0; time < 5; time += 1) expect((await visit()).status).toBe(204);
      const patient = { timeout: 60_000, interval: 500 };
      // counts in memory, and the line that says so is lost itself
      await expect.poll(warnings, patient).toBe(before + 2);
      expect((await fetch(new URL('/api/exhibition', address))).status).toBe(200);
      if (what === 'runs full') rmSync(filler);
      else execFileSync('mount', ['-o', 'remount,rw', data]);
      await expect.poll(warnings, patient).toBe(before);
      kiosk.signal('SIGTERM');
      expect(await kiosk.ended).toEqual({ code: 143, signal: null });
      expect(readFileSync(log, 'utf8')).toMatch(
        /counts are written again; none was lost.*\n.*lines before this one could not be written/u,
      );
      const stats = vitrine(['stats', '--summary', '--data', data]);
      await stats.ended;
      expect(stats.said()).toContain(': 5 visits');
    },
  );
});
