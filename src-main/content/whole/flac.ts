// FLAC: frames with a number and two checksums; the head says how many samples there are.
import { type Bytes, CUT, DAMAGED } from './bytes.ts';

/** Larger ones are not looked through. */
const MOST_BYTES = 500_000_000;

export async function flacFault(bytes: Bytes): Promise<string | undefined> {
  if (bytes.size > MOST_BYTES) return undefined;
  const all = await bytes.read(0, bytes.size);
  let from = 4;
  let samples = 0;
  for (let isLast = false; !isLast;) {
    if (from + 4 > all.length) return CUT;
    const kind = all[from] ?? 0;
    const length = all.readUIntBE(from + 1, 3);
    if (from + 4 + length > all.length) return CUT;
    // 36 bits, four of them in the byte before
    if ((kind & 0x7f) === 0) samples = ((all[from + 17] ?? 0) & 15) * 2 ** 32 + all.readUInt32BE(from + 18);
    isLast = (kind & 0x80) !== 0;
    from += 4 + length;
  }
  const found = framesIn(withoutTags(all.subarray(from)));
  if (found.isWhole && found.samples >= samples) return undefined;
  return `${DAMAGED}, or ${CUT}`;
}

/** Some programs put the tags of MP3 at the end. */
const withoutTags = (sound: Buffer): Buffer =>
  sound.length > 128 && sound.toString('latin1', sound.length - 128, sound.length - 125) === 'TAG'
    ? sound.subarray(0, -128)
    : sound;

/** Samples of all frames with a right checksum up to the first without; whether the last one ends with the file. */
function framesIn(sound: Buffer): { readonly samples: number; readonly isWhole: boolean } {
  let samples = 0;
  let frames = 0;
  let last: { readonly at: number; readonly samples: number } | undefined;
  for (let at = sound.indexOf(0xff); at >= 0; at = sound.indexOf(0xff, at + 1)) {
    const head = frameAt(sound, at);
    // the same bits may stand in the middle of a frame by chance, but not with the right number and after a whole frame
    if (head?.number !== (head?.isFixed ? frames : samples + (last?.samples ?? 0))) continue;
    if (last && checksum(sound.subarray(last.at, at)) !== 0) continue;
    samples += last?.samples ?? 0;
    last = { at, samples: head.samples };
    frames += 1;
  }
  const isWhole = last !== undefined && checksum(sound.subarray(last.at)) === 0;
  return { samples: samples + (isWhole ? (last?.samples ?? 0) : 0), isWhole };
}

interface Frame {
  /** Each frame has as many samples as the others, and is counted; else its first sample is. */
  readonly isFixed: boolean;
  readonly number: number;
  readonly samples: number;
}

function frameAt(sound: Buffer, at: number): Frame | undefined {
  const sync = sound[at + 1] ?? 0;
  if ((sync & 0xfe) !== 0xf8 || at + 6 > sound.length) return undefined;
  const size = (sound[at + 2] ?? 0) >> 4;
  const rate = (sound[at + 2] ?? 0) & 15;
  const first = sound[at + 4] ?? 0;
  const more = first < 0x80 ? 0 : Math.max(1, Math.clz32(~(first << 24)) - 1);
  const afterNumber = at + 5 + more;
  const sizeBytes = size === 6 ? 1 : size === 7 ? 2 : 0;
  const end = afterNumber + sizeBytes + (rate === 12 ? 1 : rate === 13 || rate === 14 ? 2 : 0);
  if (size === 0 || end >= sound.length || headSum(sound.subarray(at, end)) !== sound[end]) return undefined;
  const number = [...sound.subarray(at + 5, afterNumber)].reduce(
    (sum, byte) => sum * 64 + (byte & 0x3f),
    more === 0 ? first : first & (0x3f >> more),
  );
  return { isFixed: (sync & 1) === 0, number, samples: samplesOf(size, sizeBytes, sound, afterNumber) };
}

function samplesOf(size: number, sizeBytes: number, sound: Buffer, at: number): number {
  if (sizeBytes > 0) return sound.readUIntBE(at, sizeBytes) + 1;
  if (size === 1) return 192;
  return size < 6 ? 576 << (size - 2) : 256 << (size - 8);
}

function headSum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x80 ? (sum << 1) ^ 0x07 : sum << 1) & 0xff;
  }
  return sum;
}

/** Of a frame with its own checksum at the end: 0. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (TABLE[((sum >> 8) ^ byte) & 0xff] ?? 0)) & 0xffff;
  return sum;
}

const TABLE = Uint16Array.from({ length: 256 }, (_, index) => {
  let sum = index << 8;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x8000 ? (sum << 1) ^ 0x8005 : sum << 1) & 0xffff;
  return sum;
});
