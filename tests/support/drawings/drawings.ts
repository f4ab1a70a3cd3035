// Every picture of the sample exhibition that is drawn by program.
import { attract } from './attract.ts';
import { covers } from './covers.ts';
import { harbourMaps } from './harbour-maps.ts';
import { leaseMaps } from './lease-maps.ts';
import { leaseType } from './lease-type.ts';
import type { Drawing } from './sheet.ts';

export const drawings = (): readonly Drawing[] => [
  ...attract(),
  ...covers(),
  ...harbourMaps(),
  ...leaseMaps(),
  ...leaseType(),
];
