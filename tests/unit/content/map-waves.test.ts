import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spot } from '#contract/drawing';
import { waterLines } from '../../../src-main/content/drawn/map/waves.ts';

const SHEET = { width: 400, height: 300 };
const square = (x: number, y: number, side: number): readonly Spot[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
/** To the nearest point of an upright square; negative inside. */
const distanceTo = ([x, y]: Spot, left: number, top: number, side: number): number => {
  const dx = Math.max(left - x, 0, x - left - side);
  const dy = Math.max(top - y, 0, y - top - side);
  return dx === 0 && dy === 0 ? -1 : Math.hypot(dx, dy);
};

describe('water lines', () => {
  it('lie at their distance from the shore, whatever the island', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 200 }),
        fc.integer({ min: 60, max: 140 }),
        fc.integer({ min: 20, max: 90 }),
        (x, y, side) => {
          const distances = [8, 18, 30, 45];
          waterLines([square(x, y, side)], SHEET, distances).forEach((lines, index) => {
            const far = lines.flat().map((spot) => distanceTo(spot, x, y, side));
            expect(far.length).toBeGreaterThan(8);
            for (const one of far) expect(Math.abs(one - (distances[index] ?? 0))).toBeLessThan(2.5);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stay out of a lake’s island and leave land without shore alone', () => {
    const lake = [square(20, 20, 200), square(60, 60, 120)];
    const inside = waterLines(lake, SHEET, [20])
      .flat(2)
      .filter(([x, y]) => x > 62 && x < 178 && y > 62 && y < 178);
    expect(inside.length).toBeGreaterThan(3);
    expect(waterLines([square(-500, -500, 2000)], SHEET, [8])).toEqual([[]]);
    expect(waterLines([], SHEET, [8])).toEqual([[]]);
  });

  it('end where the sheet ends instead of running along its edge', () => {
    const coast: readonly Spot[] = [
      [-900, -900],
      [1300, -900],
      [1300, 100],
      [-900, 100],
    ];
    const ys = waterLines([coast], SHEET, [30])
      .flat(2)
      .map(([, y]) => y);
    expect(ys.length).toBeGreaterThan(1);
    for (const y of ys) expect(Math.abs(y - 130)).toBeLessThan(2.5);
  });
});
