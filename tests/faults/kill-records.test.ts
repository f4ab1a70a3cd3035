// Power fails while counts are written, or at any moment of a day: no half file, and at most the last minute is missing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createLog } from '../../src-main/kiosk/log.ts';
import { openStatistics } from '../../src-main/kiosk/statistics/statistics.ts';
import { folderWith } from '../support/folders.ts';
import { isLongSuite } from '../support/suite.ts';
import { emptyFolder, vitrine } from '../support/vitrine-process.ts';
import { WITHOUT_PARENT } from '../support/without-parent.ts';

const KILL_AT = pathToFileURL(join(import.meta.dirname, '../support/kill-at.mjs')).href;
const POINTS = isLongSuite ? [0, 1, 2, 3, 4, 5, 6, 7] : [3, 6];
const EXHIBITION = { 'rooms/1-sea/1-ships/01.en.md': '# Ship\n' };

async function setup() {
  const [media, data] = [await folderWith(EXHIBITION), await emptyFolder()];
  return {
    data,
    start: (env: NodeJS.ProcessEnv = {}) =>
      vitrine(['start', '--shell', 'none', '--port', '0', '--media', media, '--data', data], {
        env: { ...WITHOUT_PARENT, ...env },
      }),
    async visits(): Promise<number> {
      const log = createLog((line) => expect.fail(line));
      const [day] = await openStatistics({ folder: join(data, 'statistics'), keepDays: 9, log }).days(1);
      return day?.visits ?? 0;
    },
  };
}

async function visit(address: string): Promise<void> {
  await fetch(new URL('/api/visit', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
    body: '{"event":"begin"}',
  });
}

it(
  'the counts of before or those of after are on the disk when power fails while they are written',
  { timeout: POINTS.length * 30_000 },
  async () => {
    const { data, start, visits } = await setup();
    let before = 0;
    const outcomes: string[] = [];
    for (const point of POINTS) {
      const kiosk = start({ NODE_OPTIONS: `--import=${KILL_AT}`, VITRINE_KILL: `statistics:${point}` });
      await visit(await kiosk.address());
      // its last act is to write; that is when it is killed
      kiosk.signal('SIGTERM');
      expect((await kiosk.ended).signal, `at call ${point}\n${kiosk.said()}`).toBe('SIGKILL');
      const after = await visits();
      expect([before, before + 1]).toContain(after);
      outcomes.push(after === before ? 'before' : 'after');
      before = after;
    }
    const whole = start();
    await visit(await whole.address());
    whole.signal('SIGTERM');
    await whole.ended;
    expect(await visits()).toBe(before + 1);
    // nothing that was begun is left
    expect(readdirSync(join(data, 'statistics'))).toEqual([expect.stringMatching(/^\d{4}-\d{2}\.json$/u)]);
    console.log(`killed while counts were written: ${outcomes.join(', ')}`);
  },
);

it.runIf(isLongSuite)(
  'at most a minute is lost when the process is killed in the middle of a day',
  { timeout: 150_000 },
  async () => {
    const { start, visits } = await setup();
    const kiosk = start();
    const address = await kiosk.address();
    const told: number[] = [];
    const begun = performance.now();
    while (performance.now() - begun < 75_000) {
      await visit(address);
      told.push(performance.now());
      await wait(500);
    }
    kiosk.signal('SIGKILL');
    const killed = performance.now();
    await kiosk.ended;
    const kept = await visits();
    expect(kept).toBeGreaterThanOrEqual(told.filter((time) => killed - time > 60_000).length);
    expect(kept).toBeGreaterThan(0);
    console.log(`killed after ${told.length} visits: ${kept} are on the disk`);
  },
);
