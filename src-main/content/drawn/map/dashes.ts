// A route that waits for a step, cut into dashes that come up one by one: only opacity moves, nothing is drawn anew.
import type { Spot } from '#contract/drawing';
import { handles, line } from './geometry.ts';

/** More would be many small movements instead of one. */
const MOST = 14;
/** A stroke and a gap of a route by sea: a cut never falls into one of them (nor into the dots of a later route, every 9). */
const STROKE = 27;
/** Units between two points of a curve. */
const EVERY = 4;

/** Paths that together are the route. `overlap`: for a line without gaps, so that no seam is seen. */
export function dashesOf(spots: readonly Spot[], straight: boolean, overlap: boolean): readonly string[] {
  const points = straight ? dense(spots) : curve(spots);
  const length = points.reduce((sum, point, index) => sum + far(points[index - 1] ?? point, point), 0);
  const dash = STROKE * Math.max(1, Math.ceil(length / STROKE / MOST));
  const dashes: Spot[][] = [];
  let walked = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) {
      dashes.push([point]);
      continue;
    }
    const piece = far(before, point);
    const edge = dashes.length * dash;
    if (walked + piece > edge && index < points.length - 1) {
      const cut = between(before, point, (edge - walked) / piece);
      dashes.at(-1)?.push(overlap ? point : cut);
      dashes.push([cut, point]);
    } else dashes.at(-1)?.push(point);
    walked += piece;
  }
  return dashes.map(line);
}

const far = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(bx - ax, by - ay);
const between = ([ax, ay]: Spot, [bx, by]: Spot, t: number): Spot => [ax + (bx - ax) * t, ay + (by - ay) * t];

const dense = (spots: readonly Spot[]): readonly Spot[] =>
  spots.flatMap((b, index) => {
    const a = spots[index - 1];
    return a === undefined ? [b] : steps(far(a, b)).map((t) => between(a, b, t));
  });

/** Points on the calm curve through all spots. */
const curve = (spots: readonly Spot[]): readonly Spot[] =>
  spots.flatMap((b, index) => {
    const a = spots[index - 1];
    if (a === undefined) return [b];
    const [first, second] = handles(spots, index - 1);
    return steps(far(a, b) * 1.2).map((t): Spot => {
      const [one, two, three] = [between(a, first, t), between(first, second, t), between(second, b, t)];
      return between(between(one, two, t), between(two, three, t), t);
    });
  });

function steps(length: number): readonly number[] {
  const count = Math.max(1, Math.ceil(length / EVERY));
  return Array.from({ length: count }, (_, index) => (index + 1) / count);
}
