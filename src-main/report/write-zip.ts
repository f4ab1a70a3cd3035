// Entries → one zip, that only who made it may read, and that is whole as soon as it is there.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { flushFile } from '../revisions/flush.ts';

export interface Entry {
  /** With `/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Rejects with the disk's own error; then there is nothing at `target`. */
export async function writeZip(entries: readonly Entry[], target: string, mtime: Date): Promise<void> {
  const zip = new ZipFile();
  for (const { name, bytes } of entries) zip.addBuffer(bytes, name, { mtime, mode: 0o100600, compress: true });
  zip.end();
  const unfinished = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await pipeline(zip.outputStream, createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
    await flushFile(unfinished);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}
