// Where rooms lie on the line of time. Positions are parts (0–1) of the line, from its start.
import type { RoomSummary } from '#contract/content';

export interface Cast {
  readonly room: string;
  /** Part of the pane row: its two edges. */
  readonly pane: readonly [number, number];
  /** Part of the line of time: its two edges. */
  readonly time: readonly [number, number];
}

export interface HallGeometry {
  readonly casts: readonly Cast[];
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

const MARGIN_YEARS = 0.02;
const MIN_TICK_GAP = 0.07;

/** Undefined where a room has no years: then there is no true line to draw. */
export function hallGeometry(rooms: readonly Pick<RoomSummary, 'id' | 'years'>[]): HallGeometry | undefined {
  const spans = rooms.flatMap((room) => (room.years ? [{ room: room.id, ...room.years }] : []));
  if (spans.length === 0 || spans.length < rooms.length) return undefined;
  const first = Math.min(...spans.map((span) => span.start));
  const last = Math.max(...spans.map((span) => span.end));
  if (last <= first) return undefined;
  const margin = (last - first) * MARGIN_YEARS;
  const at = (year: number): number => (year - first + margin) / (last - first + 2 * margin);
  const casts = spans.map((span, index) => ({
    room: span.room,
    pane: [index / spans.length, (index + 1) / spans.length] as const,
    time: [index === 0 ? 0 : at(span.start), index === spans.length - 1 ? 1 : at(span.end)] as const,
  }));
  return { casts, ticks: ticks(spans, at) };
}

/** Whole years at which rooms begin or end, as many as have room. */
function ticks(
  spans: readonly { readonly start: number; readonly end: number }[],
  at: (year: number) => number,
): HallGeometry['ticks'] {
  const years = spans.flatMap(({ start, end }) => [Math.floor(start), Math.floor(end)]);
  const inside = [...new Set(years)].map((year) => ({ year, at: at(year) })).filter((tick) => tick.at >= 0.01);
  const ends = inside.filter((tick) => tick.at <= 0.98).sort((a, b) => a.at - b.at);
  const kept: { readonly year: number; readonly at: number }[] = [];
  for (const tick of ends) {
    const before = kept.at(-1);
    if (!before || tick.at - before.at >= MIN_TICK_GAP) kept.push(tick);
  }
  return kept;
}
