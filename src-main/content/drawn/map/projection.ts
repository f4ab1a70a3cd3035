// Mercator, fitted to what a map has to show in a pane of given size.
import type { Spot } from '#contract/drawing';
import { clip, closed, doubleArea, simplify, type Frame } from './geometry.ts';
import type { Land, Point } from './land.ts';
import { inSquares } from './squares.ts';
import { waterLines } from './waves.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What must be seen: degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Free of what is fitted: captions lie at the foot, names need room at the sides. */
export interface Margins {
  readonly side: number;
  readonly top: number;
  readonly foot: number;
}

export interface Projection extends Size {
  readonly spot: (point: Point) => Spot;
  /** Units a kilometre in the middle of the map. */
  readonly km: number;
  /** Units once round the world. */
  readonly turn: number;
}

/** Land drawn outside the pane, for screens of other shapes; the cut edges lie there. */
const AROUND = 320;
/** Water lines from the shore, in units, as engraved charts have them. */
const OFF_SHORE = [8, 18, 30, 45];
const MOST_LATITUDE = 84;

const mercator = (lat: number): number => {
  const held = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360)) * 180) / Math.PI;
};
const latitude = (y: number): number => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

export function fit(bounds: Bounds, { width, height }: Size, { side, top, foot }: Margins): Projection {
  const [low, high] = [mercator(bounds.south), mercator(bounds.north)];
  const scale = Math.min(
    (width - 2 * side) / Math.max(bounds.east - bounds.west, 1e-6),
    (height - top - foot) / Math.max(high - low, 1e-6),
  );
  const centre = (bounds.west + bounds.east) / 2;
  const [x0, y0] = [width / 2, (top + height - foot) / 2];
  const spot = ([lon, lat]: Point): Spot => {
    const turned = lon - 360 * Math.round((lon - centre) / 360);
    return [x0 + (turned - centre) * scale, y0 - (mercator(lat) - (low + high) / 2) * scale];
  };
  const middle = latitude((low + high) / 2);
  return { width, height, spot, turn: 360 * scale, km: scale / (111.32 * Math.cos((middle * Math.PI) / 180)) };
}

export interface DrawnLand {
  /** The land as a closed path. */
  readonly land: string;
  /** The chart maker's water lines off the shore, a path for each square they run through. */
  readonly waves: readonly string[];
  /** Its shores, without the cuts of the data, a path for each square. */
  readonly coast: readonly string[];
  /** The pane shows what the data do not reach. */
  readonly beyond: boolean;
}

/** `tolerance`: furthest a drawn coast may lie from the true one, in units. */
export function drawLand(land: Land, projection: Projection, tolerance: number): DrawnLand {
  const { width, height, spot } = projection;
  const whole = land.bbox[2] - land.bbox[0] >= 360;
  const [left, top] = whole ? [-AROUND, -AROUND] : spot([land.bbox[0], land.bbox[3]]);
  const [right, bottom] = whole ? [width + AROUND, height + AROUND] : spot([land.bbox[2], land.bbox[1]]);
  const frame: Frame = {
    left: Math.max(-AROUND, left),
    top: Math.max(-AROUND, top),
    right: Math.min(width + AROUND, right),
    bottom: Math.min(height + AROUND, bottom),
  };
  const rings = land.rings
    .map((ring) => simplify(clip(wound(ring, projection), frame), tolerance))
    .filter((ring) => ring.length > 2 && doubleArea(ring) > 3);
  return {
    land: rings.map(closed).join(''),
    waves: inSquares(waterLines(rings, projection, OFF_SHORE).flat()),
    coast: inSquares(rings.flatMap((ring) => shores(ring, frame))),
    beyond: frame.left > 0 || frame.top > 0 || frame.right < width || frame.bottom < height,
  };
}

/** Spots of a ring; one that runs over the edge of the map on the far side of the world is left whole on one side of it. */
function wound(ring: readonly Point[], { spot, turn }: Projection): readonly Spot[] {
  const spots = ring.map(spot);
  let shift = 0;
  return spots.map((one, index) => {
    const before = spots[index - 1];
    const step = before === undefined ? 0 : one[0] - before[0];
    if (Math.abs(step) > turn / 2) shift -= Math.sign(step) * turn;
    return [one[0] + shift, one[1]];
  });
}

/** A ring without the edges that lie on the frame. */
function shores(ring: readonly Spot[], frame: Frame): readonly (readonly Spot[])[] {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;
  const onFrame = (a: Spot, b: Spot): boolean =>
    [frame.left, frame.right].some((x) => near(a[0], x) && near(b[0], x)) ||
    [frame.top, frame.bottom].some((y) => near(a[1], y) && near(b[1], y));
  const cut = ring.findIndex((spot, index) => onFrame(ring.at(index - 1) ?? spot, spot));
  if (cut < 0) return [[...ring, ...ring.slice(0, 1)]];
  // from the cut on round: every run between two cuts is a shore
  const turned = [...ring.slice(cut), ...ring.slice(0, cut)];
  const runs: Spot[][] = [];
  turned.forEach((spot, index) => {
    const before = turned[index - 1];
    if (before === undefined || onFrame(before, spot)) runs.push([spot]);
    else runs.at(-1)?.push(spot);
  });
  return runs.filter((run) => run.length > 1);
}
