// Folder → revision in the store: every file copied under its hash, and the folder compared once more. What is unchanged since the last
// revision keeps its hash without being read.
import { statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '#contract/problem';
import { type FileEntry, filesOf, scan } from '../content/scan.ts';
import { createManifest, type Manifest, type ManifestFile } from './manifest.ts';
import { folderProblems } from './folder-problems.ts';
import type { Objects } from './objects.ts';

export type Staged =
  | { readonly kind: 'staged'; readonly manifest: Manifest }
  /** It was changed while it was copied: to be staged again. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface StageOptions {
  readonly root: string;
  readonly objects: Objects;
  /** Where the store lies, for the space that is left there. */
  readonly store: string;
  readonly before: Manifest | undefined;
  /** ISO 8601. */
  readonly made: string;
  /** The kiosk is ending: what is begun is left, and made up for after the next start. */
  readonly stop?: AbortSignal;
  /** Bytes free on the disk of `store`. */
  readonly free?: (store: string) => Promise<number>;
}

const AT_ONCE = 4;
/** For manifests, logs and prepared pictures. */
const RESERVE = 64_000_000;

/** Rejects only for what is no matter of disks. */
export async function stage(options: StageOptions): Promise<Staged> {
  const { root, objects, store, before, made, stop, free = freeBytes } = options;
  const name = basename(root);
  try {
    const files = filesOf(await scan(root, () => undefined));
    const known = await knownOf(files, before, objects);
    const changed = files.filter((file) => !known.has(file.path));
    const needed = changed.reduce((sum, { bytes }) => sum + bytes, 0);
    const left = await free(store);
    if (needed + RESERVE > left) {
      return {
        kind: 'refused',
        problem: folderProblems.diskTooSmall(name, megabytes(needed + RESERVE), megabytes(left)),
      };
    }
    const taken = await takeAll(changed, objects, stop);
    if (stop?.aborted) return { kind: 'moved' };
    const again = filesOf(await scan(root, () => undefined));
    if (stateOf(files) !== stateOf(again)) return { kind: 'moved' };
    return { kind: 'staged', manifest: createManifest([...known.values(), ...taken], made) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // a file that went while it was copied: the next look finds the folder changed
    if (error.code === 'ENOENT') return { kind: 'moved' };
    return { kind: 'refused', problem: folderProblems.stagingFailed(name, String(error.code)) };
  }
}

async function knownOf(
  files: readonly FileEntry[],
  before: Manifest | undefined,
  objects: Objects,
): Promise<ReadonlyMap<string, ManifestFile>> {
  const old = new Map(before?.files.map((file) => [file.path, file]));
  const known = new Map<string, ManifestFile>();
  for (const { path, bytes, mtimeMs, ino } of files) {
    const one = old.get(path);
    const isSame = one?.bytes === bytes && one.mtimeMs === mtimeMs && one.ino === ino;
    if (one && isSame && (await objects.has(one))) known.set(path, one);
  }
  return known;
}

async function takeAll(
  files: readonly FileEntry[],
  objects: Objects,
  stop?: AbortSignal,
): Promise<readonly ManifestFile[]> {
  const taken: ManifestFile[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    while (next < files.length && !stop?.aborted) {
      const file = files[next];
      next += 1;
      if (!file) return;
      const { hash, bytes } = await objects.take(file.absolute);
      taken.push({ path: file.path, hash, bytes, mtimeMs: file.mtimeMs, ino: file.ino });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return taken;
}

const stateOf = (files: readonly FileEntry[]): string =>
  files
    .map(({ path, bytes, mtimeMs, ino }) => `${path} ${bytes} ${mtimeMs} ${ino}`)
    .sort()
    .join('\n');

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

async function freeBytes(store: string): Promise<number> {
  const { bavail, bsize } = await statfs(store);
  return bavail * bsize;
}
