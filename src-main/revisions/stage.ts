// Folder → revision in the store: every file copied under its hash, and the folder compared once more. What is unchanged since the last
// revision keeps its hash without being read; once a week everything is read.
import { stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '#contract/problem';
import { type FileEntry, filesOf, type Folder, scan } from '../content/scan.ts';
import { createManifest, type Manifest, type ManifestFile } from './manifest.ts';
import { folderProblems } from './folder-problems.ts';
import { stampToFollow } from './look.ts';
import { hashOfFile, type Objects } from './objects.ts';

export type Staged =
  | { readonly kind: 'staged'; readonly manifest: Manifest }
  /** It was changed while it was copied: to be staged again. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface StageOptions {
  readonly root: string;
  /** What a look found a moment ago, and how to look once more; without them the folder is looked through here. */
  readonly seen?: Folder;
  readonly look?: () => Promise<Folder>;
  readonly objects: Objects;
  /** Where the store lies, for the space that is left there. */
  readonly store: string;
  readonly before: Manifest | undefined;
  /** Of a staging that did not come to its end: what had been taken; what is taken now is added. */
  readonly begun?: Map<string, ManifestFile>;
  /** ISO 8601. */
  readonly made: string;
  /** False: what seems unchanged is read as well, here and in the store. */
  readonly trust?: boolean;
  /** `store: in-place`: films and recordings of at least so many bytes stay where they are. */
  readonly inPlaceFrom?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** The kiosk is ending: what is begun is left, and made up for after the next start. */
  readonly stop?: AbortSignal;
  /** Bytes free on the disk of `store`. */
  readonly free?: (store: string) => Promise<number>;
}

const AT_ONCE = 4;
/** To copy so many takes a moment: nobody is in the middle of copying a folder then. */
const FEW = 100;
/** `store: in-place`. */
export const IN_PLACE_FROM = 50_000_000;
/** Only what is sent as it lies; a picture is made ready for the screen once, and text is small. */
const STAYS = /\.(?:mp4|m4v|webm|opus|mp3|m4a|ogg|oga|flac|wav)$/iu;
/** For manifests, logs and prepared pictures. */
const RESERVE = 64_000_000;

/** Rejects only for what is no matter of disks. */
export async function stage(options: StageOptions): Promise<Staged> {
  const { root, store, made, stop, free = freeBytes, look = () => scan(root, () => undefined) } = options;
  const name = basename(root);
  try {
    const files = filesOf(options.seen ?? (await look()));
    const known = await knownOf(files, options);
    const changed = files.filter((file) => !known.has(file.path));
    const needed = changed.reduce((sum, file) => sum + (stays(file, options) ? 0 : file.bytes), 0);
    const left = await free(store);
    if (needed + RESERVE > left) {
      return {
        kind: 'refused',
        problem: folderProblems.diskTooSmall(name, megabytes(needed + RESERVE), megabytes(left)),
      };
    }
    const taken = await takeAll(changed, options);
    if (stop?.aborted) return { kind: 'moved' };
    // what was not copied is as it was seen, whatever has become of it; so of a few files only they are compared
    const isFew = options.seen !== undefined && changed.length <= FEW;
    const isStill = isFew ? await areAsSeen(changed) : stateOf(files) === stateOf(filesOf(await look()));
    if (!isStill) return { kind: 'moved' };
    return { kind: 'staged', manifest: createManifest([...known.values(), ...taken], made) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // a file that went while it was copied: the next look finds the folder changed
    if (error.code === 'ENOENT') return { kind: 'moved' };
    const file = 'file' in error ? String(error.file) : undefined;
    return { kind: 'refused', problem: folderProblems.stagingFailed(name, String(error.code), file) };
  }
}

async function knownOf(files: readonly FileEntry[], options: StageOptions): Promise<ReadonlyMap<string, ManifestFile>> {
  const { before, begun, objects, trust = true } = options;
  const old = new Map([...(before?.files ?? []), ...(begun?.values() ?? [])].map((file) => [file.path, file]));
  const known = new Map<string, ManifestFile>();
  const isThere = trust ? await objects.present() : undefined;
  for (const file of files) {
    const { path, absolute, bytes, mtimeMs, ino } = file;
    const one = old.get(path);
    const isSame = one?.bytes === bytes && one.mtimeMs === mtimeMs && one.ino === ino;
    if (!one || !isSame) continue;
    if (!trust && (await named(path, hashOfFile(absolute))) !== one.hash) continue;
    const isHeld = one.inPlace ? stays(file, options) : await (isThere?.(one) ?? objects.isSound(one));
    if (isHeld) known.set(path, one);
  }
  return known;
}

async function takeAll(files: readonly FileEntry[], options: StageOptions): Promise<readonly ManifestFile[]> {
  const { objects, begun, stop, onProgress } = options;
  const taken: ManifestFile[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    while (next < files.length && !stop?.aborted) {
      const file = files[next];
      next += 1;
      if (!file) return;
      const { path, absolute, bytes, mtimeMs, ino } = file;
      const one: ManifestFile = stays(file, options)
        ? { path, hash: await named(path, hashOfFile(absolute)), bytes, mtimeMs, ino, inPlace: true }
        : { path, ...(await named(path, objects.take(absolute))), mtimeMs, ino };
      taken.push(one);
      begun?.set(path, one);
      onProgress?.(taken.length, files.length);
    }
  };
  // what is under way is waited for: nothing may still be written when the disk has refused
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, take));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return taken;
}

/** Not every error of the disk says which file it was about. */
async function named<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error && 'code' in error ? Object.assign(error, { file }) : error;
  }
}

const stays = ({ name, bytes }: FileEntry, { inPlaceFrom = Infinity }: StageOptions): boolean =>
  bytes >= inPlaceFrom && STAYS.test(name);

async function areAsSeen(files: readonly FileEntry[]): Promise<boolean> {
  for (const file of files) {
    const { size, mtimeMs, ino } = await named(file.path, stat(file.absolute));
    if (stampToFollow({ ...file, bytes: size, mtimeMs, ino }) !== stampToFollow(file)) return false;
  }
  return true;
}

const stateOf = (files: readonly FileEntry[]): string =>
  files
    .map((file) => `${file.path} ${stampToFollow(file)}`)
    .sort()
    .join('\n');

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

async function freeBytes(store: string): Promise<number> {
  const { bavail, bsize } = await statfs(store);
  return bavail * bsize;
}
