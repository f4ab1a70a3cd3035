// MP4 and M4A: boxes that say how long they are. The one with the table of contents may come last.
import { type Bytes, CUT } from './bytes.ts';

export async function mp4Fault(bytes: Bytes): Promise<string | undefined> {
  const found = new Set<string>();
  for (let at = 0; at + 8 <= bytes.size;) {
    const head = await bytes.read(at, 16);
    const length = lengthOf(head, bytes.size - at);
    if (length < 8) return CUT;
    if (at + length > bytes.size) return CUT;
    found.add(head.toString('latin1', 4, 8));
    at += length;
  }
  return found.has('moov') && (found.has('mdat') || found.has('moof')) ? undefined : CUT;
}

/** 0 is all that is left, 1 a length that needs more room. */
function lengthOf(head: Buffer, left: number): number {
  const short = head.readUInt32BE(0);
  if (short === 0) return left;
  if (short > 1) return short;
  return head.length < 16 ? 0 : Number(head.readBigUInt64BE(8));
}
