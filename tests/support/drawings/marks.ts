// The marks every picture is made of: set words, chart lines, stops, routes, scale bars. One hand for all of them.
import { waterLines } from '../../../src-main/content/drawn/map/waves.ts';
import { land, type Land, type Point, type View } from './land.ts';
import { outline, type Style } from './letters.ts';
import type { Palette } from './palette.ts';

export const DATE: Style = { face: 'sans', size: 24, weight: 600 };
export const PLACE: Style = { face: 'serif', size: 27, weight: 500 };
export const SEA: Style = { face: 'serif', size: 27, weight: 400, track: 0.18 };
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
  const lines = waterLines(shape.rings, { width: view.w, height: view.h }, waves);
  const svg = `<defs><path id="${id}" d="${shape.d}"/></defs><rect width="${view.w}" height="${view.h}" fill="${palette.sea}"/>
<path d="${lines.join('')}" fill="none" stroke="${palette.wave}" stroke-width="1.3" stroke-linejoin="round"/>
<use href="#${id}" fill="${palette.land}" fill-rule="evenodd" stroke="${palette.ink}" stroke-width="${coast}" stroke-linejoin="round"/>`;
  return { land: shape, svg, at: shape.project };
}

export const path = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${more}/>`;

export const DASHED = ' stroke-dasharray="16 11"';
export const DOTTED = ' stroke-dasharray="0 9" stroke-linecap="round"';

export const stop = ([x, y]: Point, palette: Palette, r = 8): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${palette.land}" stroke="${palette.accent}" stroke-width="4.5"/>`;

export const dot = ([x, y]: Point, fill: string, r = 5): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${fill}"/>`;

export interface Label {
  /** From the place to the start, middle or end of the base line. */
  readonly by: Point;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly on: 'land' | 'sea';
  /** A second, smaller line under the name. */
  readonly note?: string;
}

/** The name of a place beside it. */
export async function place(
  map: Chart,
  where: Point,
  name: string,
  palette: Palette,
  { by, anchor = 'start', on, note }: Label,
): Promise<string> {
  const [x, y] = map.at(where);
  const setting = { anchor, halo: palette[on] };
  const first = words(x + by[0], y + by[1], name, PLACE, { ...setting, fill: palette.ink });
  const second =
    note === undefined ? '' : words(x + by[0], y + by[1] + 30, note, NOTE, { ...setting, fill: palette.ink2 });
  return (await first) + (await second);
}

/** The name of a sea or a land, wide and quiet. */
export function region(map: Chart, where: Point, name: string, palette: Palette, on: 'land' | 'sea'): Promise<string> {
  const [x, y] = map.at(where);
  return words(x, y, name, SEA, { fill: palette.ink2, anchor: 'middle', halo: palette[on] });
}

/** The place the slide is about. */
export const here = ([x, y]: Point, palette: Palette): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="24" fill="none" stroke="${palette.accent}" stroke-width="3"/>${dot([x, y], palette.accent, 9)}`;

/** A bar of `km` true kilometres with its length beside it, its left end at `x`. */
export async function scaleBar(
  x: number,
  y: number,
  km: number,
  { land: shape }: Chart,
  palette: Palette,
  on: 'land' | 'sea',
): Promise<string> {
  const length = km * shape.km;
  const label = words(x + length + 14, y + 7, `${km} km`, NOTE, { fill: palette.ink2, halo: palette[on] });
  return path(`M${x} ${y - 8}v8h${length.toFixed(1)}v-8`, palette.ink, 1.5) + (await label);
}

/** A calm curve through all points (Catmull–Rom). */
export function smooth(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const parts = points.slice(0, -1).map((b, index) => {
    const [a, c] = [points[index - 1] ?? b, points[index + 1] ?? b];
    const e = points[index + 2] ?? c;
    const handles = [
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (e[0] - b[0]) / 6,
      c[1] - (e[1] - b[1]) / 6,
    ];
    return `C${[...handles, c[0], c[1]].map((value) => value.toFixed(1)).join(' ')}`;
  });
  return `M${first[0].toFixed(1)} ${first[1].toFixed(1)}${parts.join('')}`;
}

export const straight = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
