// What the shapes of a drawing mean for its words: marks that no word may cover, lines that words had better not cross.
import type { ShapeRole } from '#contract/drawing';
import type { Box } from './placer.ts';

const MARKS: readonly ShapeRole[] = ['stop', 'stop-later', 'here', 'ring', 'dot', 'scale'];
const LINES: readonly ShapeRole[] = ['route-land', 'route-sea', 'route-later', 'reference', 'lead'];
/** Share of a circle’s box outside the square it encloses. */
const ROUND = 0.15;
/** Units between two points at which a line is looked at. */
const EVERY = 16;

/** In units of the view, from the drawn SVG itself. */
export function obstaclesOf(figure: Element): {
  readonly marks: readonly Box[];
  readonly lines: readonly [number, number][];
} {
  const marks: Box[] = [];
  const lines: [number, number][] = [];
  for (const path of figure.querySelectorAll<SVGPathElement>('path[data-role]')) {
    const role = path.dataset['role'];
    if (MARKS.some((one) => one === role)) {
      const { x, y, width: w, height: h } = path.getBBox();
      // words may come as near to a round mark as to its side, in the corners of its box, too
      const inset = role === 'scale' ? 0 : ROUND;
      marks.push({ x: x + w * inset, y: y + h * inset, w: w * (1 - 2 * inset), h: h * (1 - 2 * inset) });
    } else if (LINES.some((one) => one === role)) {
      const length = path.getTotalLength();
      for (let far = 0; far <= length; far += EVERY) {
        const { x, y } = path.getPointAtLength(far);
        lines.push([x, y]);
      }
    }
  }
  return { marks, lines };
}

/** What lies under a spot of the view: words there get a halo of its colour. */
export function groundAt(figure: Element, [x, y]: readonly [number, number]): 'land' | 'sea' | 'ground' {
  const lands = [...figure.querySelectorAll<SVGPathElement>('path[data-role=land]')];
  if (lands.length === 0) return 'ground';
  return lands.some((land) => land.isPointInFill(new DOMPoint(x, y))) ? 'land' : 'sea';
}

/** Where two lines of captions stand on a pane (see `SlideView`), in its own pixels; `unit` is --u. */
export function captionPlace(width: number, height: number, unit: number, text: number): Box {
  const isPortrait = window.innerHeight > window.innerWidth;
  const margin = (isPortrait ? 56 : 72) * unit;
  const most = width - 2 * margin;
  const w = isPortrait ? most : Math.min(770 * unit * Math.max(1, text * 0.8), most);
  const h = (30 + 86 * text) * unit;
  return { x: margin, y: height - h - (isPortrait ? 24 : 32) * unit, w, h };
}
