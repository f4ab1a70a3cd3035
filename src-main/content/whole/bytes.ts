// The bytes of a recording, in memory or on the disk, for those who look through all of it.
import type { FileHandle } from 'node:fs/promises';

export interface Bytes {
  readonly size: number;
  /** So many bytes from there on; fewer at the end of the file. */
  readonly read: (at: number, length: number) => Promise<Buffer>;
}

/** Why a file is not whole, for the end of “cannot be played: …”. */
export const CUT = 'the end of the file is missing, as after a copy that was broken off';
export const DAMAGED = 'some of its bytes are not those that were recorded';

export function inMemory(bytes: Uint8Array): Bytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { size: buffer.length, read: (at, length) => Promise.resolve(buffer.subarray(at, at + length)) };
}

export function onDisk(file: FileHandle, size: number): Bytes {
  return {
    size,
    async read(at, length) {
      const wanted = Math.max(0, Math.min(length, size - at));
      const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
      return buffer.subarray(0, bytesRead);
    },
  };
}
