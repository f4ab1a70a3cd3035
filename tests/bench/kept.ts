// A first start shows the folder at once and copies it meanwhile: what is measured beside the copying is measured too slow.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** So long a busy machine may take to copy the largest folder. */
export const KEPT_MS = 900_000;

/** Resolves when the kiosk with this data folder has its exhibition whole in its store. Rejects after {@link KEPT_MS}. */
export async function isKept(data: string): Promise<void> {
  await pointerSays(data, (pointer) => pointer.includes('"trial"'), 'the folder was not kept in time');
  // what was read of the copy is written behind it
  await wait(5_000);
}

/** Resolves when the page has drawn all that is new behind attract, as long as a page is open. Rejects after {@link KEPT_MS}. */
export const isProven = (data: string): Promise<void> =>
  pointerSays(data, (pointer) => pointer !== '' && !pointer.includes('"trial"'), 'what is new was not drawn in time');

async function pointerSays(data: string, holds: (pointer: string) => boolean, otherwise: string): Promise<void> {
  const until = performance.now() + KEPT_MS;
  while (!holds(await readFile(join(data, 'store/pointer.json'), 'utf8').catch(() => ''))) {
    if (performance.now() > until) throw new Error(otherwise);
    await wait(500);
  }
}
