// TIFF: a list of where each strip or tile lies. It may stand before them, and then a copy that was broken off reads like a whole one.
import { CUT } from './bytes.ts';

/** Of the entries of the list: where the parts of the picture lie (strips, tiles), and how long each is. */
const PARTS = [
  [273, 279],
  [324, 325],
] as const;
const READERS: Readonly<Record<number, readonly [number, (bytes: Buffer, at: number, isBig: boolean) => number]>> = {
  3: [2, (bytes, at, isBig) => (isBig ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at))],
  4: [4, (bytes, at, isBig) => (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))],
  16: [8, (bytes, at, isBig) => Number(isBig ? bytes.readBigUInt64BE(at) : bytes.readBigUInt64LE(at))],
};

/** What is wrong with the first picture in it; undefined if nothing is missing, and for what is no TIFF. */
export function tiffFault(bytes: Buffer): string | undefined {
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  try {
    return isCut(bytes, order === 'MM') ? CUT : undefined;
  } catch (error) {
    // the list itself is not all there
    if (error instanceof RangeError) return CUT;
    throw error;
  }
}

function isCut(bytes: Buffer, isBig: boolean): boolean {
  const read = (type: number, at: number): number => READERS[type]?.[1](bytes, at, isBig) ?? 0;
  // BigTIFF has eight bytes where TIFF has four
  const isLong = read(3, 2) === 43;
  if (!isLong && read(3, 2) !== 42) return false;
  const [wide, size] = isLong ? ([16, 8] as const) : ([4, 4] as const);
  const start = read(wide, isLong ? 8 : 4);
  const [count, first] = isLong ? [read(16, start), start + 8] : [read(3, start), start + 2];
  const lists = new Map<number, readonly number[]>();
  for (let at = first; at < first + count * (4 + 2 * size); at += 4 + 2 * size) {
    const [tag, type, length] = [read(3, at), read(3, at + 2), read(wide, at + 4)];
    const bytesEach = READERS[type]?.[0];
    if (!PARTS.flat().some((one) => one === tag) || bytesEach === undefined) continue;
    const values = bytesEach * length > size ? read(wide, at + 4 + size) : at + 4 + size;
    if (values + bytesEach * length > bytes.length) return true;
    lists.set(
      tag,
      Array.from({ length }, (_, index) => read(type, values + index * bytesEach)),
    );
  }
  return PARTS.some(([where, long]) => {
    const lengths = lists.get(long) ?? [];
    return lists.get(where)?.some((at, index) => at + (lengths[index] ?? 0) > bytes.length) ?? false;
  });
}
