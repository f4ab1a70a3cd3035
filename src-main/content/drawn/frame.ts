// The two panes a drawing is made for, and the few path strings all forms are written in. Units are those of the view.
import type { DrawnLabel, DrawnView, Drawing, Shape, Spot } from '#contract/drawing';
import type { Words } from '#contract/content';

/** What may be drawn on: margins as for text, and the lowest part left quiet for the captions. */
export interface Frame {
  readonly upright: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LANDSCAPE: Frame = { upright: false, width: 1248, height: 904, left: 72, right: 1200, top: 40, bottom: 748 };
const PORTRAIT: Frame = { upright: true, width: 1080, height: 940, left: 56, right: 1024, top: 48, bottom: 780 };

export interface Marks {
  readonly shapes: readonly Shape[];
  readonly labels: readonly DrawnLabel[];
}

/** One drawing from what `draw` makes of each pane. */
export function drawingOf(form: Drawing['form'], said: Words, draw: (frame: Frame) => Marks): Drawing {
  const view = (frame: Frame): DrawnView => ({ width: frame.width, height: frame.height, ...draw(frame) });
  return { kind: 'drawing', form, views: { landscape: view(LANDSCAPE), portrait: view(PORTRAIT) }, said };
}

/** One decimal: finer than any screen. */
export const short = (value: number): string => String(Number(value.toFixed(1)));

export const across = (from: number, to: number, y: number): string => `M${short(from)} ${short(y)}H${short(to)}`;

/** A short upright stroke, centred on y. */
export const upright = (x: number, y: number, length: number): string =>
  `M${short(x)} ${short(y - length / 2)}v${short(length)}`;

/** A circle as a closed path. */
export const circle = ([x, y]: Spot, radius: number): string =>
  `M${short(x - radius)} ${short(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** A row of round dots. */
export function dots(from: number, to: number, y: number, radius = 2.5, step = 19): string {
  const count = Math.max(1, Math.floor((to - from) / step));
  return Array.from({ length: count }, (_, index) => circle([from + radius + index * step, y], radius)).join('');
}

/** The scale of a line: a number → x. */
export const scaleOf =
  ([first, last]: readonly [number, number], from: number, to: number) =>
  (value: number): number =>
    from + ((value - first) / (last - first)) * (to - from);

/** How wide the longest of these words will be, roughly, in type of this size: enough to choose a side by. */
export function roomFor(words: Words, size: number): number {
  const widths = Object.values(words).map((text) =>
    Array.from(text).reduce(
      (sum, sign) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(sign) ? 1 : 0.53),
      0,
    ),
  );
  return Math.max(0, ...widths) * size;
}

/** How many lines the longest of these words fill. */
export const linesFor = (words: Words | undefined, size: number, width: number): number =>
  words === undefined ? 0 : Math.ceil(roomFor(words, size) / width);
