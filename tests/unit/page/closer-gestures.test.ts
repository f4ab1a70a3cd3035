import { describe, expect, it } from 'vitest';
import { createGestures, type Contact } from '../../../src-renderer/closer/gestures.ts';
import type { Point } from '../../../src-renderer/closer/view.ts';

function watched() {
  const seen: { moved: Point; zoomed: number; twice: Point[] } = { moved: { x: 0, y: 0 }, zoomed: 1, twice: [] };
  const gestures = createGestures({
    move: ({ x, y }) => (seen.moved = { x: seen.moved.x + x, y: seen.moved.y + y }),
    zoom: (factor) => (seen.zoomed *= factor),
    tapTwice: (at) => seen.twice.push(at),
  });
  return { gestures, seen };
}
const at = (id: number, x: number, y: number, time = 0): Contact => ({ id, x, y, time });

describe('a hand on the picture', () => {
  it('drags it with one finger', () => {
    const { gestures, seen } = watched();
    gestures.down(at(1, 100, 100));
    gestures.move(at(1, 130, 90));
    gestures.move(at(1, 150, 80));
    gestures.up(at(1, 150, 80));
    gestures.move(at(1, 400, 400));
    expect(seen).toMatchObject({ moved: { x: 50, y: -20 }, zoomed: 1, twice: [] });
  });

  it('pinches it with two, also when both move, and goes on dragging with the one that stays', () => {
    const { gestures, seen } = watched();
    gestures.down(at(1, 100, 100));
    gestures.down(at(2, 200, 100));
    gestures.move(at(1, 50, 100));
    gestures.move(at(2, 250, 100));
    expect(seen.zoomed).toBeCloseTo(2);
    expect(seen.moved).toEqual({ x: 0, y: 0 });
    gestures.up(at(1, 50, 100));
    gestures.move(at(2, 260, 100));
    expect(seen.moved).toEqual({ x: 10, y: 0 });
    expect(seen.zoomed).toBeCloseTo(2);
  });

  it('a third finger, and one that began elsewhere, change nothing', () => {
    const { gestures, seen } = watched();
    gestures.move(at(9, 10, 10));
    gestures.down(at(1, 100, 100));
    gestures.down(at(2, 200, 100));
    gestures.down(at(3, 500, 500));
    gestures.move(at(3, 900, 900));
    gestures.up(at(9, 10, 10));
    expect(seen).toEqual({ moved: { x: 0, y: 0 }, zoomed: 1, twice: [] });
  });

  it('taps twice: soon, near, without drawing a line', () => {
    const { gestures, seen } = watched();
    const tap = (x: number, time: number): void => {
      gestures.down(at(1, x, 100, time));
      gestures.up(at(1, x, 100, time + 80));
    };
    tap(100, 0);
    tap(120, 200);
    expect(seen.twice).toEqual([{ x: 120, y: 100 }]);
    // a third tap begins anew
    tap(120, 400);
    expect(seen.twice).toHaveLength(1);
    tap(300, 600);
    tap(300, 2000);
    gestures.down(at(1, 300, 100, 2100));
    gestures.move(at(1, 380, 100, 2150));
    gestures.up(at(1, 380, 100, 2160));
    expect(seen.twice).toHaveLength(1);
  });

  it('two fingers put down one after the other are no two taps', () => {
    const { gestures, seen } = watched();
    gestures.down(at(1, 100, 100, 0));
    gestures.up(at(1, 100, 100, 50));
    gestures.down(at(1, 100, 100, 100));
    gestures.down(at(2, 140, 100, 120));
    gestures.up(at(2, 140, 100, 150));
    gestures.up(at(1, 100, 100, 160));
    expect(seen.twice).toEqual([]);
  });
});
