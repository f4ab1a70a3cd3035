import { describe, expect, test } from 'vitest';
import { PREFERENCES } from '#contract/preferences';
import { firstSettings } from '../../../src-renderer/visit/first-settings.ts';

const DEFAULTS = { ...PREFERENCES, volume: 0.6 };
const MM_PER_INCH = 25.4;
/** Short side of a 16:9 screen. */
const shortSide = (inches: number): number => inches * MM_PER_INCH * (9 / Math.hypot(16, 9));
const begun = (inches: number, upright = 9 / 16, defaults = DEFAULTS) =>
  firstSettings(defaults, { shortSideMm: shortSide(inches), upright });

describe('how a visit begins on a screen', () => {
  test.each([
    [10.1, 1.5],
    [12, 1.25],
    [13.3, 1],
    [55, 1],
  ] as const)('of %s inches: letters of %s', (inches, textSize) => {
    expect(begun(inches).textSize).toBe(textSize);
  });

  test('the exhibition may ask for larger letters, never for smaller ones on a small screen', () => {
    expect(begun(10.1, 9 / 16, { ...DEFAULTS, textSize: 2 }).textSize).toBe(2);
    expect(begun(12, 9 / 16, { ...DEFAULTS, textSize: 1.5 }).textSize).toBe(1.5);
  });

  test('controls begin within reach where the screen is taller than an arm is long', () => {
    expect(begun(55).reach).toBe('off');
    expect(begun(75).reach).toBe('right');
    expect(begun(43, 16 / 9).reach).toBe('right');
    expect(begun(32, 16 / 9).reach).toBe('off');
    expect(begun(75, 9 / 16, { ...DEFAULTS, reach: 'left' }).reach).toBe('left');
  });

  test('on a small screen all lies within reach, and nothing need be moved', () => {
    expect(begun(10.1, 16 / 9, { ...DEFAULTS, reach: 'left' }).reach).toBe('off');
  });

  test('a screen whose size nobody told begins as the exhibition says', () => {
    expect(firstSettings(DEFAULTS, { upright: 2 })).toBe(DEFAULTS);
  });
});
