// The keys of `01.map.yaml`.
import * as z from 'zod';
import { words } from '../../schema/words.ts';

const spot = z
  .tuple([z.number().min(-90).max(90), z.number().min(-360).max(360)])
  .describe('[latitude, longitude] in degrees, such as [38.8, 121.27]');
const id = z.union([z.string().min(1), z.number().transform(String)]).describe('a short name without spaces');
export const step = z.string().min(1).optional().describe('the name of a step');
export const side = z
  .enum(['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'])
  .optional()
  .describe('right, left, above, below, above-right, above-left, below-right or below-left');

const place = z.strictObject({
  id: id.optional(),
  at: spot,
  name: words.optional(),
  date: words.optional(),
  note: words.optional(),
  kind: z
    .enum(['town', 'stop', 'here', 'ring', 'battle', 'sea', 'region', 'words'])
    .optional()
    .describe('town, stop, here, ring, battle, sea, region or words'),
  side,
  lead: spot.optional(),
  step,
});

const route = z.strictObject({
  id: id.optional(),
  by: z.enum(['land', 'sea', 'later']).describe('land, sea or later'),
  through: z
    .array(z.union([spot, id]))
    .min(2)
    .describe('a list of at least two ids of places or [latitude, longitude]'),
  straight: z.boolean().optional().describe('true or false'),
  step,
});

const area = z.strictObject({
  polygon: z.array(spot).min(3).describe('a list of at least three [latitude, longitude]'),
  note: words.optional(),
  at: spot.optional(),
  limit: z.array(spot).min(2).optional().describe('a list of at least two [latitude, longitude]'),
  step,
});

export const mapFile = z.object({
  land: z
    .string()
    .refine((name) => /^natural-earth$|\.geojson$/iu.test(name))
    .optional()
    .describe('natural-earth, or the name of a .geojson file in this folder or in the folder “maps”'),
  places: z.array(place).optional().describe('a list of places, each with at: [latitude, longitude] and name:'),
  routes: z.array(route).optional().describe('a list of routes, each with by: and through:'),
  areas: z.array(area).optional().describe('a list of areas, each with polygon:'),
  view: z
    .tuple([spot, spot])
    .refine(([[south], [north]]) => south < north)
    .optional()
    .describe('the south-west and the north-east corner, [[south, west], [north, east]]'),
  detail: z.number().min(0).max(100_000).optional().describe('a number of metres'),
  scale: z.boolean().optional().describe('true or false'),
  credit: words.optional(),
  'coast-note': words.optional(),
});

export type MapFile = Partial<z.output<typeof mapFile>>;
export type MapPlace = z.output<typeof place>;
export type MapRoute = z.output<typeof route>;
export type MapArea = z.output<typeof area>;
