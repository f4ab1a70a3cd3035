import { describe, expect, it } from 'vitest';
import { fits } from '../../../src-renderer/visuals/fits.ts';

const picture = (width: number, height: number, type: string) =>
  ({ kind: 'picture', width, height, src: { url: '/media/x/y', type, bytes: 1 } }) as const;

describe('how a picture fills its pane', () => {
  it('lets a drawing bleed off the portrait pane', () => {
    expect(fits(picture(1248, 904, 'image/svg+xml'), 1080, 940)).toBe('cover');
  });
  it('shows a photograph whole unless only a sliver would go', () => {
    expect(fits(picture(3000, 2000, 'image/jpeg'), 1248, 904)).toBe('contain');
    expect(fits(picture(1250, 900, 'image/jpeg'), 1248, 904)).toBe('cover');
    expect(fits(picture(0, 0, 'image/jpeg'), 1248, 904)).toBe('contain');
  });
});
