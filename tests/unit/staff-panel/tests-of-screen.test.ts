// The pictures and the grid by which staff test a screen: nothing of the screen is left out.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridLines } from '../../../src-renderer/staff/covers/pictures.ts';
import { cellAt, cellsOf } from '../../../src-renderer/staff/covers/touch-cells.ts';
import { byLanguage, byRoom, partOf } from '../../../src-renderer/staff/completeness.ts';
import { CONTENT } from '../../support/staff/answers.ts';

it('lines of a grid lie on the outermost pixels of both edges', () => {
  for (const pixels of [800, 1080, 1920, 3840]) {
    const lines = gridLines(pixels, 60);
    expect(lines[0]).toBe(0.5);
    expect(lines.at(-1)).toBe(pixels - 0.5);
  }
});

it('every point of the screen belongs to one field, and every field can be touched', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 4000 }),
      fc.integer({ min: 300, max: 4000 }),
      fc.integer({ min: 80, max: 300 }),
      (width, height, side) => {
        const cells = cellsOf(width, height, side);
        const middles = Array.from({ length: cells.across * cells.down }, (_, index) =>
          cellAt(
            (((index % cells.across) + 0.5) * width) / cells.across,
            ((Math.floor(index / cells.across) + 0.5) * height) / cells.down,
            width,
            height,
            cells,
          ),
        );
        expect(middles.findIndex((cell, index) => cell !== index)).toBe(-1);
        expect(cellAt(width + 9, height + 9, width, height, cells)).toBe(cells.across * cells.down - 1);
        expect(cellAt(-1, -1, width, height, cells)).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

it('what is there is summed by language and by room; nothing due is nothing missing', () => {
  const languages = byLanguage(CONTENT.completeness);
  expect(languages.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans', 'ja', 'ru']);
  expect(languages[2]?.text).toEqual({ have: 191, of: 192 });
  const rooms = byRoom(CONTENT.completeness);
  expect(rooms).toHaveLength(8);
  expect(rooms[6]?.shares.map((share) => share.have)).toEqual([88, 88, 85, 88]);
  expect(partOf({ have: 0, of: 0 })).toBe(1);
});
