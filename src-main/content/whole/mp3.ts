// MP3: frames one after the other, and at the beginning often one that says how many there are.
import { type Bytes, CUT } from './bytes.ts';

const KBITS: Readonly<Record<'one' | 'two', readonly number[]>> = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = [44_100, 48_000, 32_000];
/** Bytes in which the next frame is looked for after damage. */
const SEARCH = 65_536;
/** Encoders do not agree on whether the frame that counts is counted. */
const TOLERATED = 2;

export async function mp3Fault(bytes: Bytes): Promise<string | undefined> {
  let at = await afterTags(bytes);
  let frames = 0;
  let promised: number | undefined;
  while (at + 4 <= bytes.size) {
    const length = frameLength(await bytes.read(at, 4));
    if (length === undefined) {
      const next = await nextFrame(bytes, at + 1);
      if (next === undefined) break;
      at = next;
      continue;
    }
    if (at + length > bytes.size) return CUT;
    if (frames === 0) promised = promisedIn(await bytes.read(at, length));
    frames += 1;
    at += length;
  }
  if (frames === 0 || promised === undefined) return undefined;
  return frames + TOLERATED < promised ? CUT : undefined;
}

/** Pictures and titles stand before the sound. */
async function afterTags(bytes: Bytes): Promise<number> {
  const head = await bytes.read(0, 10);
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) return 0;
  const length = [...head.subarray(6, 10)].reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + length;
}

/** Undefined where no frame of MPEG layer III begins. */
function frameLength(head: Buffer): number | undefined {
  const word = head.readUInt32BE(0);
  if (word >>> 21 !== 0x7ff || ((word >>> 17) & 3) !== 1) return undefined;
  const version = (word >>> 19) & 3;
  const kbits = KBITS[version === 3 ? 'one' : 'two'][(word >>> 12) & 15];
  const rate = RATES[(word >>> 10) & 3];
  if (version === 1 || kbits === undefined || kbits === 0 || rate === undefined) return undefined;
  const padding = (word >>> 9) & 1;
  if (version === 3) return Math.floor((144_000 * kbits) / rate) + padding;
  return Math.floor((72_000 * kbits) / (version === 2 ? rate / 2 : rate / 4)) + padding;
}

/** Two frames in a row: what looks like one is often chance. */
async function nextFrame(bytes: Bytes, from: number): Promise<number | undefined> {
  const window = await bytes.read(from, SEARCH);
  for (let at = 0; at + 4 <= window.length; at += 1) {
    const length = window[at] === 0xff ? frameLength(window.subarray(at, at + 4)) : undefined;
    if (length === undefined) continue;
    const after = await bytes.read(from + at + length, 4);
    if (after.length === 4 && frameLength(after) !== undefined) return from + at;
  }
  return undefined;
}

function promisedIn(frame: Buffer): number | undefined {
  const at = Math.max(frame.indexOf('Xing', 0, 'latin1'), frame.indexOf('Info', 0, 'latin1'));
  if (at < 0 || at > 40 || at + 12 > frame.length) return undefined;
  return (frame.readUInt32BE(at + 4) & 1) === 1 ? frame.readUInt32BE(at + 8) : undefined;
}
