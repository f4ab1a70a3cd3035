// A chart of ranges: rows grouped by what their numbers cover, on one scale; open ends break up, and nothing is averaged.
import type { DrawnLabel, Drawing, Shape } from '#contract/drawing';
import type { ChartFile, RowValue } from './chart-file.ts';
import { breakingUp, markRow, sayRow, valueOf } from './chart-rows.ts';
import { inLanguage, type Desk } from './desk.ts';
import { across, circle, drawingOf, linesFor, roomFor, scaleOf, upright, type Frame, type Marks } from './frame.ts';
import { inEach, joined } from './phrases.ts';
import { ticksOf } from './ticks.ts';

const NAME = { size: 27, line: 32 };
const SECOND = { size: 21, line: 26 };
const HEAD = 41;
/** Captions cover no more than this of the foot of a wide screen. */
const CAPTIONS_END = 868;
/** Two rows of words never touch. */
const AIR = 5;

/** Groups as they are shown: only with rows that may be. */
export type Groups = NonNullable<ChartFile['groups']>;

/** The drawing of a chart whose rows have been checked; `axis` is the one given, or found from the rows. */
export function drawChart(file: ChartFile, groups: Groups, axis: readonly [number, number], desk: Desk): Drawing {
  const said = inEach(desk.languages, (tag, phrases) => {
    const [stop, comma] = phrases.marks;
    const head = [inLanguage(desk, file.title, tag), inLanguage(desk, file.unit, tag)];
    const parts = groups.flatMap(({ name, rows }) => [
      inLanguage(desk, name, tag),
      ...rows.map((row) => sayRow(row, desk, tag, phrases)),
    ]);
    const { reference } = file;
    const line = reference === undefined ? '' : inLanguage(desk, reference.words, tag);
    return `${joined(stop, [joined(comma, head), ...parts, line])}${stop.trim()}`;
  });
  return drawingOf('chart', said, (frame) =>
    file.example === true ? drawExample(groups, frame, desk) : drawOn(file, groups, axis, frame, desk),
  );
}

function drawOn(file: ChartFile, groups: Groups, axis: readonly [number, number], frame: Frame, desk: Desk): Marks {
  const shapes: Shape[] = [];
  const labels: DrawnLabel[] = [];
  const from = frame.left + (frame.upright ? 372 : 430);
  const names = from - frame.left - 32;
  const to = frame.right - 40;
  const scale = scaleOf(axis, from, to);
  const rows = groups.flatMap((group) => group.rows);
  const keys = keysOf(rows);
  const heads = groups.filter(({ name }) => name !== undefined).length;
  const foot = 48 + (keys.length > 0 && frame.upright ? 36 : 0);
  const heights = rows.map((row) => rowHeight(row, names, desk));
  const total = heads * HEAD + heights.reduce((sum, height) => sum + height, 0);
  // the words of the reference line stand beside the first heading, or over the first row
  const over = file.reference === undefined || groups[0]?.name !== undefined ? 0 : HEAD;
  const top = (total + foot > frame.bottom - frame.top ? 12 : frame.top - 8) + over;
  const stretch = Math.min(1.5, Math.max(1, (frame.bottom - top - foot) / total));
  let y = top;
  let index = 0;
  for (const [order, group] of groups.entries()) {
    if (group.name !== undefined) {
      const line = y + HEAD * stretch - 6;
      const words = desk.words(group.name);
      labels.push({
        id: `group-${order}`,
        role: 'heading',
        words,
        at: [frame.left, line - 18],
        sides: ['right'],
        gap: 0,
        priority: 3,
        width: frame.right - frame.left,
      });
      shapes.push({ role: 'rule', d: across(frame.left, frame.right, line) });
      y += HEAD * stretch;
    }
    for (const row of group.rows) {
      const height = (heights[index] ?? 0) * stretch;
      const middle = y + height / 2;
      const id = `row-${index}`;
      labels.push(nameLabel(row, [frame.left, middle], names, id, desk));
      const marks = markRow(row, valueOf(row, desk), { y: middle, from, to, scale, id });
      shapes.push(...marks.shapes);
      labels.push(...marks.labels);
      y += height;
      index += 1;
    }
  }
  const line = y + 4;
  const ends = { from, to, line, top: top + 4 };
  const parts = [
    axisOf(axis, scale, ends, desk),
    referenceOf(file, scale, ends, frame, desk),
    keyLine(keys, frame, line, desk),
  ];
  const unit: readonly DrawnLabel[] =
    file.unit === undefined
      ? []
      : [
          {
            id: 'unit',
            role: 'note',
            words: desk.words(file.unit),
            at: [frame.left, line + 24],
            sides: ['right'],
            gap: 0,
            width: names,
            priority: 3,
          },
        ];
  return {
    shapes: [...shapes, ...parts.flatMap((part) => part.shapes)],
    labels: [...labels, ...unit, ...parts.flatMap((part) => part.labels)],
  };
}

function rowHeight(row: RowValue, width: number, desk: Desk): number {
  const second = row.second ?? row.covers;
  const lines = linesFor(desk.words(row.name), NAME.size, width) * NAME.line;
  return lines + (second === undefined ? 0 : linesFor(desk.words(second), SECOND.size, width) * SECOND.line) + AIR;
}

