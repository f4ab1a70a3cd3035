// Orders of commands to a kiosk that runs, as files in its data folder: whoever may write there may order. They are noticed within a second,
// taken away before they are obeyed, so that none is obeyed twice, and answered by a file beside them.
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { ownerOf } from '../owner.ts';
import { type Order, orderSchema } from './act.ts';
import type { Objection, Outcome } from './ports.ts';
import { asJson } from '../../as-json.ts';

const FOLDER = 'orders';
const ORDER = /^[0-9a-f]{16}\.json$/u;
const PRIVATE = { mode: 0o600 } as const;
const LOOK_AGAIN_MS = 100;

const answerSchema = z.object({
  objection: z.object({ code: z.string(), message: z.string(), fix: z.string().exactOptional() }).exactOptional(),
});

/** Before a kiosk begins: what was ordered of one that ran no more is not obeyed by the next. */
export async function clearOrders(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, FOLDER);
  for (const name of await namesIn(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Obeys what lies there now. */
export async function takeOrders(dataFolder: string, obey: (order: Order) => Outcome): Promise<void> {
  const folder = join(dataFolder, FOLDER);
  for (const name of (await namesIn(folder)).filter((one) => ORDER.test(one))) {
    const file = join(folder, name);
    const text = await readOrNothing(file);
    // whoever gave it has taken it back
    if (text === undefined) continue;
    await rm(file);
    const objection = await obeyed(text, obey);
    const answer: z.output<typeof answerSchema> = objection ? { objection } : {};
    await writeFileAtomic(answerOf(file), JSON.stringify(answer), PRIVATE);
  }
}

/** What the kiosk said to it; `nobody` where none runs with this data folder. Rejects where the disk refuses. */
export async function giveOrder(
  dataFolder: string,
  order: Order,
  patienceMs: number,
): Promise<'done' | 'nobody' | Objection> {
  const folder = join(dataFolder, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = await ownerOf(dataFolder);
  if (owner) await chown(folder, owner.uid, owner.gid);
  const file = join(folder, `${randomBytes(8).toString('hex')}.json`);
  await writeFileAtomic(file, JSON.stringify(order), { ...PRIVATE, ...(owner ? { chown: owner } : {}) });
  try {
    for (let left = patienceMs; left > 0; left -= LOOK_AGAIN_MS) {
      await wait(LOOK_AGAIN_MS);
      const text = await readOrNothing(answerOf(file));
      if (text !== undefined) return answerSchema.parse(JSON.parse(text)).objection ?? 'done';
    }
    return 'nobody';
  } finally {
    await rm(file, { force: true });
    await rm(answerOf(file), { force: true });
  }
}

async function obeyed(text: string, obey: (order: Order) => Outcome): Outcome {
  const order = orderSchema.safeParse(asJson(text));
  if (order.success) return obey(order.data);
  return {
    code: 'order-unknown',
    message: 'The kiosk does not know this order.',
    fix: 'Use the same Vitrine for both.',
  };
}

const answerOf = (file: string): string => file.replace(/\.json$/u, '.answer');

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
