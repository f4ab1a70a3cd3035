import type { Drawing } from '../sheet.ts';

export const augustCovers = (): readonly Drawing[] => [];
