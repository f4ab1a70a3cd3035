import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spot } from '#contract/drawing';
import { inSquares } from '../../../src-main/content/drawn/map/squares.ts';

const spot = fc.tuple(fc.integer({ min: -400, max: 1600 }), fc.integer({ min: -400, max: 1400 }));
const lines = fc.array(fc.array(spot, { minLength: 2, maxLength: 40 }), { maxLength: 8 });

/** Each edge of a path string, as its two ends. */
const edgesOf = (path: string): string[] =>
  path.split('M').flatMap((run) => {
    const ends = run.split('L');
    return ends.slice(1).map((end, index) => `${ends[index]} > ${end}`);
  });
const edgesOfLine = (line: readonly Spot[]): string[] =>
  line.slice(1).map((end, index) => `${line[index]?.join(' ')} > ${end.join(' ')}`);

describe('lines in squares', () => {
  it('lose no edge and draw none twice', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(inSquares(all).flatMap(edgesOf).sort()).toEqual(all.flatMap(edgesOfLine).sort());
      }),
    );
  });

  it('reach no further than an edge out of their square', () => {
    const coast = Array.from({ length: 4000 }, (_, index): Spot => [index / 4, 500 + 90 * Math.sin(index / 30)]);
    const widths = inSquares([coast]).map((path) => {
      const xs = path.match(/-?[\d.]+(?= )/gu)?.map(Number) ?? [];
      return Math.max(...xs) - Math.min(...xs);
    });
    expect(widths.length).toBeGreaterThan(5);
    expect(Math.max(...widths)).toBeLessThan(200);
  });

  it('go on where they went on', () => {
    const paths = inSquares([
      [
        [10, 10],
        [20, 10],
        [30, 20],
      ],
      [
        [40, 40],
        [50, 50],
      ],
    ]);
    expect(paths).toEqual(['M10 10L20 10L30 20M40 40L50 50']);
  });
});
