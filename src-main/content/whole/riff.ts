// WAV: chunks that say how long they are.
import { type Bytes, CUT } from './bytes.ts';

/** What programs write that did not know the length when they began. */
const UNKNOWN = [0, 0xffffffff, 0x7fffffff, 0xffffff00];

export async function riffFault(bytes: Bytes): Promise<string | undefined> {
  for (let at = 12; at + 8 <= bytes.size;) {
    const head = await bytes.read(at, 8);
    const length = head.readUInt32LE(4);
    const isSound = head.toString('latin1', 0, 4) === 'data';
    if (isSound && UNKNOWN.includes(length)) return undefined;
    if (at + 8 + length > bytes.size) return CUT;
    if (isSound) return undefined;
    at += 8 + length + (length % 2);
  }
  return CUT;
}
