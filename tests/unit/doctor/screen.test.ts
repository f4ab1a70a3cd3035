// How large screens are, by what real ones send along their cables, and how they are turned.
import { describe, expect, it } from 'vitest';
import { checkReach } from '../../../src-main/doctor/check-reach.ts';
import { checkScreen, type ScreenFacts } from '../../../src-main/doctor/check-screen.ts';
import { screenSize } from '../../../src-main/doctor/edid.ts';

/** DELL U2412M, 518 × 324 mm. */
const DELL = hex(
  '00ffffffffffff0010ac7ba04c31543035150104a53420783aee95a3544c99260f5054a1080081408180a940b300d1c0010101010101283c80a070b023403020360006442100001a000000ff004d324743523143533054314c0a000000fc0044454c4c2055323431324d0a20000000fd00323d1e5311000a2020202020200096',
);
/** DELL P2414H, 527 × 297 mm. */
const WIDE = hex(
  '00ffffffffffff0010ac9ba04c4555312617010380351e78eaa0a5a656529d270f5054a54b00714f8180a9c0d1c00101010101010101023a801871382d40582c45000f292100001e000000ff003336574a583339483155454c0a000000fc0044454c4c205032343134480a20000000fd00384c1e5311000a20202020202000ce',
);

describe('what a screen sends', () => {
  it('tells its size and its name', () => {
    expect(screenSize(DELL)).toEqual({ inches: 24.1, widthMm: 518, heightMm: 324, name: 'DELL U2412M' });
    expect(screenSize(WIDE)).toMatchObject({ inches: 23.8, widthMm: 527, heightMm: 297 });
  });

  it('is not believed when it is damaged, cut off, or something else', () => {
    const damaged = Buffer.from(DELL);
    damaged[66] = 0;
    for (const bytes of [damaged, DELL.subarray(0, 100), Buffer.alloc(128), Buffer.alloc(0)])
      expect(screenSize(bytes)).toBeUndefined();
  });

  it('may hold the shape in the place of the size, as televisions do, or nothing, as projectors do', () => {
    const television = changed(WIDE, { 66: 160, 67: 90, 68: 0, 21: 121, 22: 68 });
    expect(screenSize(television)).toMatchObject({ widthMm: 1210, heightMm: 680, inches: 54.6 });
    expect(screenSize(changed(WIDE, { 66: 0, 67: 0, 68: 0, 21: 0, 22: 0 }))).toBeUndefined();
  });
});

describe('`screen: inches`', () => {
  const nothing: ScreenFacts = { inches: undefined, edids: undefined, xrandr: undefined, display: undefined };
  const size = (facts: Partial<ScreenFacts>) => checkScreen({ ...nothing, ...facts })[0];

  it('is true, wrong, or missing', () => {
    expect(size({ inches: 24, edids: [DELL] })).toMatchObject({ state: 'fine' });
    expect(
      size({ inches: 24, edids: [changed(WIDE, { 66: 160, 67: 90, 68: 0, 21: 121, 22: 68 }), DELL] }),
    ).toMatchObject({
      state: 'fine',
    });
    expect(size({ inches: 55, edids: [DELL] })).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('“DELL U2412M” is 24.1 inches (518 × 324 mm), but kiosk.yaml says 55'),
    });
    expect(size({ edids: [DELL] })).toMatchObject({
      state: 'warning',
      fix: expect.stringContaining('screen: { inches: 24 }'),
    });
  });

  it('cannot be compared', () => {
    expect(size({ inches: 55 })).toMatchObject({ state: 'unknown' });
    expect(size({ inches: 55, edids: [] })).toMatchObject({
      state: 'unknown',
      message: expect.stringContaining('No screen says'),
    });
    expect(size({})).toMatchObject({ state: 'warning', message: expect.stringContaining('22 inches are assumed') });
  });
});

