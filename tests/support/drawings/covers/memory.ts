import type { Drawing } from '../sheet.ts';

export const memoryCovers = (): readonly Drawing[] => [];
