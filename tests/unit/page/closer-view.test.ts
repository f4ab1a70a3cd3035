// Where a picture lies while somebody looks closely: never lost, never with more ground than it must show.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  centred,
  clamped,
  enlargement,
  mostScale,
  moved,
  whole,
  zoomed,
} from '../../../src-renderer/closer/view.ts';
import type { Frame, Point, View } from '../../../src-renderer/closer/view.ts';

const side = fc.integer({ min: 1, max: 60_000 });
const paneSide = fc.integer({ min: 200, max: 4000 });
const frames: fc.Arbitrary<Frame> = fc.record({
  picture: fc.record({ width: side, height: side }),
  pane: fc.record({ width: paneSide, height: paneSide }),
  density: fc.constantFrom(1, 1.5, 2, 3),
});
const points: fc.Arbitrary<Point> = fc.record({
  x: fc.integer({ min: -500, max: 4500 }),
  y: fc.integer({ min: -500, max: 4500 }),
});
/** What a hand may do, one thing after another. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('zoom' as const),
      factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
      at: points,
    }),
    fc.record({ kind: fc.constant('move' as const), by: points }),
    fc.record({ kind: fc.constant('centre' as const), at: points }),
  ),
  { maxLength: 20 },
);
type Deed = typeof deeds extends fc.Arbitrary<(infer One)[]> ? One : never;

function after(view: View, deed: Deed, frame: Frame): View {
  if (deed.kind === 'zoom') return zoomed(view, deed.factor, deed.at, frame);
  return deed.kind === 'move' ? moved(view, deed.by, frame) : centred(view, 2.5, deed.at, frame);
}

/** Gaps before and after the picture along both axes, in CSS pixels; negative where it goes on beyond the edge. */
function gaps(view: View, { picture, pane }: Frame): readonly (readonly [start: number, end: number])[] {
  return [
    [view.x, pane.width - view.x - picture.width * view.scale],
    [view.y, pane.height - view.y - picture.height * view.scale],
  ];
}

const size = { picture: { width: 9000, height: 6000 }, pane: { width: 1920, height: 904 }, density: 1 };

describe('the whole picture', () => {
  it('touches two edges of the pane and stands in its middle', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const found = gaps(whole(frame), frame);
        for (const [start, end] of found) expect(Math.abs(start - end)).toBeLessThan(1e-6 * 4000);
        expect(Math.min(...found.map(([start]) => Math.abs(start)))).toBeLessThan(1e-3);
        expect(enlargement(whole(frame), frame)).toBe(1);
      }),
    );
  });
});

describe('whatever a hand does', () => {
  it('the picture fills what it can of the pane, neither too close nor too far', () => {
    fc.assert(
      fc.property(frames, deeds, (frame, done) => {
        const view = done.reduce((seen, deed) => after(seen, deed, frame), whole(frame));
        const slack = 1e-6 * Math.max(frame.picture.width, frame.picture.height) * view.scale + 1e-6;
        expect(view.scale).toBeGreaterThanOrEqual(whole(frame).scale * (1 - 1e-9));
        expect(view.scale).toBeLessThanOrEqual(mostScale(frame) * (1 + 1e-9));
        for (const [start, end] of gaps(view, frame)) {
          // a gap only where the picture is smaller than the pane, and then the same at both ends
          if (Math.max(start, end) > slack) expect(Math.abs(start - end)).toBeLessThan(slack);
        }
        const again = clamped(view, frame);
        expect(again.scale).toBeCloseTo(view.scale, 9);
        expect(Math.abs(again.x - view.x)).toBeLessThan(slack);
      }),
    );
  });

  it('is kept within a pane of another shape, after the screen was turned', () => {
    const view = zoomed(whole(size), 4, { x: 1900, y: 880 }, size);
    const upright: Frame = { ...size, pane: { width: 1080, height: 1700 } };
    for (const [start, end] of gaps(clamped(view, upright), upright)) expect(Math.max(start, end)).toBeLessThan(1e-6);
  });
});

describe('coming closer', () => {
  it('leaves what lies under the fingers where it is, once the picture is larger than the pane', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 1200 }), fc.integer({ min: 300, max: 600 }), (x, y) => {
        const near = zoomed(whole(size), 3, { x: 960, y: 452 }, size);
        const nearer = zoomed(near, 1.7, { x, y }, size);
        expect((x - nearer.x) / nearer.scale).toBeCloseTo((x - near.x) / near.scale, 6);
        expect((y - nearer.y) / nearer.scale).toBeCloseTo((y - near.y) / near.scale, 6);
      }),
    );
  });

  it('brings what was tapped twice to the middle', () => {
    const near = zoomed(whole(size), 3, { x: 960, y: 452 }, size);
    const nearer = centred(near, 2, { x: 700, y: 300 }, size);
    expect((960 - nearer.x) / nearer.scale).toBeCloseTo((700 - near.x) / near.scale, 6);
  });

  it('ends at two pixels of the screen for one of the picture; what is small is still enlarged three times', () => {
    expect(zoomed(whole(size), 1000, { x: 0, y: 0 }, size).scale).toBe(2);
    expect(mostScale({ ...size, density: 2 })).toBe(1);
    const small: Frame = { ...size, picture: { width: 300, height: 200 } };
    expect(enlargement(zoomed(whole(small), 1000, { x: 0, y: 0 }, small), small)).toBeCloseTo(3);
  });
});

describe('a movement', () => {
  it('begins and ends where it should, and one point of the picture stands still while it zooms', () => {
    const from = whole(size);
    const to = zoomed(from, 5, { x: 1500, y: 200 }, size);
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect([end.scale, end.x, end.y].map((n) => n.toFixed(6))).toEqual([to.scale, to.x, to.y].map((n) => n.toFixed(6)));
    const ratio = from.scale / to.scale;
    const fixed = { x: (to.x * ratio - from.x) / (ratio - 1), y: (to.y * ratio - from.y) / (ratio - 1) };
    for (const part of [0.2, 0.5, 0.9]) {
      const view = between(from, to, part);
      expect((fixed.x - view.x) / view.scale).toBeCloseTo((fixed.x - from.x) / from.scale, 3);
    }
    expect(between(to, { ...to, x: to.x - 100 }, 0.5).x).toBeCloseTo(to.x - 50);
  });
});
