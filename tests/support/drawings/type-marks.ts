// The marks of pictures made of type: dates, the four marks of checking.
import { DATE, words } from './marks.ts';
import type { Palette } from './palette.ts';

export function date(
  x: number,
  y: number,
  text: string,
  palette: Palette,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Promise<string> {
  return words(x, y, text, DATE, { fill: palette.ink, anchor });
}

export type Mark = 'agreed' | 'disputed' | 'not-exact' | 'not-checked';

/** One of the four marks in a box of 40, its upper left corner at x y. */
export function checkMark(mark: Mark, x: number, y: number, scale: number, colour: string): string {
  const shapes: Readonly<Record<Mark, string>> = {
    agreed: '<path d="M8 16h24M8 24h24"/>',
    disputed: '<path d="M8 14h24M8 26h24M26 8 14 32"/>',
    'not-exact': '<path d="M6 17q7-6 14 0t14 0M6 25q7-6 14 0t14 0"/>',
    'not-checked': '<circle cx="20" cy="20" r="12"/>',
  };
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${colour}" stroke-width="${(4 / scale).toFixed(2)}">${shapes[mark]}</g>`;
}
