// WebM: elements that say how long they are, one inside the other. Those of a live recording may leave it open.
import { type Bytes, CUT } from './bytes.ts';

const [SEGMENT, CLUSTER] = [0x18538067, 0x1f43b675];
/** Entered where they do not say how long they are. */
const OPEN = [SEGMENT, CLUSTER];

export async function matroskaFault(bytes: Bytes): Promise<string | undefined> {
  let hasCluster = false;
  for (let at = 0; at < bytes.size;) {
    const head = elementIn(await bytes.read(at, 12));
    if (head === undefined) return CUT;
    const { id, length, headLength } = head;
    hasCluster ||= id === CLUSTER;
    if (length !== undefined && at + headLength + length > bytes.size) return CUT;
    if (length === undefined && !OPEN.includes(id)) return CUT;
    // a segment's own length has been checked; what lies in it is looked through one by one
    at += headLength + (id === SEGMENT ? 0 : (length ?? 0));
  }
  return hasCluster ? undefined : CUT;
}

interface Element {
  readonly id: number;
  readonly headLength: number;
  /** Undefined: to wherever the next one begins. */
  readonly length?: number;
}

function elementIn(bytes: Buffer): Element | undefined {
  const idLength = leadingZeros(bytes[0]) + 1;
  const sizeLength = leadingZeros(bytes[idLength]) + 1;
  if (idLength > 4 || sizeLength > 8 || bytes.length < idLength + sizeLength) return undefined;
  const id = bytes.readUIntBE(0, idLength);
  const written = bytes.subarray(idLength, idLength + sizeLength);
  const headLength = idLength + sizeLength;
  const first = (written[0] ?? 0) & (0xff >> sizeLength);
  const isOpen = first === 0xff >> sizeLength && written.subarray(1).every((byte) => byte === 0xff);
  if (isOpen) return { id, headLength };
  return { id, headLength, length: [...written.subarray(1)].reduce((sum, byte) => sum * 256 + byte, first) };
}

const leadingZeros = (byte = 0): number => Math.clz32(byte) - 24;
