// Tiles in view: enough of them to cover what is seen, sharp enough, and never more than some dozens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#contract/content';
import { pyramidOf } from '../../../src-main/content/pyramid.ts';
import { levelFor, tilesInView } from '../../../src-renderer/closer/tiles-in-view.ts';
import { mostScale, moved, whole, zoomed, type Frame } from '../../../src-renderer/closer/view.ts';

const SCREEN = 3840;

function large(width: number, height: number): Picture {
  const scale = SCREEN / Math.max(width, height);
  return {
    kind: 'picture',
    src: { url: '/media/base/scan.jpg', type: 'image/jpeg', bytes: 0 },
    width: Math.round(width * scale),
    height: Math.max(1, Math.round(height * scale)),
    tiles: { hash: 'abc', ending: 'jpg', width, height, ...pyramidOf({ width, height }) },
  };
}
const frameOf = ({ tiles, width, height }: Picture, pane = { width: 1920, height: 904 }, density = 1): Frame => ({
  picture: tiles ?? { width, height },
  pane,
  density,
});

describe('the tiles of a picture', () => {
  it('are none while the screen’s own picture is sharp enough, and for a picture that has none', () => {
    const picture = large(9000, 6000);
    const frame = frameOf(picture);
    expect(tilesInView(picture, whole(frame), frame)).toEqual([]);
    const { tiles: _, ...small } = picture;
    expect(tilesInView(small, { scale: 2, x: 0, y: 0 }, frameOf(small))).toEqual([]);
  });

  it('cover all that is seen, one ring further, and are bounded', () => {
    const sides = fc.integer({ min: 3841, max: 60_000 });
    const panes = fc.constantFrom(
      { width: 1920, height: 904 },
      { width: 1080, height: 1650 },
      { width: 3840, height: 1808 },
    );
    fc.assert(
      fc.property(
        sides,
        fc.integer({ min: 400, max: 60_000 }),
        panes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (width, height, pane, depth, [across, down]) => {
          const picture = large(width, height);
          const frame = frameOf(picture, pane);
          const factor = (mostScale(frame) / whole(frame).scale) ** depth;
          const near = zoomed(whole(frame), factor, { x: pane.width / 2, y: pane.height / 2 }, frame);
          const view = moved(near, { x: (across - 0.5) * 1e5, y: (down - 0.5) * 1e5 }, frame);
          const tiles = tilesInView(picture, view, frame);
          expect(tiles.length).toBeLessThan(pane.width > 2000 ? 260 : 90);
          expect(new Set(tiles.map(({ url }) => url)).size).toBe(tiles.length);
          if (tiles.length === 0) return;
          const seen = {
            left: Math.max(0, -view.x / view.scale),
            top: Math.max(0, -view.y / view.scale),
            right: Math.min(width, (pane.width - view.x) / view.scale),
            bottom: Math.min(height, (pane.height - view.y) / view.scale),
          };
          // they lie in a grid: if their outline covers it, they do
          expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(seen.left);
          expect(Math.min(...tiles.map(({ y }) => y))).toBeLessThanOrEqual(seen.top);
          expect(Math.max(...tiles.map(({ x, width: w }) => x + w))).toBeGreaterThanOrEqual(seen.right - 1e-6);
          expect(Math.max(...tiles.map(({ y, height: h }) => y + h))).toBeGreaterThanOrEqual(seen.bottom - 1e-6);
          for (const tile of tiles) {
            expect(tile.width).toBeGreaterThan(0);
            expect(tile.x + tile.width).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it('come from the coarsest level that is sharp enough', () => {
    const tiles = { hash: 'a', ending: 'jpg', width: 30_000, height: 20_000, size: 512, levels: 3 } as const;
    expect([2, 1.2, 0.7, 0.6, 0.3, 0.1].map((shown) => levelFor(tiles, shown))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('are one further file up to twice the screen', () => {
    const picture = large(7000, 5000);
    const frame = frameOf(picture);
    const view = zoomed(whole(frame), 4, { x: 960, y: 450 }, frame);
    expect(tilesInView(picture, view, frame)).toEqual([
      { url: '/media/abc/0_0_0.jpg', x: 0, y: 0, width: 7000, height: 5000 },
    ]);
  });
});
