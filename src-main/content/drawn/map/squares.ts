// Long lines cut up by squares of the sheet. A browser draws a screen in tiles, and goes through a whole line for each tile the
// line's box touches: a true coast in one piece cost a screen without a graphics card 70 ms, in squares 20.
import type { Spot } from '#contract/drawing';
import { line } from './geometry.ts';

/** Units: about a tile of a screen of 1080 lines. */
const SQUARE = 192;

/** One path string for each square, of all that `lines` (in units) draw there; an edge belongs to the square of its middle. */
export function inSquares(lines: readonly (readonly Spot[])[]): readonly string[] {
  const squares = new Map<string, Spot[][]>();
  for (const spots of lines) {
    let before: Spot[][] | undefined;
    spots.slice(1).forEach((b, index) => {
      const a = spots[index] ?? b;
      const square = [a[0] + b[0], a[1] + b[1]].map((sum) => Math.floor(sum / 2 / SQUARE)).join(' ');
      const runs = squares.get(square) ?? [];
      squares.set(square, runs);
      if (runs === before) runs.at(-1)?.push(b);
      else runs.push([a, b]);
      before = runs;
    });
  }
  return [...squares.values()].map((runs) => runs.map(line).join(''));
}
