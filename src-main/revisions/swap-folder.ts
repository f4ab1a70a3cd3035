// A folder takes the place of another in two renames, with its work kept in a folder beside it (`.NAME.installing`), so that nothing is ever
// half there: until the first rename the old one stands, after the second the new one. Between the two the next start finds the new one
// ready and does the second. Nothing is written down: what lies on the disk says how far it came.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { flushFolder } from './flush.ts';

export interface Owner {
  readonly pid: number;
  /** When it was started, in the system's own notation: numbers of processes are used again. */
  readonly started: string;
}

export interface SwapWork {
  /** New, and empty: here the new folder is made. */
  readonly fresh: string;
  /** Puts `fresh` in the place of `root`; what was there is kept as `kept`. Rejects with the disk's own error, and `root` as it was. */
  readonly swap: (kept: string) => Promise<void>;
  /** Removes what is left of the work. */
  readonly release: () => Promise<void>;
}

export type Recovery =
  | 'nothing'
  /** The new folder was whole, and is now there. */
  | 'completed'
  /** It was not begun to be put there: the old one stands. */
  | 'undone'
  /** Another process is at work. */
  | 'busy';

/** Undefined while another process is at work on `root` (absolute, and no link). Rejects with the disk's own error. */
export async function claimFolder(
  root: string,
  owner: Owner,
  isAlive: (owner: Owner) => boolean,
  move: typeof rename = rename,
): Promise<SwapWork | undefined> {
  const work = workOf(root);
  if ((await recoverFolder(root, owner, isAlive)) === 'busy') return undefined;
  // it appears with its owner in it: there is no moment in which it is nobody's
  const prepared = asideOf(work, owner);
  try {
    await mkdir(prepared);
    await writeFile(join(prepared, 'owner.json'), JSON.stringify(owner));
    await mkdir(join(prepared, 'fresh'));
    await rename(prepared, work);
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    if (isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT') && (await exists(work))) return undefined;
    throw error;
  }
  return {
    fresh: join(work, 'fresh'),
    swap: (kept) => swapIn(root, work, kept, move),
    async release() {
      // where a disk refused in the middle, the next start does the second rename
      if ((await exists(join(work, 'ready'))) && !(await exists(root))) return;
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** Completes or undoes what an earlier process left; `self` is who does it. Rejects with the disk's own error. */
export async function recoverFolder(root: string, self: Owner, isAlive: (owner: Owner) => boolean): Promise<Recovery> {
  const work = workOf(root);
  await removeRemains(work, isAlive);
  if (!(await exists(work))) return 'nothing';
  const owner = await ownerOf(work);
  if (owner && isAlive(owner)) return 'busy';
  const isReady = await exists(join(work, 'ready'));
  const isBetween = isReady && !(await exists(root));
  const isBegun = isReady || (await exists(join(work, 'fresh')));
  if (isBetween) {
    await rename(join(work, 'ready'), root);
    await flushFolder(dirname(root));
  }
  // under a name of its own first, so that nobody takes half a folder for one at work
  const left = asideOf(work, self);
  await rename(work, left);
  await rm(left, { recursive: true, force: true });
  return isBetween ? 'completed' : isBegun ? 'undone' : 'nothing';
}

async function swapIn(root: string, work: string, kept: string, move: typeof rename): Promise<void> {
  const ready = join(work, 'ready');
  await move(join(work, 'fresh'), ready);
  await flushFolder(work);
  const hadOne = await exists(root);
  if (hadOne) await move(root, kept);
  try {
    await move(ready, root);
  } catch (error) {
    if (hadOne) await move(kept, root);
    await move(ready, join(work, 'fresh'));
    throw error;
  }
  await flushFolder(dirname(root));
}

/** Beside the work, what is still being prepared or already being removed; whose it is stands in its name. */
const asideOf = (work: string, { pid, started }: Owner): string =>
  `${work}-${pid}-${encodeURIComponent(started)}-${randomUUID()}`;
const ASIDE = /^-(?<pid>\d+)-(?<started>.*)-[0-9a-f-]{36}$/u;

/** What processes that were killed had put beside it. It is only litter: a folder that does not let it be found or removed hinders nothing. */
async function removeRemains(work: string, isAlive: (owner: Owner) => boolean): Promise<void> {
  const [above, own] = [dirname(work), basename(work)];
  try {
    for (const name of await readdir(above)) {
      if (!name.startsWith(`${own}-`)) continue;
      const { pid, started = '' } = ASIDE.exec(name.slice(own.length))?.groups ?? {};
      if (pid !== undefined && isAlive({ pid: Number(pid), started: decodeURIComponent(started) })) continue;
      await rm(join(above, name), { recursive: true, force: true });
    }
  } catch (error) {
    if (!(error instanceof Error && ('code' in error || error instanceof URIError))) throw error;
  }
}

const workOf = (root: string): string => join(dirname(root), `.${basename(root)}.installing`);

const ownerSchema = z.object({ pid: z.number().int().positive(), started: z.string() });

async function ownerOf(work: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(join(work, 'owner.json'), 'utf8')));
  } catch (error) {
    // cut off by a power failure: then its process is gone as well
    if (error instanceof SyntaxError || error instanceof z.ZodError || isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
