// Measures of the page that only this kiosk, or this visitor, knows: the size of its screen, and of its letters.
import type { KioskFacts } from '#contract/api';

export function setMeasures({ style }: HTMLElement, { shortSideMm, lowerEdgeMm }: KioskFacts, textSize: number): void {
  style.setProperty('--text', String(textSize));
  if (shortSideMm !== undefined) style.setProperty('--short-side-mm', String(shortSideMm));
  if (lowerEdgeMm !== undefined) style.setProperty('--lower-edge-mm', String(lowerEdgeMm));
}

/** One true millimetre in pixels: `--mm` of tokens.css. */
export function millimetre(): number {
  const shortSide = getComputedStyle(document.documentElement).getPropertyValue('--short-side-mm');
  return Math.min(window.innerWidth, window.innerHeight) / Number(shortSide);
}
