// Where the named places lie: longitude, latitude. The harbour as GeoNames has it; the docks lay round the east basin, an estimate.
import type { Point } from './land.ts';

export const PLACES = {
  portArthur: [121.2667, 38.8],
  docks: [121.2618, 38.7992],
} as const satisfies Readonly<Record<string, Point>>;
