// `01.type.yaml`: a page of type. Names stand in equal size, each with its bars on one common scale.
import { assertNever } from '#contract/assert-never';
import type { DrawnLabel, Shape } from '#contract/drawing';
import { problem } from '../problem-table.ts';
import { drawBars } from './bars.ts';
import { inLanguage, type Desk } from './desk.ts';
import type { Beside, DrawnForm } from './form.ts';
import { across, circle, drawingOf, linesFor, roomFor, scaleOf, type Frame, type Marks } from './frame.ts';
import { inEach, joined } from './phrases.ts';
import { typeFile, type BarValue, type LineValue, type TypeFile } from './type-file.ts';

const SIZES = {
  large: { size: 98, leading: 112 },
  display: { size: 70, leading: 80 },
  line: { size: 46, leading: 55 },
  name: { size: 27, leading: 33 },
} as const;
/** `below`: more air under letters that reach below their line. */
const SECOND = { size: 25, leading: 35, below: 10 };
const BARS = 62;
/** Bars of what is planned and what is there are as high as a hand can point at. */
const AMOUNTS = 118;

export const type: DrawnForm<(typeof typeFile)['shape']> = {
  schema: typeFile,
  draw(file, folder) {
    const lines = checkedLines(file.lines ?? [], file, folder);
    if (lines.length === 0) {
      folder.report(problem('drawing-empty', { path: folder.path }, { what: 'line of words' }));
      return Promise.resolve(undefined);
    }
    const said = inEach(folder.languages, (tag, { marks: [stop, comma, colon] }) => {
      const parts = lines.map((line) => {
        const bars = (line.bars ?? []).flatMap((bar) =>
          [bar.words, bar['end-words']].map((value) => inLanguage(folder, value, tag)),
        );
        const words = line.text ?? inLanguage(folder, line.words, tag);
        return joined(colon, [words, joined(comma, [inLanguage(folder, line.second, tag), ...bars])]);
      });
      return `${joined(stop, parts)}${stop.trim()}`;
    });
    return Promise.resolve({
      kind: 'drawn',
      drawing: drawingOf('type', said, (frame) => drawLines(lines, file, frame, folder)),
    });
  },
};

const axisOf = (line: LineValue, file: Partial<TypeFile>): readonly [number, number] => {
  const ends = (line.bars ?? []).flatMap(({ from, to }) => [from, to]);
  return line.axis ?? file.axis ?? [Math.min(...ends), Math.max(...ends)];
};

/** Lines without the bars that cannot be drawn; those are reported. */
function checkedLines(lines: readonly LineValue[], file: Partial<TypeFile>, folder: Beside): readonly LineValue[] {
  return lines.map((line, order) => {
    const axis = axisOf(line, file);
    const bars = (line.bars ?? []).filter((bar, index) => {
      const why = barFault(bar, axis);
      if (why === undefined) return true;
      const what = `a bar of “${line.text ?? Object.values(folder.words(line.words))[0] ?? ''}”`;
      folder.report(problem('range-wrong', folder.at(`lines.${order}.bars.${index}`), { what, why }));
      return false;
    });
    return { ...line, bars };
  });
}

/** Why a bar cannot be drawn on this scale. */
export function barFault(
  { from, to }: Pick<BarValue, 'from' | 'to'>,
  axis: readonly [number, number],
): string | undefined {
  if (from >= to) return `it does not begin (${from}) before it ends (${to})`;
  const outside = [from, to].find((value) => value < axis[0] || value > axis[1]);
  return outside === undefined ? undefined : `${outside} lies outside the scale (“axis”)`;
}

function drawLines(lines: readonly LineValue[], file: Partial<TypeFile>, frame: Frame, desk: Desk): Marks {
  const wide = frame.right - frame.left;
  const letters = lettersFor(lines, wide, desk);
  const heights = lines.map((line) => heightOf(line, letters(line), wide, desk));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const spare = Math.max(0, frame.bottom - frame.top - total) / lines.length;
  const gap = Math.min(spare, 72);
  // what room is left over goes above and below, a little more below
  let y = frame.top + Math.max(0, frame.bottom - frame.top - total - gap * lines.length) * 0.4;
  const shapes: Shape[] = [];
  const labels: DrawnLabel[] = [];
  for (const [index, line] of lines.entries()) {
    const height = heights[index] ?? 0;
    const slot = { y, height, gap, index, isLast: index + 1 === lines.length, letters: letters(line) };
    const marks = drawLine(line, slot, file, frame, desk);
    shapes.push(...marks.shapes);
    labels.push(...marks.labels);
    y += height + gap;
  }
  return { shapes, labels };
}

interface Slot {
  readonly y: number;
  readonly height: number;
  readonly gap: number;
  readonly index: number;
  readonly isLast: boolean;
  readonly letters: Letters;
}

