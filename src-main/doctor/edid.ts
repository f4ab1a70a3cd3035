// What a screen says of itself: its size, by the 128 bytes every screen sends along its cable (EDID 1.x).

export interface ScreenSize {
  /** Diagonal, to a tenth. */
  readonly inches: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly name: string;
}

const HEADER = '00ffffffffffff00';
const BLOCKS = [54, 72, 90, 108] as const;
const NAME_TAG = 0xfc;
const MM_PER_INCH = 25.4;

/** Undefined where it is none, is damaged, or says nothing of its size, as projectors do. */
export function screenSize(edid: Uint8Array): ScreenSize | undefined {
  const bytes = Buffer.from(edid).subarray(0, 128);
  if (bytes.length < 128 || bytes.toString('hex', 0, 8) !== HEADER) return undefined;
  if (bytes.reduce((sum, byte) => sum + byte, 0) % 256 !== 0) return undefined;
  const [widthMm, heightMm] = exactSize(bytes) ?? [(bytes[21] ?? 0) * 10, (bytes[22] ?? 0) * 10];
  // with one of them 0 the other is the shape of the picture, not a length
  if (widthMm === 0 || heightMm === 0) return undefined;
  return {
    inches: Math.round((Math.hypot(widthMm, heightMm) / MM_PER_INCH) * 10) / 10,
    widthMm,
    heightMm,
    name: nameOf(bytes),
  };
}

/** Of the screen's own picture format, in millimetres; the bytes before know only centimetres. */
function exactSize(bytes: Buffer): readonly [number, number] | undefined {
  const at = BLOCKS[0];
  if (bytes.readUInt16LE(at) === 0) return undefined;
  const high = bytes[at + 14] ?? 0;
  const [width, height] = [(bytes[at + 12] ?? 0) | ((high >> 4) << 8), (bytes[at + 13] ?? 0) | ((high & 15) << 8)];
  // televisions like to send the shape (16 × 9, 160 × 90) in the place of the size
  return width < 60 || height < 60 || width * 9 === height * 16 ? usable(bytes, width, height) : [width, height];
}

/** A size that is exactly 16:9 is believed where the centimetres say the same. */
function usable(bytes: Buffer, width: number, height: number): readonly [number, number] | undefined {
  const agrees = Math.abs((bytes[21] ?? 0) * 10 - width) <= 10 && Math.abs((bytes[22] ?? 0) * 10 - height) <= 10;
  return agrees && width >= 60 ? [width, height] : undefined;
}

function nameOf(bytes: Buffer): string {
  const block = BLOCKS.find((at) => bytes.readUInt32BE(at) >>> 8 === 0 && bytes[at + 3] === NAME_TAG);
  if (block === undefined) return '';
  return (
    bytes
      .toString('latin1', block + 5, block + 18)
      .split('\n')[0]
      ?.trim() ?? ''
  );
}
