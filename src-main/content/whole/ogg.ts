// Opus and Vorbis: pages, each with a checksum; the last one says that it is the last.
import { type Bytes, CUT, DAMAGED } from './bytes.ts';

const HEAD = 27;
const LAST = 4;

export async function oggFault(bytes: Bytes): Promise<string | undefined> {
  let isLast = false;
  for (let at = 0; at < bytes.size;) {
    const head = await bytes.read(at, HEAD + 255);
    if (head.toString('latin1', 0, 4) !== 'OggS') return isLast ? undefined : head.length < HEAD ? CUT : DAMAGED;
    const segments = head[HEAD - 1] ?? 0;
    const lengths = head.subarray(HEAD, HEAD + segments);
    const length = HEAD + segments + lengths.reduce((sum, one) => sum + one, 0);
    if (head.length < HEAD + segments || at + length > bytes.size) return CUT;
    const page = Buffer.from(await bytes.read(at, length));
    const sum = page.readUInt32LE(22);
    page.fill(0, 22, 26);
    if (checksum(page) !== sum) return DAMAGED;
    isLast = ((page[5] ?? 0) & LAST) !== 0;
    at += length;
  }
  return isLast ? undefined : CUT;
}

/** Ogg's own: polynomial 04C11DB7, from the highest bit, nothing inverted. */
function checksum(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum >>> 0;
});
