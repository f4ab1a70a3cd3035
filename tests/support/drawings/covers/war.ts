import type { Drawing } from '../sheet.ts';

export const warCovers = (): readonly Drawing[] => [];
