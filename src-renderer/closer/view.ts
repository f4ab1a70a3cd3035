// Looking closer as plain geometry: where a picture lies in its pane, and where it lies after a zoom or a drag.
// Our own few hundred lines (3 kB) instead of a viewer's 87 kB: all keys, fingers and words follow this page's rules, not a library's.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels of the pane, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `scale`: CSS pixels for one pixel of the picture. `x`, `y`: its top left corner, as a {@link Point}. */
export interface View extends Point {
  readonly scale: number;
}

/** What is fixed while somebody looks. `density`: device pixels for one CSS pixel. */
export interface Frame {
  /** In pixels of the whole picture, not of what was made of it for the screen. */
  readonly picture: Size;
  /** In CSS pixels. */
  readonly pane: Size;
  readonly density: number;
}

/** The closest look: two device pixels for one of the picture. What is small already may still be enlarged. */
const MOST_PIXELATED = 2;
const LEAST_ENLARGED = 3;

/** The whole picture, in the middle. */
export function whole({ picture, pane }: Frame): View {
  const scale = Math.min(pane.width / picture.width, pane.height / picture.height);
  return inside({ scale, x: 0, y: 0 }, { picture, pane });
}

export const mostScale = (frame: Frame): number =>
  Math.max(MOST_PIXELATED / frame.density, LEAST_ENLARGED * whole(frame).scale);

/** The nearest view that is not too close, not too far, and shows no more ground than it must. */
export function clamped(view: View, frame: Frame): View {
  const scale = Math.min(mostScale(frame), Math.max(whole(frame).scale, view.scale));
  const middle = { x: frame.pane.width / 2, y: frame.pane.height / 2 };
  return inside(scale === view.scale ? view : scaled(view, scale, middle), frame);
}

/** Closer (`factor` > 1) or farther; what lies under `at` stays there, as far as the edges allow. */
export function zoomed(view: View, factor: number, at: Point, frame: Frame): View {
  const scale = Math.min(mostScale(frame), Math.max(whole(frame).scale, view.scale * factor));
  return inside(scaled(view, scale, at), frame);
}

export const moved = (view: View, by: Point, frame: Frame): View =>
  inside({ ...view, x: view.x + by.x, y: view.y + by.y }, frame);

/** What lies under `at` comes to the middle, and closer. */
export function centred(view: View, factor: number, at: Point, frame: Frame): View {
  const { width, height } = frame.pane;
  const there = { ...view, x: view.x + width / 2 - at.x, y: view.y + height / 2 - at.y };
  return zoomed(there, factor, { x: width / 2, y: height / 2 }, frame);
}

/** On the way from one view to another, `part` 0–1: every part of a second comes closer by the same factor. */
export function between(from: View, to: View, part: number): View {
  const ratio = to.scale / from.scale;
  const scale = from.scale * ratio ** part;
  // how much of the way the corner has gone: in step with the scale, so that one point of the picture stands still
  const gone = Math.abs(ratio - 1) < 1e-6 ? part : (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * gone, y: from.y + (to.y - from.y) * gone };
}

/** How much larger than when it is shown whole. */
export const enlargement = (view: View, frame: Frame): number => view.scale / whole(frame).scale;

const scaled = (view: View, scale: number, at: Point): View => ({
  scale,
  x: at.x - ((at.x - view.x) * scale) / view.scale,
  y: at.y - ((at.y - view.y) * scale) / view.scale,
});

function inside(view: View, { picture, pane }: Pick<Frame, 'picture' | 'pane'>): View {
  return {
    scale: view.scale,
    x: along(view.x, picture.width * view.scale, pane.width),
    y: along(view.y, picture.height * view.scale, pane.height),
  };
}

/** In the middle if it fits, else without a gap at either end. */
const along = (start: number, length: number, room: number): number =>
  length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, start));
