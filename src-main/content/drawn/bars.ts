// Bars along a scale: how long something lasted, or how much of it there is. An end that nobody knows breaks up.
import type { DrawnLabel, Shape } from '#contract/drawing';
import type { BarValue } from './type-file.ts';
import type { Desk } from './desk.ts';
import { across, roomFor, short, type Frame, type Marks } from './frame.ts';

const DATE_SIZE = 24;
const BREAK = 52;
const AMOUNT = 56;
/** So many things are still drawn one by one. */
const COUNTABLE = 12;

export interface BarRow {
  readonly y: number;
  readonly scale: (value: number) => number;
  readonly id: string;
}

/** Bars of one row with their words under them. */
export function drawBars(bars: readonly BarValue[], { y, scale, id }: BarRow, frame: Frame, desk: Desk): Marks {
  const shapes: Shape[] = [];
  const labels: DrawnLabel[] = [];
  const isAmount = bars.some(({ planned }) => planned === true);
  const foot = y + (isAmount ? AMOUNT : 8);
  for (const [index, bar] of bars.entries()) {
    const [a, b] = [scale(bar.from), scale(bar.to)];
    const step = bar.step === undefined ? {} : { step: bar.step };
    shapes.push(
      isAmount
        ? { role: bar.planned === true ? 'bar-open' : 'amount', d: boxes(bar, scale, y), ...step }
        : { role: 'bar', d: solid(bar, a, b, y), ...step },
    );
    const base = { role: 'date', gap: 8, priority: 2, ...step } as const;
    const [first, last] = [bar.words, bar['end-words']].map((value) => desk.words(value));
    if (first !== undefined && bar.words !== undefined) {
      // words at the beginning, unless they would run out of the pane: then at the end
      const fits = a + roomFor(first, DATE_SIZE) <= frame.right + 24;
      labels.push({
        ...base,
        id: `${id}-bar-${index}`,
        words: first,
        at: [fits ? a : b, foot],
        sides: fits ? ['below-right', 'below'] : ['below-left', 'below'],
      });
    }
    if (last !== undefined && bar['end-words'] !== undefined) {
      // likewise at the end
      const fits = b - roomFor(last, DATE_SIZE) >= frame.left - 24;
      labels.push({
        ...base,
        id: `${id}-end-${index}`,
        words: last,
        at: [fits ? b : Math.max(a, frame.left), foot],
        sides: fits ? ['below-left', 'below'] : ['below-right', 'below'],
      });
    }
  }
  return { shapes, labels };
}

/** What is there and what is only planned, as boxes: few things one by one. */
function boxes({ from, to }: BarValue, scale: (value: number) => number, y: number): string {
  const whole = Number.isInteger(from) && Number.isInteger(to) && scale(1) - scale(0) > 400 / COUNTABLE;
  const parts = whole
    ? Array.from({ length: to - from }, (_, index) => [from + index, from + index + 1] as const)
    : [[from, to] as const];
  const gap = whole ? 10 : 0;
  return parts
    .map(
      ([first, last]) =>
        `M${short(scale(first))} ${short(y)}H${short(scale(last) - gap)}v${AMOUNT}H${short(scale(first))}Z`,
    )
    .join('');
}

function solid({ open }: BarValue, a: number, b: number, y: number): string {
  const [atStart, atEnd] = [open === 'start' || open === 'both', open === 'end' || open === 'both'];
  // the dashes lie inside the bar's own length: what is drawn never says more than the numbers
  const [from, to] = [atStart ? Math.min(a + BREAK, b) : a, atEnd ? Math.max(b - BREAK, a) : b];
  const left = atStart ? `M${short(from - 8)} ${short(y)}h-12m-10 0h-8m-10 0h-4` : '';
  const right = atEnd ? `M${short(to + 8)} ${short(y)}h12m10 0h8m10 0h4` : '';
  return `${from < to ? across(from, to, y) : ''}${left}${right}`;
}
