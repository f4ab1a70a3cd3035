// The line of time as shapes: rows of bars on a common scale, and events each on a line of its own, led to its place in time.
import type { DrawnLabel, Shape } from '#contract/drawing';
import { drawBars } from './bars.ts';
import { middleOf } from './dates.ts';
import type { Desk } from './desk.ts';
import { across, circle, linesFor, scaleOf, short, upright, type Frame, type Marks } from './frame.ts';
import { inEach } from './phrases.ts';
import { whenIn } from './timeline.ts';
import type { EventValue, TimelineFile } from './timeline-file.ts';
import { ticksOf } from './ticks.ts';

export type BarRowValue = NonNullable<TimelineFile['bars']>[number];

export interface Timeline {
  readonly axis: readonly [number, number];
  readonly events: readonly EventValue[];
  readonly bars: readonly BarRowValue[];
}

/** Bars run across; events alone run down, so that a long text never meets its neighbour. */
export function drawTimeline({ axis, events, bars }: Timeline, frame: Frame, desk: Desk): Marks {
  if (bars.length === 0) return drawEvents(axis, events, frame.top, frame, desk);
  const bottom = events.length === 0 ? frame.bottom : frame.top + (frame.bottom - frame.top) * 0.55;
  const rows = drawRows(axis, bars, bottom, frame, desk);
  if (events.length === 0) return rows;
  const told = drawEvents(axis, events, bottom + 24, frame, desk);
  return { shapes: [...rows.shapes, ...told.shapes], labels: [...rows.labels, ...told.labels] };
}

function drawRows(
  axis: readonly [number, number],
  bars: readonly BarRowValue[],
  bottom: number,
  frame: Frame,
  desk: Desk,
): Marks {
  const scale = scaleOf(axis, frame.left, frame.right);
  const foot = 52;
  const pitch = Math.min(212, (bottom - frame.top - foot) / bars.length);
  const rows = bars.map(({ name, spans }, index): Marks => {
    const y = frame.top + index * pitch;
    const line = y + Math.min(96, pitch * 0.5);
    const id = `bar-${index}`;
    const drawn = drawBars(spans, { y: line, scale, id }, frame, desk);
    const label = {
      id,
      role: 'line',
      words: desk.words(name),
      at: [frame.left, line - 44],
      sides: ['right'],
      gap: 0,
      width: frame.right - frame.left,
      priority: 1,
    } as const;
    return {
      shapes: [{ role: 'rule', d: across(frame.left, frame.right, line) }, ...drawn.shapes],
      labels: [label, ...drawn.labels],
    };
  });
  const y = frame.top + bars.length * pitch + 8;
  const scaleLine = yearLine(axis, scale, y, frame);
  const parts = [...rows, scaleLine];
  return { shapes: parts.flatMap((part) => part.shapes), labels: parts.flatMap((part) => part.labels) };
}

function yearLine(axis: readonly [number, number], scale: (value: number) => number, y: number, frame: Frame): Marks {
  const years = ticksOf(axis).filter((year) => Number.isInteger(year));
  const d = across(frame.left, frame.right, y) + years.map((year) => upright(scale(year), y + 5, 10)).join('');
  const labels = years.map((year): DrawnLabel => ({
    id: `year-${year}`,
    role: 'tick',
    words: { '*': String(year) },
    at: [scale(year), y + 10],
    sides:
      scale(year) > frame.right - 24 ? ['below-left'] : scale(year) < frame.left + 24 ? ['below-right'] : ['below'],
    gap: 4,
    priority: 3,
  }));
  return { shapes: [{ role: 'axis', d }], labels };
}

/** Time runs down the left edge to scale; each event stands at the right, evenly, and a line leads to its true place. */
function drawEvents(
  axis: readonly [number, number],
  events: readonly EventValue[],
  top: number,
  frame: Frame,
  desk: Desk,
): Marks {
  const ordered = events.toSorted((a, b) => middleOf(a.date) - middleOf(b.date));
  const x = frame.left + 72;
  const text = x + 96;
  const wide = frame.right - text;
  const needs = ordered.map((event) => linesFor(desk.words(event.words), 27, wide) * 33 + 36);
  const free = Math.max(0, frame.bottom - top - needs.reduce((sum, need) => sum + need, 0)) / ordered.length;
  const scale = scaleOf(axis, top + 12, frame.bottom - 12);
  const years = ticksOf(axis).filter((year) => Number.isInteger(year));
  const shapes: Shape[] = [
    {
      role: 'axis',
      d: `M${x} ${short(top)}V${short(frame.bottom)}${years.map((year) => across(x - 8, x, scale(year))).join('')}`,
    },
  ];
  const labels: DrawnLabel[] = years.map((year) => ({
    id: `down-${year}`,
    role: 'tick',
    words: { '*': String(year) },
    at: [x - 8, scale(year)],
    sides: ['left'],
    gap: 8,
    priority: 3,
  }));
  let y = top;
  for (const [index, event] of ordered.entries()) {
    const height = (needs[index] ?? 0) + free;
    const middle = y + height / 2;
    const at = scale(middleOf(event.date));
    const step = event.step === undefined ? {} : { step: event.step };
    const until = event.until === undefined ? undefined : scale(middleOf(event.until));
    shapes.push({
      role: 'lead',
      d: `M${x} ${short(at)}H${x + 24}L${text - 32} ${short(middle)}H${text - 12}`,
      ...step,
    });
    shapes.push({ role: 'dot', d: circle([x, at], 6), ...step });
    if (until !== undefined)
      shapes.push({ role: 'bar', d: `M${x} ${short(at)}V${short(Math.max(until, at + 4))}`, ...step });
    labels.push({
      id: `event-${index}`,
      role: 'name',
      words: desk.words(event.words),
      over: inEach(desk.languages, (tag, phrases) => whenIn(event, tag, phrases)),
      at: [text, middle],
      sides: ['right'],
      gap: 0,
      width: wide,
      priority: 1,
      ...step,
    });
    y += height;
  }
  return { shapes, labels };
}
