// The marks of pictures made of type: name bars on a line of time, range bars, the four marks of checking.
import { DATE, path, words } from './marks.ts';
import type { Palette } from './palette.ts';

/** The measure type keeps to: what portrait shows as well. */
export const LEFT = 156;
export const RIGHT = 1092;

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly open?: 'left' | 'right' | 'both';
}

/** A line of time between two years over the whole measure. */
export const scaleOf =
  (first: number, last: number) =>
  (year: number): number =>
    LEFT + ((year - first) / (last - first)) * (RIGHT - LEFT);

/** A bar that breaks up where its end is not known. */
export function bar(y: number, spans: readonly Span[], x: (year: number) => number, palette: Palette): string {
  return spans
    .map(({ from, to, open }) => {
      const [a, b] = [x(from), x(to)];
      const left = open === 'left' || open === 'both' ? `M${(a - 8).toFixed(1)} ${y}h-12m-10 0h-8m-12 0h-4` : '';
      const right = open === 'right' || open === 'both' ? `M${(b + 8).toFixed(1)} ${y}h12m10 0h8m12 0h4` : '';
      return path(`M${a.toFixed(1)} ${y}H${b.toFixed(1)}${left}${right}`, palette.accent, 7);
    })
    .join('');
}

export function date(
  x: number,
  y: number,
  text: string,
  palette: Palette,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Promise<string> {
  return words(x, y, text, DATE, { fill: palette.ink, anchor });
}

/** The start of a range nobody can end: a tick and a bar that breaks up. */
export function breakingBar(x: number, y: number, colour: string, width = 10): string {
  let [at, length, gap, d] = [x + 9, 46, 9, ''];
  for (let i = 0; i < 7; i += 1) {
    d += `M${at.toFixed(1)} ${y}h${length.toFixed(1)}`;
    at += length + gap;
    length *= 0.7;
    gap *= 1.22;
  }
  return path(d, colour, width);
}

export const tick = (x: number, y: number, colour: string): string => path(`M${x} ${y - 15}v30`, colour, 5);

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
