// Where words stand on a drawing: boxes measured by the page, spots and sides from the drawing. What finds no place gets a number
// at its spot and a line in the legend. Pure and deterministic; all lengths in one unit, whichever.
import type { Side } from '#contract/drawing';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface ToPlace {
  readonly at: readonly [x: number, y: number];
  readonly sides: readonly Side[];
  readonly gap: number;
  readonly priority: number;
  readonly w: number;
  readonly h: number;
}

export interface Ground {
  readonly w: number;
  readonly h: number;
  /** Kept free: captions, marks. */
  readonly taken: readonly Box[];
  /** Better kept free: points of lines. */
  readonly busy: readonly (readonly [x: number, y: number])[];
  /** Square of a number at its spot, and space between two words. */
  readonly mark: number;
  readonly air: number;
  /** How restless the ground of a box is: 0 is even. */
  readonly unrest?: (box: Box) => number;
}

export interface Placed {
  /** By label; undefined: in the legend. */
  readonly boxes: readonly (Box | undefined)[];
  /** In the order of the numbers. `line` is absent where even the legend is full, `mark` where no number fits. */
  readonly legend: readonly { readonly label: number; readonly mark?: Box; readonly line?: Box }[];
}

const meets = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.w + air && b.x < a.x + a.w + air && a.y < b.y + b.h + air && b.y < a.y + a.h + air;

export function place(labels: readonly ToPlace[], ground: Ground): Placed {
  const numbered = new Set<number>();
  for (;;) {
    const legend = legendOf(labels, numbered, ground);
    const taken = [...ground.taken, ...legend.flatMap(({ line }) => line ?? [])];
    const boxes: (Box | undefined)[] = labels.map(() => undefined);
    const before = numbered.size;
    const order = [...labels.keys()].sort((a, b) => (labels[a]?.priority ?? 0) - (labels[b]?.priority ?? 0) || a - b);
    for (const index of order) {
      const label = labels[index];
      if (!label || numbered.has(index)) continue;
      const box = best(label, ground, taken);
      boxes[index] = box;
      if (box) taken.push(box);
      else numbered.add(index);
    }
    // with a longer legend there is less room: all are placed anew
    if (numbered.size > before) continue;
    return { boxes, legend: legend.map((entry) => withMark(entry, labels, ground, taken)) };
  }
}

/** Costs of a place: each side further down the list 1, unrest 3 each, each point of a line 4. */
function best(label: ToPlace, ground: Ground, taken: readonly Box[]): Box | undefined {
  let found: Box | undefined;
  let least = Infinity;
  candidates(label).forEach((box, index) => {
    if (index >= least || !isInside(box, ground) || taken.some((other) => meets(box, other, ground.air))) return;
    const crossed = ground.busy.filter(([x, y]) => meets(box, { x, y, w: 0, h: 0 }, ground.air)).length;
    const cost = index + crossed * 4 + (ground.unrest?.(box) ?? 0) * 3;
    if (cost < least) [found, least] = [box, cost];
  });
  return found;
}

/** Its sides in their order; names that lie across something may also lie further off. */
function candidates(label: ToPlace): readonly Box[] {
  const near = label.sides.map((side) => beside(label, side));
  if (!label.sides.includes('on')) return near;
  const around = label.sides.filter((side) => side !== 'on');
  return [
    ...near,
    ...[2, 3.5, 5].flatMap((far) => around.map((side) => beside({ ...label, gap: label.gap * far }, side))),
  ];
}

const isInside = ({ x, y, w, h }: Box, ground: Ground): boolean =>
  x >= 0 && y >= 0 && x + w <= ground.w && y + h <= ground.h;

/** The box of a label on one side of its spot. In a corner it keeps the gap along the diagonal. */
export function beside({ at: [x, y], gap, w, h }: ToPlace, side: Side): Box {
  const [dy, dx] = side === 'on' ? [] : side.split('-').sort((a) => (a === 'above' || a === 'below' ? -1 : 1));
  const column = dx ?? (dy === 'left' || dy === 'right' ? dy : undefined);
  const row = dy === 'above' || dy === 'below' ? dy : undefined;
  const away = column && row ? gap * 0.71 : gap;
  return {
    x: column === 'left' ? x - away - w : column === 'right' ? x + away : x - w / 2,
    y: row === 'above' ? y - away - h : row === 'below' ? y + away : y - h / 2,
    w,
    h,
  };
}

interface Entry {
  readonly label: number;
  readonly line?: Box;
}

/** Lines one under the other, in columns, in the corner where they cover least. */
function legendOf(labels: readonly ToPlace[], numbered: ReadonlySet<number>, ground: Ground): readonly Entry[] {
  let fewest = Infinity;
  let found: readonly Entry[] = [];
  for (const [right, bottom] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    const entries = legendAt(labels, numbered, ground, right, bottom);
    const covers = (box: Box): number =>
      [...labels.map(({ at }) => at), ...ground.busy].filter(([x, y]) => meets(box, { x, y, w: 0, h: 0 })).length;
    const cost = entries.reduce((sum, { line }) => sum + (line ? covers(line) : 100), 0);
    if (cost < fewest) [found, fewest] = [entries, cost];
  }
  return found;
}

function legendAt(
  labels: readonly ToPlace[],
  numbered: ReadonlySet<number>,
  ground: Ground,
  right: boolean,
  bottom: boolean,
): readonly Entry[] {
  const { air, mark } = ground;
  const edge = 5 * air;
  let inward = edge;
  let down = edge;
  let widest = 0;
  const put: Box[] = [];
  const boxAt = (w: number, h: number): Box => ({
    x: right ? ground.w - inward - w : inward,
    y: bottom ? ground.h - down - h : down,
    w,
    h,
  });
  return [...numbered]
    .sort((a, b) => a - b)
    .map((label): Entry => {
      const [w, h] = [mark + air + (labels[label]?.w ?? 0), Math.max(mark, labels[label]?.h ?? 0)];
      // past what is taken, then into the next column, until the pane ends
      for (;;) {
        const line = boxAt(w, h);
        const other = [...ground.taken, ...put].find((box) => meets(line, box));
        if (down + h > ground.h) {
          [inward, down, widest] = [inward + Math.max(widest, mark) + edge, edge, 0];
          if (inward + w > ground.w) return { label };
        } else if (inward + w > ground.w) return { label };
        else if (other) down = (bottom ? ground.h - other.y : other.y + other.h) + air;
        else {
          [down, widest] = [down + h + air, Math.max(widest, w)];
          put.push(line);
          return { label, line };
        }
      }
    });
}

/** The number, on its spot or next to it. */
function withMark(entry: Entry, labels: readonly ToPlace[], ground: Ground, taken: Box[]): Placed['legend'][number] {
  const label = labels[entry.label];
  if (!label || !entry.line) return entry;
  const sides: readonly Side[] = [
    'right',
    'above',
    'left',
    'below',
    'above-right',
    'above-left',
    'below-right',
    'below-left',
  ];
  const tight = {
    ...label,
    sides: label.sides.includes('on') ? ['on' as const, ...sides] : sides,
    w: ground.mark,
    h: ground.mark,
  };
  const mark = best(tight, { ...ground, air: 0 }, taken);
  if (!mark) return entry;
  taken.push(mark);
  return { ...entry, mark };
}