function nameLabel(row: RowValue, at: readonly [number, number], width: number, id: string, desk: Desk): DrawnLabel {
  const second = row.second ?? row.covers;
  return {
    id,
    role: 'name',
    words: desk.words(row.name),
    ...(second === undefined ? {} : { second: desk.words(second) }),
    at,
    sides: ['right'],
    gap: 0,
    width,
    priority: 1,
    ...(row.step === undefined ? {} : { step: row.step }),
  };
}

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly top: number;
}

function axisOf(
  axis: readonly [number, number],
  scale: (value: number) => number,
  { from, to, line }: Ends,
  desk: Desk,
): Marks {
  const ticks = ticksOf(axis);
  const d = across(from, to, line) + ticks.map((value) => upright(scale(value), line + 5, 10)).join('');
  const labels = ticks.map((value, index): DrawnLabel => {
    const words = inEach(desk.languages, (tag) => new Intl.NumberFormat(tag).format(value));
    return {
      id: `tick-${index}`,
      role: 'tick',
      words,
      at: [scale(value), line + 10],
      sides: ['below'],
      gap: 2,
      priority: 2,
    };
  });
  return { shapes: [{ role: 'axis', d }], labels };
}

function referenceOf(
  file: ChartFile,
  scale: (value: number) => number,
  { line, top }: Ends,
  frame: Frame,
  desk: Desk,
): Marks {
  const { reference } = file;
  if (reference === undefined) return { shapes: [], labels: [] };
  const x = scale(reference.at);
  const words = desk.words(reference.words);
  const step = reference.step === undefined ? {} : { step: reference.step };
  const [after, before] = [frame.right - x - 12, x - frame.left - 12];
  const toRight = after >= Math.min(roomFor(words, SECOND.size), 240) || after >= before;
  return {
    shapes: [{ role: 'reference', d: `M${x.toFixed(1)} ${top - 12}V${line.toFixed(1)}`, ...step }],
    labels: [
      {
        id: 'reference',
        role: 'note',
        words,
        at: [x, Math.max(36, top + 8)],
        sides: [toRight ? 'right' : 'left'],
        gap: 12,
        width: Math.max(toRight ? after : before, 120),
        priority: 2,
        ...step,
      },
    ],
  };
}

type Key = 'open' | 'second-hand';

function keysOf(rows: readonly RowValue[]): readonly Key[] {
  const open = rows.some(({ kind, from, to }) => kind !== 'nobody-counted' && (from === undefined || to === undefined));
  const weak = rows.some(({ kind }) => kind === 'second-hand');
  return [...(open ? ['open' as const] : []), ...(weak ? ['second-hand' as const] : [])];
}

/** What the marks mean: under the scale of an upright screen, else where captions leave room, one under the other. */
function keyLine(keys: readonly Key[], frame: Frame, line: number, desk: Desk): Marks {
  const column = frame.upright ? (frame.right - frame.left) / 2 : frame.right - CAPTIONS_END;
  const marks = keys.map((key, index): Marks => {
    const x = frame.upright ? frame.left + index * column : CAPTIONS_END;
    const y = frame.upright ? line + 68 : line + 86 + index * 66;
    const words = inEach(desk.languages, (_, phrases) => (key === 'open' ? phrases.andMore : phrases.secondHand));
    const isOpen = key === 'open';
    const shapes: readonly Shape[] = isOpen
      ? [
          { role: 'tick', d: upright(x + 3, y, 24) },
          { role: 'range-open', d: breakingUp(x + 3, y, 1, 100).d },
        ]
      : [{ role: 'ring', d: circle([x + 12, y], 9) }];
    // both begin their words at the same place
    const wide = frame.upright && !isOpen ? 24 : 104;
    const at = [x + wide, y] as const;
    const width = column - wide - 24;
    return {
      shapes,
      labels: [{ id: `key-${key}`, role: 'note', words, at, sides: ['right'], gap: 16, width, priority: 4 }],
    };
  });
  return { shapes: marks.flatMap((mark) => mark.shapes), labels: marks.flatMap((mark) => mark.labels) };
}

/** How to read such a chart: each kind of mark with its meaning in large words beside it. */
function drawExample(groups: Groups, frame: Frame, desk: Desk): Marks {
  const rows = groups.flatMap((group) => group.rows);
  const pitch = Math.min(164, (frame.bottom - frame.top) / rows.length);
  const to = frame.left + 290;
  const marks = rows.map((row, index): Marks => {
    const y = frame.top + pitch * (index + 0.5);
    // every example begins at the same place, whatever its numbers are
    const scale = (value: number): number => (value === row.from ? frame.left + 9 : to - 60);
    const { shapes } = markRow(row, {}, { y, from: frame.left, to, scale, id: `row-${index}` });
    const label = {
      ...nameLabel(row, [to + 32, y], frame.right - to - 32, `row-${index}`, desk),
      role: 'line' as const,
    };
    const rule =
      index + 1 < rows.length ? [{ role: 'rule' as const, d: across(frame.left, frame.right, y + pitch / 2) }] : [];
    return { shapes: [...shapes, ...rule], labels: [label] };
  });
  return { shapes: marks.flatMap((mark) => mark.shapes), labels: marks.flatMap((mark) => mark.labels) };
}
