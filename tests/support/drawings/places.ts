// Where the named places lie: longitude, latitude. GeoNames unless a comment says otherwise.
import type { Point } from './land.ts';

export const PLACES = {
  portArthur: [121.2667, 38.8],
  dalian: [121.6022, 38.9122],
  jinzhou: [121.7167, 39.1],
  pulandian: [121.9669, 39.3953],
  // Pikou (Pitzuwo): estimate
  pikou: [122.35, 39.4],
  weihai: [122.1136, 37.5091],
  yantai: [121.4408, 37.4765],
  tianjin: [117.1767, 39.1422],
  beijing: [116.3972, 39.9075],
  seoul: [126.9784, 37.566],
  pyongyang: [125.7543, 39.0339],
  mukden: [123.4328, 41.7922],
  liaoyang: [123.1731, 41.2719],
  changchun: [125.3228, 43.88],
  harbin: [126.65, 45.75],
  vladivostok: [131.8735, 43.1056],
  tokyo: [139.6917, 35.6895],
  // estimates: these three only where the picture says that positions are approximate
  baiyuHill: [121.256, 38.813],
  goldenHill: [121.262, 38.795],
  // the docks lay round the east basin of the inner harbour, the old town north of them
  docks: [121.2618, 38.7992],
  town: [121.2655, 38.8055],
} as const satisfies Readonly<Record<string, Point>>;
