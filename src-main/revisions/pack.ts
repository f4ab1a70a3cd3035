// Folder → one file with every file of it, named with size and hash. It is written under another name until it is whole and on the disk.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { flushFile } from './flush.ts';
import {
  DEFLATED_MOST,
  INSIDE,
  MANIFEST_NAME,
  PACK_VERSION,
  type PackFile,
  type PackManifest,
  packRevision,
  SHRUNK_MOST,
} from './pack-format.ts';
import { sealing, UNSEALED } from './pack-seal.ts';
import type { PackTree, TreeFile } from './pack-tree.ts';

export interface PackOptions {
  readonly tree: PackTree;
  readonly title: Readonly<Record<string, string>>;
  /** The paths that a scan of the folder gives. */
  readonly shown: ReadonlySet<string>;
  readonly target: string;
  /** Bytes; each file is read twice, once for its hash. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A file was changed, or went, while it was packed. */
export class FolderMoved extends Error {
  override readonly name = 'FolderMoved';
}

interface Planned extends TreeFile {
  readonly sha256: string;
  readonly deflate: boolean;
}

const TEXT = /\.(?:md|txt|ya?ml|vtt|srt|svg|geojson|json|csv|html?)$/iu;
/** The first moment a zip can name, by the clock on the wall: the same digits everywhere. */
const ALWAYS = new Date(1980, 0, 1);
const FILE = { mtime: ALWAYS, mode: 0o100644, forceDosTimestamp: true };
const FOLDER = { mtime: ALWAYS, mode: 0o40755, forceDosTimestamp: true };

/** Rejects with FolderMoved, or the disk's own error; then there is nothing new at `target`. */
export async function writePack({
  tree,
  title,
  shown,
  target,
  onProgress,
  signal,
}: PackOptions): Promise<PackManifest> {
  const total = 2 * tree.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const advance = (bytes: number): void => onProgress((done += bytes), total);
  const planned: Planned[] = [];
  for (const file of tree.files) planned.push(await plan(file, advance, signal));
  const files = planned.map(({ path, bytes, sha256 }): PackFile => ({ path, bytes, sha256 }));
  const newest = planned.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0);
  const manifest: PackManifest = {
    format: 'vitrine-pack',
    version: PACK_VERSION,
    title,
    revision: packRevision(files, shown),
    changed: new Date(Math.floor(newest / 1000) * 1000).toISOString(),
    files,
    folders: [...tree.folders],
  };
  const unfinished = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await writeZip(manifest, planned, unfinished, advance, signal);
    await flushFile(unfinished);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  return manifest;
}

async function plan(file: TreeFile, advance: (bytes: number) => void, signal: AbortSignal): Promise<Planned> {
  if (TEXT.test(file.path) && file.bytes <= DEFLATED_MOST) {
    const bytes = await readFile(file.absolute, { signal });
    if (bytes.length !== file.bytes) throw moved(file);
    advance(bytes.length);
    const shrunk = deflateRawSync(bytes).length;
    const deflate = shrunk < bytes.length && shrunk * SHRUNK_MOST > bytes.length;
    return { ...file, sha256: createHash('sha256').update(bytes).digest('hex'), deflate };
  }
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of createReadStream(file.absolute, { highWaterMark: 1 << 20, signal })) {
    hash.update(chunk as Buffer);
    length += (chunk as Buffer).length;
    advance((chunk as Buffer).length);
  }
  if (length !== file.bytes) throw moved(file);
  return { ...file, sha256: hash.digest('hex'), deflate: false };
}

async function writeZip(
  manifest: PackManifest,
  planned: readonly Planned[],
  to: string,
  advance: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const given = new AbortController();
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    given.abort();
  };
  zip.on('error', fail);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest)}\n`), MANIFEST_NAME, { ...FILE, compress: true });
  for (const path of manifest.folders) zip.addEmptyDirectory(INSIDE + path, FOLDER);
  for (const file of planned) {
    const options = { ...FILE, compress: file.deflate, size: file.bytes };
    zip.addReadStreamLazy(INSIDE + file.path, options, (add) => {
      const same = sameAs(file, advance);
      pipeline(createReadStream(file.absolute), same, { signal: given.signal }).catch(fail);
      add(undefined, same);
    });
  }
  zip.end({ comment: UNSEALED, forceZip64Format: false });
  try {
    const stop = AbortSignal.any([signal, given.signal]);
    await pipeline(zip.outputStream, sealing(), createWriteStream(to, { flags: 'wx' }), { signal: stop });
  } catch (error) {
    given.abort();
    throw failure ?? error;
  }
}

/** Lets a file through, and rejects at its end where it is not what the manifest says. */
function sameAs(file: Planned, advance: (bytes: number) => void): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      advance(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === file.sha256 ? null : moved(file));
    },
  });
}

const moved = ({ path }: TreeFile): FolderMoved => new FolderMoved(path);
