// The marks every picture is made of: set words, chart lines, stops, routes, scale bars. One hand for all of them.
import { line } from '../../../src-main/content/drawn/map/geometry.ts';
import { waterLines } from '../../../src-main/content/drawn/map/waves.ts';
import { land, type Land, type Point, type View } from './land.ts';
import { outline, type Style } from './letters.ts';
import type { Palette } from './palette.ts';

export const DATE: Style = { face: 'sans', size: 24, weight: 600 };
export const NOTE: Style = { face: 'sans', size: 22, weight: 400 };
export const SMALL: Style = { face: 'sans', size: 25, weight: 400 };

export interface Setting {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of the ground around the letters, where a line runs behind them. */
  readonly halo?: string;
}

/** One line of words as a path; `y` is the base line. */
export async function words(x: number, y: number, text: string, style: Style, setting: Setting): Promise<string> {
  const line = await outline(text, style);
  const shift = { start: 0, middle: line.width / 2, end: line.width }[setting.anchor ?? 'start'];
  const halo =
    setting.halo === undefined
      ? ''
      : ` stroke="${setting.halo}" stroke-width="8" stroke-linejoin="round" paint-order="stroke"`;
  return `<path fill="${setting.fill}"${halo} d="${line.d(x - shift, y)}"/>`;
}

/** Lines of words one under the other. */
export async function lines(
  x: number,
  y: number,
  texts: readonly string[],
  style: Style,
  setting: Setting,
  leading = 1.32,
): Promise<string> {
  const set = texts.map((text, index) => words(x, y + index * style.size * leading, text, style, setting));
  return (await Promise.all(set)).join('');
}

export interface Chart {
  readonly land: Land;
  readonly svg: string;
  /** A place in units. */
  readonly at: (place: Point) => Point;
}

export interface ChartStyle {
  readonly waves?: readonly number[];
  readonly coast?: number;
  /** Its name in the file: two charts in one picture need two. */
  readonly id?: string;
}

/** Land over sea with the chart maker's water lines. */
export function chart(
  view: View,
  palette: Palette,
  { waves = [8, 18, 30, 45], coast = 1.8, id = 'land' }: ChartStyle = {},
): Chart {
  const shape = land(view);
  const lines = waterLines(shape.rings, { width: view.w, height: view.h }, waves).flat().map(line);
  const svg = `<defs><path id="${id}" d="${shape.d}"/></defs><rect width="${view.w}" height="${view.h}" fill="${palette.sea}"/>
<path d="${lines.join('')}" fill="none" stroke="${palette.wave}" stroke-width="1.3" stroke-linejoin="round"/>
<use href="#${id}" fill="${palette.land}" fill-rule="evenodd" stroke="${palette.ink}" stroke-width="${coast}" stroke-linejoin="round"/>`;
  return { land: shape, svg, at: shape.project };
}

export const path = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${more}/>`;

export const dot = ([x, y]: Point, fill: string, r = 5): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${fill}"/>`;

/** The place the slide is about. */
export const here = ([x, y]: Point, palette: Palette): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="24" fill="none" stroke="${palette.accent}" stroke-width="3"/>${dot([x, y], palette.accent, 9)}`;

export const straight = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
