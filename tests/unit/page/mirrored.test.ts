import { describe, expect, it } from 'vitest';
import type { DrawnView, Side } from '#contract/drawing';
import { mirroredBox, mirroredView, turnsWithReading } from '../../../src-renderer/visuals/mirrored.ts';
import { beside } from '../../../src-renderer/visuals/placer.ts';

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
const view: DrawnView = {
  width: 1248,
  height: 904,
  shapes: [],
  labels: [{ id: 'a', role: 'value', words: { ar: 'سنة' }, at: [200, 300], sides: SIDES, gap: 10, priority: 0 }],
};

describe('a drawing for those who read from the right', () => {
  it('is turned where it is read, and not where it shows the world', () => {
    const drawing = { kind: 'drawing', views: { landscape: view, portrait: view }, said: {} } as const;
    const turned = (['map', 'chart', 'timeline', 'type', 'diagram'] as const).filter((form) =>
      turnsWithReading({ ...drawing, form }),
    );
    expect(turned).toEqual(['chart', 'timeline', 'type']);
  });

  it('places every label where its mirror image would stand', () => {
    const [before, after] = [view.labels[0], mirroredView(view).labels[0]];
    if (!before || !after) throw new Error('a label is missing');
    SIDES.forEach((side, index) => {
      const size = { w: 80, h: 20 };
      const turned = after.sides[index] ?? 'on';
      const there = beside({ ...after, ...size }, turned);
      expect(there.x).toBeCloseTo(mirroredBox(beside({ ...before, ...size }, side), view.width).x, 6);
      expect(there.y).toBe(beside({ ...before, ...size }, side).y);
    });
  });

  it('is itself again when it is turned twice', () => {
    expect(mirroredView(mirroredView(view))).toEqual(view);
  });
});
