import type { Drawing } from '../sheet.ts';

export const siegeCovers = (): readonly Drawing[] => [];
