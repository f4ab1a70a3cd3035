// The atlas is 3.6 MB: its type is said here, so that the compiler does not infer it point by point.
declare module 'world-atlas/land-10m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';
  const atlas: Topology<{ land: GeometryCollection }>;
  export default atlas;
}
