// Every picture of the sample exhibition that is drawn by program.
import { attract } from './attract.ts';
import { augustCovers } from './covers/august.ts';
import { harbourAndLeaseCovers } from './covers/harbour-and-lease.ts';
import { memoryCovers } from './covers/memory.ts';
import { novemberCovers } from './covers/november.ts';
import { ryojunCovers } from './covers/ryojun.ts';
import { siegeCovers } from './covers/siege.ts';
import { warCovers } from './covers/war.ts';
import { leaseType } from './lease-type.ts';
import type { Drawing } from './sheet.ts';

export const drawings = (): readonly Drawing[] => [
  ...attract(),
  ...harbourAndLeaseCovers(),
  ...warCovers(),
  ...novemberCovers(),
  ...siegeCovers(),
  ...ryojunCovers(),
  ...augustCovers(),
  ...memoryCovers(),
  ...leaseType(),
];
