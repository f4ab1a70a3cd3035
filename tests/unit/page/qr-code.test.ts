import fc from 'fast-check';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { takeAwayAddress, unknownNames } from '#contract/take-away';
import { QUIET_ZONE, qrCode, type QrCode } from '../../../src-renderer/screens/qr-code.ts';

const TEMPLATE = 'https://museum.example/{room}/{exhibit}?l={lang}';
/** Pixels of a module on the smallest screen that shows 0.8 mm: 22 inches at 1080 lines. */
const SMALLEST = 4;

const svgOf = ({ viewBox, path, modules }: QrCode, pixels: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${modules * pixels}" height="${modules * pixels}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path fill="#12191d" d="${path}"/></svg>`;

/** What a reader of such squares makes of the picture. */
async function read(code: QrCode, pixels = SMALLEST): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svgOf(code, pixels)))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('the address a visitor takes along', () => {
  it('fills in what is on screen, encoded', () => {
    const values = { room: '旅順', exhibit: 'a/b?c', slide: '1', lang: 'zh-Hans' };
    expect(takeAwayAddress(`${TEMPLATE}#{slide}`, values)).toBe(
      'https://museum.example/%E6%97%85%E9%A0%86/a%2Fb%3Fc?l=zh-Hans#1',
    );
  });

  it('stays on its host and keeps its parts, whatever rooms are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(name, name, (room, exhibit) => {
        const url = new URL(takeAwayAddress(TEMPLATE, { room, exhibit, slide: '1', lang: 'ar' }));
        expect([url.origin, url.search, url.hash]).toEqual(['https://museum.example', '?l=ar', '']);
        const parts = url.pathname.split('/').slice(1).map(decodeURIComponent);
        // dots alone are a step in a path, however they are written
        if (![room, exhibit].some((one) => /^\.{1,2}$/u.test(one))) expect(parts).toEqual([room, exhibit]);
      }),
    );
  });

  it('names what nothing fills', () => {
    expect(unknownNames(TEMPLATE)).toEqual([]);
    expect(unknownNames('https://museum.example/{rom}/{}?{lang}')).toEqual(['rom', '']);
  });
});

describe('the square', () => {
  it('reads as the exact address, at the smallest size it is shown in', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(name, name, async (room, exhibit) => {
        const address = takeAwayAddress(TEMPLATE, { room, exhibit, slide: '1', lang: 'ar' });
        expect(await read(qrCode(address))).toBe(address);
      }),
      { numRuns: 25 },
    );
  });

  it('has a quiet zone of four modules on every side', () => {
    const { modules, path } = qrCode('https://museum.example/');
    const xs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(
      ([, x = '', y = '', w = '']) => [+x, +y, +x + +w] as const,
    );
    expect(Math.min(...xs.map(([x]) => x))).toBe(0);
    expect(Math.max(...xs.map(([, , end]) => end))).toBe(modules - 2 * QUIET_ZONE);
    expect(Math.max(...xs.map(([, y]) => y))).toBe(modules - 2 * QUIET_ZONE - 1);
  });

  it('is still read with a tenth of it scratched away: correction M', async () => {
    const address = takeAwayAddress(TEMPLATE, { room: 'harbour', exhibit: 'many-names', slide: '1', lang: 'en' });
    const code = qrCode(address);
    const size = code.modules - 2 * QUIET_ZONE;
    // a scratch across the data, clear of the three corners
    const scratch = `M9 ${size - 12}h${Math.round(size * 0.35)}v3h-${Math.round(size * 0.35)}z`;
    expect(await read({ ...code, path: code.path + scratch })).toBe(address);
  });
});
