// A revision on which the real browser dies twice goes by itself, and is not tried again until its files change; a slide on which it
// dies later is left out. The renderer is killed as a broken picture would do it: it is gone, and nobody said goodbye.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExhibitionAnswer, TrialAnswer } from '#contract/api';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFiles } from '../support/folders.ts';
import { type KioskUser, makeKioskUser, noKioskUser, processesOf } from '../support/kiosk-user.ts';
import { isLongSuite } from '../support/suite.ts';
import { type Started, vitrine } from '../support/vitrine-process.ts';

const reason = noKioskUser();
if (reason !== undefined) console.log(`skipped, a bad swap in the real browser: ${reason}`);
const TIMEOUT = { timeout: 60_000, interval: 100 };
const LABEL = 'rooms/1-sea/1-ships/1.en.md';

// the same without a whole kiosk: unit/revisions, e2e/probation.spec.ts
describe.runIf(reason === undefined && isLongSuite)('a bad swap', { timeout: 240_000 }, () => {
  let user: KioskUser;
  beforeAll(async () => {
    user = await makeKioskUser(1280, 800);
  });
  afterAll(async () => {
    await user.remove();
  });

  it('returns by itself, is not tried again until its files change, and the next good one is shown', async () => {
    const [media, data] = [join(user.home, 'media'), join(user.home, 'data')];
    mkdirSync(data);
    await writeFiles(media, { 'exhibition.yaml': 'title: {en: Harbour}\n', [LABEL]: '# Ship\n' });
    await writeFile(join(data, 'kiosk.yaml'), 'scan: 1\nstill: 0\nprobation: 15\n');
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, user.home]);
    const start = (): Started =>
      vitrine(['start', '--shell', 'browser', '--port', '0', '--media', media, '--data', data], {
        cli: user.cli,
        env: user.env,
        user: { uid: user.uid, gid: user.gid },
      });
    const started = start();
    await started.says(/^The exhibition is on the screen\.$/m);
    const get = async <Answer>(path: string): Promise<Answer> =>
      (await (await fetch(new URL(path, await started.address()))).json()) as Answer;
    const revision = async (): Promise<string> => (await get<ExhibitionAnswer>('/api/exhibition')).revision;
    const pointer = (): { good: string[]; refused: string[]; trial?: { died: string[] } } =>
      JSON.parse(readFileSync(join(data, 'store/pointer.json'), 'utf8')) as ReturnType<typeof pointer>;
    const kill = (): void => {
      for (const [pid, command] of processesOf(user.uid))
        if (command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
    };

    // the first has to prove itself, too
    await expect.poll(() => pointer().good.length, TIMEOUT).toBe(1);
    const good = await revision();
    await writeFile(join(media, LABEL), '# Bomb\n');
    await expect.poll(revision, TIMEOUT).not.toBe(good);
    const bad = await revision();
    // the page has it, too: it has drawn what is new
    const drawn = async (): Promise<boolean> => {
      const trial = await get<TrialAnswer>('/api/trial');
      return trial.revision === bad && trial.places.length === 0;
    };
    await expect.poll(drawn, TIMEOUT).toBe(true);
    const at = performance.now();
    for (const deaths of [1, 2]) {
      kill();
      await expect
        .poll(() => (pointer().refused.length > 0 ? 2 : (pointer().trial?.died.length ?? 0)), TIMEOUT)
        .toBeGreaterThanOrEqual(deaths);
    }
    await expect.poll(revision, TIMEOUT).toBe(good);
    console.log(
      `two deaths of the renderer → the exhibition before is back after ${Math.round(performance.now() - at)} ms`,
    );
    expect(started.said()).toMatch(/was shown and taken back: the page died on it twice/u);

    // the same again is not tried, not even after a new start
    started.signal('SIGTERM');
    await started.ended;
    const again = start();
    await again.says(/was shown and taken back/u);
    expect(pointer()).toMatchObject({ refused: [expect.any(String) as string] });
    await writeFile(join(media, LABEL), '# Boat\n');
    await expect.poll(() => pointer().trial !== undefined, TIMEOUT).toBe(true);
  });
});
