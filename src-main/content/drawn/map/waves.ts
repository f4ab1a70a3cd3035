// The chart maker's water lines as thin lines of their own. Drawn as the land stroked wider and wider under itself they
// cost a screen without a graphics card up to a second for one map; as contours of the distance to the shore, nothing.
import { contours } from 'd3-contour';
import type { Spot } from '#contract/drawing';
import { thin } from './geometry.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Units a cell of the grid: between its cells a line is interpolated, so that finer ones show nothing more. */
const CELL = 3;
/** Furthest a line may lie from where it should, in units. */
const TOLERANCE = 0.5;
/** Shorter scraps, in units, are dirt in a narrow bay and no line. */
const SHORTEST = 24;
/** No land in sight, in squared cells. */
const FAR = 1e9;

/**
 * For each distance (units, seaward of the shore) the lines there; a closed one ends where it begins.
 * `rings` are closed, in units; what lies in an odd number of them is land. Lines end at the sheet's edge plus the distance.
 */
export function waterLines(
  rings: readonly (readonly Spot[])[],
  sheet: Sheet,
  distances: readonly number[],
): (readonly Spot[])[][] {
  const margin = Math.max(0, ...distances) + 4 * CELL;
  const columns = Math.ceil((sheet.width + 2 * margin) / CELL);
  const rows = Math.ceil((sheet.height + 2 * margin) / CELL);
  const squared = new Float64Array(columns * rows).fill(FAR);
  fillLand(rings, squared, columns, rows, margin);
  spread(squared, columns, rows);
  // a plain array, filled by hand: one made by a callback a cell took longer than the distances themselves
  const field = new Array<number>(squared.length);
  // measured from the middle of the last cell of land: the shore lies half a cell before it
  for (let cell = 0; cell < squared.length; cell += 1) field[cell] = (Math.sqrt(squared[cell] ?? FAR) - 0.5) * CELL;
  const found = contours()
    .size([columns, rows])
    .thresholds([...distances])(field);
  return found.map(({ coordinates }) =>
    coordinates
      .flat()
      .flatMap((ring) => withoutEdges(ring, columns, rows))
      .map((spots) => spots.map(([x, y]): Spot => [x * CELL - margin, y * CELL - margin]))
      .map((spots) => thin(spots, TOLERANCE))
      .filter((spots) => lengthOf(spots) >= SHORTEST),
  );
}

/** Even-odd, at the middle of each cell. */
function fillLand(
  rings: readonly (readonly Spot[])[],
  squared: Float64Array,
  columns: number,
  rows: number,
  margin: number,
): void {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    ring.forEach((b, index) => {
      const a = ring.at(index - 1) ?? b;
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      const first = Math.max(0, Math.ceil((low[1] + margin) / CELL - 0.5));
      const last = Math.min(rows - 1, Math.ceil((high[1] + margin) / CELL - 0.5) - 1);
      for (let row = first; row <= last; row += 1) {
        const y = (row + 0.5) * CELL - margin;
        crossings[row]?.push(low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0]));
      }
    });
  }
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < xs.length; pair += 2) {
      const from = Math.max(0, Math.ceil(((xs[pair] ?? 0) + margin) / CELL - 0.5));
      const to = Math.min(columns - 1, Math.floor(((xs[pair + 1] ?? 0) + margin) / CELL - 0.5));
      if (from <= to) squared.fill(0, row * columns + from, row * columns + to + 1);
    }
  });
}

/** What one pass over a row or column needs; made once for a sheet, for there are a thousand of them. */
interface Scratch {
  readonly heights: Float64Array;
  readonly roots: Int32Array;
  readonly bounds: Float64Array;
}

/** Exact squared distances in cells: the lower envelope of parabolas, along rows and then columns (Felzenszwalb, Huttenlocher 2012). */
function spread(squared: Float64Array, columns: number, rows: number): void {
  const longest = Math.max(columns, rows);
  const scratch: Scratch = {
    heights: new Float64Array(longest),
    roots: new Int32Array(longest),
    bounds: new Float64Array(longest + 1),
  };
  for (let row = 0; row < rows; row += 1) envelope(squared, row * columns, 1, columns, scratch);
  for (let column = 0; column < columns; column += 1) envelope(squared, column, columns, rows, scratch);
}

function envelope(values: Float64Array, offset: number, stride: number, length: number, scratch: Scratch): void {
  const { heights, roots, bounds } = scratch;
  for (let index = 0; index < length; index += 1) heights[index] = values[offset + index * stride] ?? FAR;
  let last = 0;
  roots[0] = 0;
  bounds[0] = Number.NEGATIVE_INFINITY;
  bounds[1] = Number.POSITIVE_INFINITY;
  for (let index = 1; index < length; index += 1) {
    let meets = meeting(index, roots[last] ?? 0, heights);
    while (last > 0 && meets <= (bounds[last] ?? 0)) {
      last -= 1;
      meets = meeting(index, roots[last] ?? 0, heights);
    }
    last += 1;
    roots[last] = index;
    bounds[last] = meets;
    bounds[last + 1] = Number.POSITIVE_INFINITY;
  }
  for (let index = 0, piece = 0; index < length; index += 1) {
    while ((bounds[piece + 1] ?? Number.POSITIVE_INFINITY) < index) piece += 1;
    const root = roots[piece] ?? 0;
    values[offset + index * stride] = (index - root) ** 2 + (heights[root] ?? FAR);
  }
}

const meeting = (q: number, p: number, heights: Float64Array): number =>
  ((heights[q] ?? FAR) + q * q - ((heights[p] ?? FAR) + p * p)) / (2 * (q - p));

/** A contour is closed along the edge of the grid: there it is a cut and no line. */
function withoutEdges(ring: readonly (readonly number[])[], columns: number, rows: number): readonly Spot[][] {
  const spots = ring.map(([x = 0, y = 0]): Spot => [x, y]);
  const onEdge = ([x, y]: Spot): boolean => x < 1 || y < 1 || x > columns - 1 || y > rows - 1;
  if (!spots.some(onEdge)) return [spots];
  const from = spots.findIndex(onEdge);
  const turned = [...spots.slice(from, -1), ...spots.slice(0, from + 1)];
  const pieces: Spot[][] = [[]];
  for (const spot of turned) {
    if (onEdge(spot)) pieces.push([]);
    else pieces.at(-1)?.push(spot);
  }
  return pieces.filter((piece) => piece.length > 1);
}

const lengthOf = (spots: readonly Spot[]): number =>
  spots
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - (spots[index]?.[0] ?? x), y - (spots[index]?.[1] ?? y)), 0);
