// What the page has to know of the machine it runs on, from the machine's settings.
import type { KioskFacts } from '#contract/api';
import type { KioskSettings } from './settings-schema.ts';

const MM_PER_INCH = 25.4;
/** Inches measure the diagonal; screens that hang in museums are 16:9. */
const SHORT_SIDE_OF_DIAGONAL = 9 / Math.hypot(16, 9);

export function kioskFacts({ name, screen, sound, keypad, corner }: KioskSettings, preview: boolean): KioskFacts {
  const { inches, lowerEdge } = screen;
  return {
    name,
    ...(inches === undefined ? {} : { shortSideMm: Math.round(inches * MM_PER_INCH * SHORT_SIDE_OF_DIAGONAL) }),
    ...(lowerEdge === undefined ? {} : { lowerEdgeMm: lowerEdge }),
    volume: Math.min(sound.volume, sound.ceiling) / 100,
    ceiling: sound.ceiling / 100,
    heartbeatMs: preview ? 250 : 5000,
    preview,
    keypad,
    corner,
  };
}
