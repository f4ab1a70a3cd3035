// Pack → folder. Every file is compared with its hash as it is written, and lies on the disk before the next step is taken.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipWords } from './bounded-zip.ts';
import { flushFile, flushFolder } from './flush.ts';
import type { OpenedPack } from './open-pack.ts';
import { bytesOf, type PackFile } from './pack-format.ts';
import { packRefusals } from './pack-refusals.ts';

export interface UnpackOptions {
  readonly pack: OpenedPack;
  /** A new folder of ours. */
  readonly into: string;
  /** Whom everything is to belong to, where that is not who we are. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** Bytes. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Flushing waits for the disk, and several can wait at once. */
const AT_ONCE = 4;

/** Throws PlainError for a pack that is not what it says; rejects with the disk's own error. */
export async function unpack(options: UnpackOptions): Promise<void> {
  const { pack, into, owner, onProgress, signal } = options;
  const { files, folders } = pack.manifest;
  const made = await makeFolders(into, [...folders, ...files.map(({ path }) => dirname(path))]);
  const total = bytesOf(pack.manifest);
  let done = 0;
  let next = 0;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const take = async (): Promise<void> => {
    for (let file = files[next++]; file; file = files[next++]) {
      const to = placeOf(into, file.path);
      const source = await pack.read(file);
      const written = pipeline(source, sameAs(file, pack.name), createWriteStream(to, { flags: 'wx' }), {
        signal: stop,
      });
      await zipWords(pack.name, written);
      await flushFile(to);
      if (owner) await chown(to, owner.uid, owner.gid);
      onProgress((done += file.bytes), total);
    }
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      take().catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ),
  );
  signal.throwIfAborted();
  const [first] = outcomes.flatMap((one) => (one.status === 'rejected' && !isAbort(one.reason) ? [one] : []));
  if (first) throw first.reason;
  for (const folder of made) {
    await flushFolder(folder);
    if (owner) await chown(folder, owner.uid, owner.gid);
  }
}

/** Innermost first. */
async function makeFolders(into: string, paths: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(['.']);
  for (let path of new Set(paths)) for (; path !== '.'; path = dirname(path)) wanted.add(path);
  const places = [...wanted].sort((a, b) => a.length - b.length).map((path) => placeOf(into, path));
  for (const place of places) await mkdir(place, { recursive: true });
  return places.reverse();
}

/** Its names were looked at when the pack was opened, and `into` holds no links. */
const placeOf = (into: string, path: string): string => join(into, ...path.split('/'));

function sameAs({ path, bytes, sha256 }: PackFile, name: string): Transform {
  const hash = createHash('sha256');
  let length = 0;
  const other = (): Error => packRefusals.badEntry(name, path, 'not what its list says');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > bytes) return done(other());
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(length === bytes && hash.digest('hex') === sha256 ? null : other());
    },
  });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