describe('`screen: lowerEdge`', () => {
  const turned = (width: number, height: number) => `HDMI-1 connected primary ${width}x${height}+0+0 (normal left)\n`;
  const upright = turned(1080, 1920);

  it('leaves the keys between 380 and 1220 mm above the floor', () => {
    expect(checkReach({ inches: 55, lowerEdge: 900, xrandr: upright })).toEqual([
      { check: 'reach', state: 'fine', message: expect.stringMatching(/between 900 and 12\d\d mm/) },
    ]);
    expect(checkReach({ inches: 55, xrandr: upright })).toEqual([]);
  });

  it('is too high, or so low that the screen ends below the keys: both say where to hang it', () => {
    expect(checkReach({ inches: 55, lowerEdge: 1000, xrandr: upright })).toEqual([
      {
        check: 'reach',
        state: 'warning',
        message: expect.stringMatching(/up to 13\d\d mm/),
        fix: expect.stringContaining('at most 909 mm'),
      },
    ]);
    // a screen that lies needs less
    expect(checkReach({ inches: 55, lowerEdge: 1000, xrandr: turned(1920, 1080) })[0]).toMatchObject({ state: 'fine' });
    expect(checkReach({ lowerEdge: 100, xrandr: undefined })[0]).toMatchObject({
      state: 'warning',
      fix: expect.stringContaining('at least 198 mm'),
    });
  });
});

describe('how the screens are turned', () => {
  const XRANDR = `Screen 0: minimum 320 x 200, current 3000 x 1920, maximum 16384 x 16384
HDMI-1 connected primary 1080x1920+0+0 left (normal left inverted right x axis y axis) 527mm x 297mm
   1920x1080     60.00*+  50.00    59.94
DP-1 connected 1920x1080+1080+0 (normal left inverted right x axis y axis) 0mm x 0mm
   1920x1080     60.00*+
DP-2 disconnected (normal left inverted right x axis y axis)
`;
  const screens = (xrandr: string | undefined, display?: number | string) =>
    checkScreen({ inches: 24, edids: [DELL], xrandr, display }).slice(1);

  it('is told, with their resolutions', () => {
    expect(screens(XRANDR)).toEqual([
      { check: 'screens', state: 'fine', message: 'Screens: HDMI-1 1080 × 1920 (turned: left), DP-1 1920 × 1080.' },
    ]);
  });

  it('goes for a virtual one too', () => {
    const virtual =
      'Screen 0: minimum 1 x 1, current 800 x 600, maximum 800 x 600\nscreen connected 800x600+0+0 0mm x 0mm\n';
    expect(screens(virtual)[0]?.message).toBe('Screens: screen 800 × 600.');
  });

  it('does not go for one that is not there, or is switched off', () => {
    expect(screens(XRANDR, 3)[0]).toMatchObject({ state: 'warning', message: expect.stringContaining('only 2') });
    expect(screens(XRANDR, 'HDMI')[0]).toMatchObject({ state: 'fine' });
    const named = screens(XRANDR, 'VGA')[0];
    expect(named).toMatchObject({ state: 'warning', message: expect.stringContaining('“VGA”') });
    const off = XRANDR.replace('DP-2 disconnected', 'DP-2 connected');
    expect(screens(off).at(-1)?.message).toBe('Connected, but switched off by the system: DP-2.');
    expect(screens('Screen 0: minimum 320 x 200\n')[0]).toMatchObject({ state: 'warning' });
    expect(screens(undefined)[0]).toMatchObject({ state: 'unknown' });
  });
});

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

/** With these bytes, and the sum of all as it must be. */
function changed(edid: Buffer, bytes: Readonly<Record<number, number>>): Buffer {
  const made = Buffer.from(edid);
  for (const [at, byte] of Object.entries(bytes)) made[Number(at)] = byte;
  made[127] = (256 - (made.subarray(0, 127).reduce((sum, byte) => sum + byte, 0) % 256)) % 256;
  return made;
}
