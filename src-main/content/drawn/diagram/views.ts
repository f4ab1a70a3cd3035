// A diagram in both orientations: the drawing scaled as a whole, its words as page text at their spots.
import type { DrawnLabel, DrawnView, LabelRole, Shape, Spot } from '#contract/drawing';
import { line } from '../map/geometry.ts';
import { SIDES } from '../map/marks.ts';
import type { Desk } from '../desk.ts';
import type { DiagramFile, DiagramLabel } from './schema.ts';

/** The drawing's own units, as its viewBox has them. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROLES: Readonly<Record<NonNullable<DiagramLabel['size']>, LabelRole>> = {
  name: 'place',
  note: 'note',
  line: 'line',
  large: 'large',
};
/** An upright screen cuts the sides of a wide drawing: this part of its width is always seen. */
const SEEN = 1080 / 1248;
const WIDE = 330;
/** With less room than this left over, a drawing stands on the foot of its pane. */
const LITTLE = 0.1;

export function diagramView(
  size: { readonly width: number; readonly height: number },
  upright: boolean,
  box: Box,
  file: DiagramFile,
  desk: Desk,
): DrawnView {
  const scale = Math.min(size.width / (box.width * (upright ? SEEN : 1)), size.height / box.height);
  const spare = size.height - box.height * scale;
  const left = (size.width - box.width * scale) / 2;
  const top = spare < size.height * LITTLE ? spare : spare / 2;
  const on = ([x, y]: Spot): Spot => [rounded(left + (x - box.x) * scale), rounded(top + (y - box.y) * scale)];
  const labels = file.labels ?? [];
  return {
    ...size,
    frame: [rounded(left), rounded(top), rounded(box.width * scale), rounded(box.height * scale)],
    shapes: labels.flatMap(({ at, lead, step }): Shape[] =>
      lead === undefined
        ? []
        : [{ role: 'lead', d: line([on(at), on(lead)]), ...(step === undefined ? {} : { step }) }],
    ),
    labels: labels.map((label, index) => drawnLabel(label, index, on, desk)),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function drawnLabel(
  { at, lead, words, second, side, size = 'name', step }: DiagramLabel,
  index: number,
  on: (spot: Spot) => Spot,
  desk: Desk,
): DrawnLabel {
  return {
    id: `label-${index}`,
    role: ROLES[size],
    words: desk.words(words),
    ...(second === undefined ? {} : { second: desk.words(second) }),
    at: on(lead ?? at),
    sides: [...new Set([...(side === undefined ? [] : [side]), ...SIDES])],
    gap: 10,
    width: size === 'line' ? 2 * WIDE : WIDE,
    priority: side === undefined ? 3 : 2,
    ...(step === undefined ? {} : { step }),
  };
}
