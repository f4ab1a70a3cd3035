import type { Drawing } from '../sheet.ts';

export const ryojunCovers = (): readonly Drawing[] => [];
