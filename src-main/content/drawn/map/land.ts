// Land for a map: Natural Earth for the whole world, or a GeoJSON file of the curator's.
import * as z from 'zod';

/** Longitude, latitude in degrees. */
export type Point = readonly [lon: number, lat: number];

export interface Land {
  /** Closed rings; what lies in an odd number of them is land. */
  readonly rings: readonly (readonly Point[])[];
  /** West, south, east, north: where the data end, and every edge is a cut and no coast. */
  readonly bbox: readonly [number, number, number, number];
}

const position = z.tuple([z.number(), z.number()], z.number()).transform(([lon, lat]): Point => [lon, lat]);
const ring = z.array(position);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }).transform((it) => it.coordinates);
const polygons = z
  .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
  .transform((it) => it.coordinates.flat());
const flat = z.union([polygon, polygons]);
const collection = z
  .object({ type: z.literal('GeometryCollection'), geometries: z.array(flat) })
  .transform((it) => it.geometries.flat());
const geometry = z.union([flat, collection]);
const one = z.object({ type: z.literal('Feature'), geometry }).transform((it) => it.geometry);
const several = z
  .object({ type: z.literal('FeatureCollection'), features: z.array(one) })
  .transform((it) => it.features.flat());
const file = z.union([several, one, geometry]);
const boxed = z.object({ bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]) });

/** The land of a GeoJSON file, or why it holds none. */
export function landOf(text: string): Land | { readonly why: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { why: 'it is not correct JSON' };
  }
  const read = file.safeParse(data);
  if (!read.success) return { why: 'it holds something other than polygons in longitude and latitude' };
  const rings = read.data.filter((it) => it.length > 3);
  if (rings.length === 0) return { why: 'it holds no polygon' };
  const box = boxed.safeParse(data);
  return { rings, bbox: box.success ? box.data.bbox : [-180, -90, 180, 90] };
}

let world: Promise<Land> | undefined;

/** Natural Earth, 1 : 10 million; read when the first map asks for it. */
export function naturalEarth(): Promise<Land> {
  world ??= readWorld();
  return world;
}

async function readWorld(): Promise<Land> {
  const [{ default: atlas }, { feature }] = await Promise.all([
    import('world-atlas/land-10m.json', { with: { type: 'json' } }),
    import('topojson-client'),
  ]);
  const rings = feature(atlas, atlas.objects.land).features.flatMap(({ geometry: it }): Point[][] => {
    const nested = it.type === 'MultiPolygon' ? it.coordinates.flat() : it.type === 'Polygon' ? it.coordinates : [];
    return nested.map((points) => points.map(([lon = 0, lat = 0]): Point => [lon, lat]));
  });
  return { rings, bbox: [-180, -90, 180, 90] };
}
