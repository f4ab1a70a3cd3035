// Every picture of the sample exhibition that is drawn by program.
import { attract } from './attract.ts';
import { covers } from './covers.ts';
import { leaseType } from './lease-type.ts';
import type { Drawing } from './sheet.ts';

export const drawings = (): readonly Drawing[] => [...attract(), ...covers(), ...leaseType()];
