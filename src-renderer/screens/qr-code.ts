// The square a phone reads, as one SVG path in units of its modules. Error correction M: a scratch or a reflection on the glass
// may take an eighth of it.
import { encode } from 'uqr';

/** Modules left light on every side: with fewer, phones do not find the square. */
export const QUIET_ZONE = 4;

export interface QrCode {
  /** On a side, quiet zone included. */
  readonly modules: number;
  readonly viewBox: string;
  /** The dark modules. */
  readonly path: string;
}

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const modules = size + 2 * QUIET_ZONE;
  return {
    modules,
    viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${modules} ${modules}`,
    path: data.map((row, y) => rowPath(row, y)).join(''),
  };
}

/** Neighbours are drawn as one bar: between single squares some screens show hairlines. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    const length = x - start + 1;
    path += `M${start} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
