// True coastlines: GeoJSON land → Mercator path, clipped a little outside the view so that the cut edges never show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Point = readonly [number, number];
export type MapName = 'region' | 'bohai' | 'peninsula' | 'harbour';

export interface View {
  readonly map: MapName;
  readonly w: number;
  readonly h: number;
  /** Longitude and latitude that lie at `at` (shares of width and height, the middle unless told). */
  readonly centre: Point;
  /** Units a degree of longitude. */
  readonly scale: number;
  readonly at?: Point;
  /** Furthest a simplified coast may lie from the true one, in units. */
  readonly tolerance?: number;
}

export interface Land {
  readonly d: string;
  readonly rings: readonly (readonly Point[])[];
  readonly w: number;
  readonly h: number;
  readonly project: (place: Point) => Point;
  /** Units a kilometre at the centre. */
  readonly km: number;
}

const MARGIN = 150;

/** The land of one view as path data in its own units. */
export function land(view: View): Land {
  const [x0, y0] = view.at ?? [0.5, 0.5];
  const middle = mercator(view.centre[1]);
  const project = ([lon, lat]: Point): Point => [
    view.w * x0 + (lon - view.centre[0]) * view.scale,
    view.h * y0 - (mercator(lat) - middle) * view.scale,
  ];
  const frame: readonly Edge[] = [
    { axis: 0, limit: -MARGIN, sign: 1 },
    { axis: 0, limit: view.w + MARGIN, sign: -1 },
    { axis: 1, limit: -MARGIN, sign: 1 },
    { axis: 1, limit: view.h + MARGIN, sign: -1 },
  ];
  const rings = ringsOf(view.map)
    .map((ring) => frame.reduce(clip, ring.map(project)))
    .map((ring) => simplify(ring, view.tolerance ?? 0.5))
    .filter((ring) => ring.length > 3);
  const d = rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('');
  return {
    d,
    rings,
    w: view.w,
    h: view.h,
    project,
    km: view.scale / (111.32 * Math.cos((view.centre[1] * Math.PI) / 180)),
  };
}

interface Edge {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1;
}

const mercator = (lat: number): number => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

function ringsOf(map: MapName): readonly (readonly Point[])[] {
  const file = join(process.cwd(), 'media/maps', `${map}.geojson`);
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { geometry: { coordinates: Point[][] } }[];
  };
  return data.features.flatMap((feature) => feature.geometry.coordinates);
}

/** Sutherland–Hodgman against one edge. */
function clip(ring: readonly Point[], { axis, limit, sign }: Edge): readonly Point[] {
  const inside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
  return ring.flatMap((b, index) => {
    const a = ring.at(index - 1) ?? b;
    if (inside(a) === inside(b)) return inside(b) ? [b] : [];
    const t = (limit - a[axis]) / (b[axis] - a[axis]);
    const cross: Point = axis === 0 ? [limit, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), limit];
    return inside(b) ? [cross, b] : [cross];
  });
}

/** Douglas–Peucker on a closed ring, from its first point and the one half way round. */
function simplify(ring: readonly Point[], tolerance: number): readonly Point[] {
  if (ring.length < 5) return ring;
  const half = ring.length >> 1;
  return [...thin(ring.slice(0, half + 1), tolerance), ...thin(ring.slice(half), tolerance).slice(1)];
}

function thin(line: readonly Point[], tolerance: number): readonly Point[] {
  const [a, b] = [line[0], line.at(-1)];
  if (!a || !b || line.length < 3) return line;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const off = line.map(([x, y]) =>
    length
      ? Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length
      : Math.hypot(x - a[0], y - a[1]),
  );
  const far = Math.max(...off.slice(1, -1));
  if (far <= tolerance) return [a, b];
  const at = off.indexOf(far, 1);
  return [...thin(line.slice(0, at + 1), tolerance), ...thin(line.slice(at), tolerance).slice(1)];
}
