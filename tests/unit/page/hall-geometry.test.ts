import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallGeometry } from '../../../src-renderer/screens/hall-geometry.ts';

const room = (id: string, start: number, end: number) => ({ id, years: { start, end } });

describe('the hall as a line of time', () => {
  it('casts three rooms of one autumn into a sliver and one of forty years into a field', () => {
    const geometry = hallGeometry([room('war', 1894.5, 1894.9), room('siege', 1904, 1905), room('ryojun', 1905, 1945)]);
    const widths = geometry?.casts.map(({ time }) => time[1] - time[0]) ?? [];
    expect(widths[1]).toBeLessThan(0.05);
    expect(widths[2]).toBeGreaterThan(0.7);
  });

  it('draws no line where a room has no years', () => {
    expect(hallGeometry([room('a', 1894, 1900), { id: 'b' }])).toBeUndefined();
    expect(hallGeometry([])).toBeUndefined();
    expect(hallGeometry([room('a', 1894, 1894)])).toBeUndefined();
  });

  it('keeps every edge and tick on the line, and ticks apart enough to be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 1, max: 2100, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true })), {
          minLength: 1,
          maxLength: 8,
        }),
        (spans) => {
          const geometry = hallGeometry(spans.map(([start, length], n) => room(`r${n}`, start, start + length)));
          if (!geometry) return;
          const parts = [
            ...geometry.casts.flatMap(({ pane, time }) => [...pane, ...time]),
            ...geometry.ticks.map((t) => t.at),
          ];
          expect(parts.every((part) => part >= -1e-9 && part <= 1 + 1e-9)).toBe(true);
          const gaps = geometry.ticks.slice(1).map((tick, n) => tick.at - (geometry.ticks[n]?.at ?? 0));
          expect(gaps.every((gap) => gap >= 0.07)).toBe(true);
        },
      ),
    );
  });
});
