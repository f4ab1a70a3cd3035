// Plane geometry of coasts: clipping to a frame, simplification, path strings with one decimal.
import type { Spot } from '#contract/drawing';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Edge {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1;
}

const edgesOf = ({ left, top, right, bottom }: Frame): readonly Edge[] => [
  { axis: 0, limit: left, sign: 1 },
  { axis: 0, limit: right, sign: -1 },
  { axis: 1, limit: top, sign: 1 },
  { axis: 1, limit: bottom, sign: -1 },
];

/** The part of a closed ring inside a frame (Sutherland–Hodgman); empty if none is. */
export function clip(ring: readonly Spot[], frame: Frame): readonly Spot[] {
  return edgesOf(frame).reduce(clipEdge, ring);
}

function clipEdge(ring: readonly Spot[], { axis, limit, sign }: Edge): readonly Spot[] {
  const inside = (spot: Spot): boolean => (spot[axis] - limit) * sign >= 0;
  return ring.flatMap((b, index) => {
    const a = ring.at(index - 1) ?? b;
    if (inside(a) === inside(b)) return inside(b) ? [b] : [];
    const t = (limit - a[axis]) / (b[axis] - a[axis]);
    const cross: Spot = axis === 0 ? [limit, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), limit];
    return inside(b) ? [cross, b] : [cross];
  });
}

/** Douglas–Peucker on a closed ring, from its first point and the one half way round. */
export function simplify(ring: readonly Spot[], tolerance: number): readonly Spot[] {
  if (ring.length < 5) return ring;
  const half = ring.length >> 1;
  const first = ring[0];
  const back = first === undefined ? ring.slice(half) : [...ring.slice(half), first];
  return [...thin(ring.slice(0, half + 1), tolerance), ...thin(back, tolerance).slice(1, -1)];
}

/** Douglas–Peucker on an open line, without recursion: a coast may have a hundred thousand points. */
export function thin(line: readonly Spot[], tolerance: number): readonly Spot[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (a === undefined || b === undefined) continue;
    let far = tolerance;
    let at = -1;
    for (let index = from + 1; index < to; index++) {
      const off = distance(line[index] ?? a, a, b);
      if (off > far) [far, at] = [off, index];
    }
    if (at < 0) continue;
    kept.add(at);
    spans.push([from, at], [at, to]);
  }
  return line.filter((_spot, index) => kept.has(index));
}

function distance([x, y]: Spot, a: Spot, b: Spot): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - a[0], y - a[1]);
  // beyond the ends of the chord the end is nearest, not the endless line
  const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length ** 2));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}

/** Twice the area of a ring, whichever way round. */
export const doubleArea = (ring: readonly Spot[]): number =>
  Math.abs(
    ring.reduce((sum, b, index) => {
      const a = ring.at(index - 1) ?? b;
      return sum + a[0] * b[1] - b[0] * a[1];
    }, 0),
  );

export const number = (value: number): string => String(Math.round(value * 10) / 10 + 0);
const pair = ([x, y]: Spot): string => `${number(x)} ${number(y)}`;

export const line = (spots: readonly Spot[]): string => `M${spots.map(pair).join('L')}`;
export const closed = (spots: readonly Spot[]): string => `${line(spots)}Z`;

export const circle = ([x, y]: Spot, r: number): string =>
  `M${pair([x - r, y])}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A calm curve through all points (Catmull–Rom). */
export function smooth(spots: readonly Spot[]): string {
  const [first] = spots;
  if (first === undefined) return '';
  const parts = spots.slice(1).map((c, index) => `C${[...handles(spots, index), c].map(pair).join(' ')}`);
  return `M${pair(first)}${parts.join('')}`;
}

/** The two handles of the curve from one point to the next. */
export function handles(spots: readonly Spot[], index: number): readonly [Spot, Spot] {
  const b = spots[index] ?? [0, 0];
  const [a, c] = [spots[index - 1] ?? b, spots[index + 1] ?? b];
  const e = spots[index + 2] ?? c;
  return [
    [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6],
    [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6],
  ];
}
