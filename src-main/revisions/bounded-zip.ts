// The zip library reads where the zip tells it to. Here that is always inside the file: a number of 64 bits from outside would end the program.
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { PlainError } from '../plain-error.ts';
import { packRefusals } from './pack-refusals.ts';

const CHUNK = 1 << 18;

export interface BoundedZip {
  readonly zip: ZipFile;
  readonly bytes: number;
  readonly close: () => Promise<void>;
}

/** Rejects with the disk's own error, else with the library's words on what is wrong with the zip. */
export async function openZip(path: string): Promise<BoundedZip> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const options = { autoClose: false, decodeStrings: false };
    const zip = await fromRandomAccessReaderPromise(new BoundedReader(file, size), size, options);
    return { zip, bytes: size, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** What the library says of a zip, or zlib of what is in it, becomes our refusal; what the disk says stays as it is. */
export async function zipWords<Value>(name: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const isOurs = error instanceof PlainError || (error instanceof Error && error.name === 'AbortError');
    if (!(error instanceof Error) || isOurs || isOfDisk(error)) throw error;
    throw packRefusals.notWhole(name, 'it is cut off or damaged');
  }
}

export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

class BoundedReader extends RandomAccessReader {
  readonly #file: FileHandle;
  readonly #size: number;

  constructor(file: FileHandle, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (!(position + length <= this.#size)) return void setImmediate(callback, outside());
    this.#file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(bytesRead === length ? null : outside()),
      (error: Error) => callback(error),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunksOf(this.#file, start, end), { objectMode: false });
  }
}

/** A read stream of the file's own would close the file when it is left in the middle. */
async function* chunksOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end;) {
    const length = Math.min(CHUNK, end - at);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) throw outside();
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

const outside = (): Error => new Error('it points outside of itself');
