// The placer of words on drawings: whatever the boxes, spots and obstacles, no two words meet and none leaves the pane.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src-main/contract/drawing.ts';
import {
  beside,
  place,
  type Box,
  type Ground,
  type Placed,
  type ToPlace,
} from '../../../src-renderer/visuals/placer.ts';

const SIDES: readonly Side[] = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'above-left',
  'below-right',
  'below-left',
  'on',
];
const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const boxesOf = ({ boxes, legend }: Placed): readonly Box[] => [
  ...boxes.flatMap((box) => box ?? []),
  ...legend.flatMap(({ mark, line }) => [...(mark ? [mark] : []), ...(line ? [line] : [])]),
];

const ground: Ground = { w: 1248, h: 904, taken: [], busy: [], mark: 34, air: 5 };
const label = (over: Partial<ToPlace> = {}): ToPlace => ({
  at: [600, 400],
  sides: ['right', 'left', 'above', 'below'],
  gap: 14,
  priority: 1,
  w: 120,
  h: 32,
  ...over,
});

const anyLabel = fc.record({
  at: fc.tuple(fc.integer({ min: -50, max: 1300 }), fc.integer({ min: -50, max: 950 })),
  sides: fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1 }),
  gap: fc.integer({ min: 0, max: 40 }),
  priority: fc.integer({ min: 0, max: 5 }),
  w: fc.integer({ min: 10, max: 420 }),
  h: fc.integer({ min: 20, max: 120 }),
});
const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 1200 }),
  y: fc.integer({ min: 0, max: 880 }),
  w: fc.integer({ min: 4, max: 800 }),
  h: fc.integer({ min: 4, max: 200 }),
});
const anyLabels = fc.array(anyLabel, { maxLength: 24 });
const anyGround = fc.record({ taken: fc.array(anyBox, { maxLength: 8 }) }).map((it): Ground => ({ ...ground, ...it }));

describe('the placer', () => {
  it('lets no two words meet, nor a word and what is taken', () => {
    fc.assert(
      fc.property(anyLabels, anyGround, (labels, where) => {
        const found = boxesOf(place(labels, where));
        found.forEach((a, index) => {
          for (const b of found.slice(index + 1)) expect(meets(a, b)).toBe(false);
          for (const b of where.taken) expect(meets(a, b)).toBe(false);
        });
      }),
    );
  });

  it('leaves no word outside the pane', () => {
    fc.assert(
      fc.property(anyLabels, anyGround, (labels, where) => {
        for (const { x, y, w, h } of boxesOf(place(labels, where))) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(where.w);
          expect(y + h).toBeLessThanOrEqual(where.h);
        }
      }),
    );
  });

  it('has a place for every label, on the drawing or in the legend, and the same one each time', () => {
    fc.assert(
      fc.property(anyLabels, anyGround, (labels, where) => {
        const found = place(labels, where);
        labels.forEach((_one, index) => {
          const inLegend = found.legend.filter((entry) => entry.label === index).length;
          expect(inLegend).toBe(found.boxes[index] === undefined ? 1 : 0);
        });
        expect(place(labels, where)).toEqual(found);
      }),
    );
  });

  it('takes the first side that is free', () => {
    expect(place([label()], ground).boxes).toEqual([{ x: 614, y: 384, w: 120, h: 32 }]);
    const taken = [{ x: 620, y: 380, w: 50, h: 50 }];
    expect(place([label()], { ...ground, taken }).boxes).toEqual([{ x: 466, y: 384, w: 120, h: 32 }]);
  });

  it('goes round a line if it can, and lies on it rather than nowhere', () => {
    const right = Array.from({ length: 12 }, (_, index) => [620 + index * 10, 400] as const);
    expect(place([label()], { ...ground, busy: right }).boxes[0]?.x).toBe(466);
    expect(place([label({ sides: ['right'] })], { ...ground, busy: right }).boxes[0]?.x).toBe(614);
  });

  it('gives what finds no place a number at its spot and a line in the legend', () => {
    const twin = label({ sides: ['right'] });
    const { boxes, legend } = place([twin, { ...twin, priority: 2 }], ground);
    expect(boxes[0]).toBeDefined();
    expect(boxes[1]).toBeUndefined();
    expect(legend).toHaveLength(1);
    expect(legend[0]).toMatchObject({ label: 1, line: { w: 34 + 5 + 120, h: 34 } });
    expect(legend[0]?.mark?.w).toBe(34);
  });

  it('serves the important first', () => {
    const twin = label({ sides: ['right'] });
    const { boxes } = place([{ ...twin, priority: 2 }, twin], ground);
    expect(boxes[0]).toBeUndefined();
    expect(boxes[1]).toBeDefined();
  });

  it('keeps the gap on every side', () => {
    const at = label({ gap: 20 });
    expect(beside(at, 'above')).toEqual({ x: 540, y: 348, w: 120, h: 32 });
    expect(beside(at, 'below')).toEqual({ x: 540, y: 420, w: 120, h: 32 });
    expect(beside(at, 'on')).toEqual({ x: 540, y: 384, w: 120, h: 32 });
    const corner = beside(at, 'below-left');
    expect([Math.round(600 - corner.x - corner.w), Math.round(corner.y - 400)]).toEqual([14, 14]);
  });
});
