import { describe, expect, it } from 'vitest';
import { addressIn, asAddress } from '../../../src-renderer/workbench/address.ts';
import { fitScreen, SCREENS, shortSideMm } from '../../../src-renderer/workbench/screens.ts';

const named = (id: string) => SCREENS.find((one) => one.id === id) ?? SCREENS[0];

describe('a screen', () => {
  it.each([
    ['full-hd', 274],
    ['upright', 398],
    ['4k', 685],
    ['tablet', 135],
    ['window', undefined],
  ])('%s is as large as it truly is', (id, mm) => {
    expect(shortSideMm(named(id))).toBe(mm);
  });

  it.each([
    ['full-hd', { width: 960, height: 900 }, { width: 1920, height: 1080, scale: 0.5 }],
    ['upright', { width: 900, height: 480 }, { width: 1080, height: 1920, scale: 0.25 }],
    ['tablet', { width: 4000, height: 4000 }, { width: 1280, height: 800, scale: 1 }],
    ['full-hd', { width: -5, height: 0 }, { width: 1920, height: 1080, scale: 0.1 }],
    ['window', { width: 900, height: 700 }, { width: 900, height: 700, scale: 1 }],
    ['window', { width: 10, height: 10 }, { width: 320, height: 240, scale: 1 }],
  ])('%s fits into the room there is', (id, space, fitted) => {
    expect(fitScreen(named(id), space)).toEqual(fitted);
  });
});

describe('the address of the workbench', () => {
  it.each([
    { screen: named('tablet'), wish: {} },
    { screen: named('4k'), wish: { at: '旅順/a & b/1', lang: 'ja', contrast: 'high' as const } },
  ])('brings back what it showed', (address) => {
    expect(addressIn(asAddress(address))).toEqual(address);
  });

  it('knows no screen it does not know, and begins no visit anew', () => {
    expect(addressIn('#screen=wall&visit=anew&idle=runs&mm=3')).toEqual({ screen: SCREENS[0], wish: {} });
  });
});
