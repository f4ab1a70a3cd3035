import type { Drawing } from '../sheet.ts';

export const novemberCovers = (): readonly Drawing[] => [];
