// A first start shows the folder at once and copies it meanwhile: what is measured beside the copying is measured too slow.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../src-main/revisions/store.ts';

/** So long a busy machine may take to copy the largest folder. */
export const KEPT_MS = 900_000;

/** Resolves when the kiosk with this data folder has its exhibition whole in its store. Rejects after {@link KEPT_MS}. */
export async function isKept(data: string): Promise<void> {
  const until = performance.now() + KEPT_MS;
  while (!(await readFile(join(data, 'store/pointer.json'), 'utf8').catch(() => '')).includes('"trial"')) {
    if (performance.now() > until) throw new Error('the folder was not kept in time');
    await wait(500);
  }
  // what was read of the copy is written behind it
  await wait(5_000);
}

/** As after its first day: a page that is open long enough draws every slide once behind attract, one a second. For a kiosk that has ended. */
export async function prove(data: string): Promise<void> {
  const store = await openStore(join(data, 'store'));
  const { trial } = await store.pointer();
  if (!trial) throw new Error('nothing is on probation');
  await store.pass(trial.id);
}