function drawLine(
  line: LineValue,
  { y, height, gap, index, isLast, letters: size }: Slot,
  file: Partial<TypeFile>,
  frame: Frame,
  desk: Desk,
): Marks {
  const id = `line-${index}`;
  const bars = line.bars ?? [];
  const indent = line.mark === undefined ? 0 : 136;
  const words = wordsOf(line, desk);
  const step = line.step === undefined ? {} : { step: line.step };
  const middle = y + (height - barsOf(line)) / 2;
  const second = line.second === undefined ? undefined : desk.words(line.second);
  const aside = second !== undefined && isLarge(size) && bars.length > 0;
  const main: DrawnLabel = {
    id,
    role: size,
    words,
    ...(second === undefined || aside ? {} : { second }),
    at: [frame.left + indent, middle],
    sides: ['right'],
    gap: 0,
    width: frame.right - frame.left - indent,
    priority: 1,
    ...step,
  };
  const note: readonly DrawnLabel[] = aside
    ? [
        {
          id: `${id}-second`,
          role: 'note',
          words: second,
          at: [frame.right, middle + 14],
          sides: ['left'],
          gap: 0,
          width: asideWidth(words, frame),
          priority: 2,
          ...step,
        },
      ]
    : [];
  const drawn =
    bars.length === 0
      ? { shapes: [], labels: [] }
      : drawBars(
          // bars come with their name unless they have a step of their own
          bars.map((bar) => ({ ...step, ...bar })),
          { y: y + height - barsOf(line) + 14, scale: scaleOf(axisOf(line, file), frame.left, frame.right), id },
          frame,
          desk,
        );
  const between = y + height + gap / 2;
  const rule: readonly Shape[] =
    isLast || bars.length > 0 ? [] : [{ role: 'rule', d: across(frame.left, frame.right, between) }];
  const mark: readonly Shape[] =
    line.mark === undefined ? [] : [{ role: 'mark', d: checkMark(line.mark, frame.left, middle), ...step }];
  return { shapes: [...mark, ...drawn.shapes, ...rule], labels: [main, ...note, ...drawn.labels] };
}

type Letters = keyof typeof SIZES;
const isLarge = (letters: Letters): boolean => letters === 'large' || letters === 'display';

/** Large lines stay equal in size: where one is too long for its line, all of them are set smaller. */
function lettersFor(lines: readonly LineValue[], wide: number, desk: Desk): (line: LineValue) => Letters {
  const isLong = lines.some(
    (line) => (line.size ?? 'large') === 'large' && linesFor(wordsOf(line, desk), SIZES.large.size, wide) > 1,
  );
  return ({ size = 'large' }) => (size === 'large' && isLong ? 'display' : size);
}

const wordsOf = (line: LineValue, desk: Desk): ReturnType<Desk['words']> =>
  line.text === undefined
    ? desk.words(line.words)
    : line.lang === undefined
      ? { '*': line.text }
      : { [line.lang]: line.text };

/** What stays beside a large name for the words on it. */
const asideWidth = (words: ReturnType<Desk['words']>, frame: Frame): number =>
  Math.max(200, Math.min(340, frame.right - frame.left - roomFor(words, SIZES.large.size) - 40));

/** Room for bars and the words under them. */
function barsOf({ bars = [] }: LineValue): number {
  if (bars.length === 0) return 0;
  return bars.some(({ planned }) => planned === true) ? AMOUNTS : BARS;
}

function heightOf(line: LineValue, letters: Letters, wide: number, desk: Desk): number {
  const { size, leading } = SIZES[letters];
  const room = wide - (line.mark === undefined ? 0 : 136);
  const own = Math.max(1, linesFor(wordsOf(line, desk), size, room)) * leading;
  const second =
    isLarge(letters) && (line.bars ?? []).length > 0
      ? 0
      : linesFor(desk.words(line.second), SECOND.size, room) * SECOND.leading + (isLarge(letters) ? SECOND.below : 0);
  return own + second + barsOf(line);
}

/** The four marks of checking, in a box of 104 beside the words. */
function checkMark(mark: NonNullable<LineValue['mark']>, x: number, y: number): string {
  switch (mark) {
    case 'agreed':
      return `M${x} ${y - 10}h64M${x} ${y + 10}h64`;
    case 'disputed':
      return `M${x} ${y - 14}h64M${x} ${y + 14}h64M${x + 48} ${y - 32}l-32 64`;
    case 'not-exact':
      return [-10, 10].map((by) => `M${x} ${y + by}q18 -16 36 0t36 0`).join('');
    case 'not-checked':
      return circle([x + 32, y], 30);
    default:
      return assertNever(mark);
  }
}
