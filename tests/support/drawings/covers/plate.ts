// What stands in a room's case for each exhibit: one plate, drawn for its small size.
import { dot } from '../marks.ts';
import type { Point } from '../land.ts';
import type { Palette } from '../palette.ts';
import type { Drawing } from '../sheet.ts';

/** At most 404 wide and 280 to 410 high; `folder` is the exhibit's, under `media/`. */
export const plate = (
  palette: Palette,
  folder: string,
  w: number,
  h: number,
  title: string,
): Omit<Drawing, 'body'> => ({
  file: `${folder}/cover.svg`,
  w,
  h,
  title,
  desc: `Plate of the exhibit “${title}”.`,
  palette,
  ground: palette.land,
});

/** A place on a plate's map. */
export const ring = ([x, y]: Point, palette: Palette): string =>
  `${dot([x, y], palette.accent, 6)}<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="15" fill="none" stroke="${palette.accent}" stroke-width="2"/>`;
