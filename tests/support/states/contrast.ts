// Contrast as it is on the screen: the colour of each text against the pixels that lie under it, whatever draws them.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { withStyle } from './with-style.ts';

/** Of the pixels under a text this part may be worse: a hairline of the drawing that crosses it. */
const CROSSED = 0.08;
const HIDDEN = `*, *::before, *::after { color: transparent !important; transition: none !important; }
  svg text, svg tspan { fill: transparent !important; stroke: transparent !important; }`;

interface Line {
  readonly text: string;
  readonly colour: readonly [number, number, number];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Texts whose contrast is under `least` (WCAG 2.2, 1.4.3: relative luminances), one line each. */
export async function faintTexts(page: Page, least: number): Promise<readonly string[]> {
  const found = await faintNow(page, least);
  if (found.length === 0) return [];
  // a line that was just being told has changed its ground between the two looks: what is faint stays so
  const again = await faintNow(page, least);
  return found.filter((one) => again.includes(one));
}

async function faintNow(page: Page, least: number): Promise<readonly string[]> {
  const lines = await linesOf(page);
  const shot = await withStyle(page, HIDDEN, () => page.screenshot({ scale: 'css' }));
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return lines.flatMap(({ text, colour, left, top, width, height }) => {
    const under: number[] = [];
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(info.height, top + height); y += 2)
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(info.width, left + width); x += 2) {
        const at = (y * info.width + x) * 3;
        under.push(contrast(luminance(colour), luminance([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])));
      }
    if (under.length === 0) return [];
    under.sort((a, b) => a - b);
    const found = under[Math.floor(under.length * CROSSED)] ?? 0;
    return found < least - 0.05 ? [`“${text}” has a contrast of ${found.toFixed(1)}`] : [];
  });
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

function luminance(rgb: readonly [number, number, number]): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The visible lines of text, as tall as their small letters. What cannot be chosen now is exempt (1.4.3, inactive). */
const linesOf = (page: Page): Promise<readonly Line[]> =>
  page.evaluate(() => {
    const found: Line[] = [];
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || !pen || text === '') continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('.visually-hidden, [inert] [inert], [aria-disabled], article[data-words=false] > section'))
        continue;
      const { color, fill, fontSize } = getComputedStyle(element);
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = element instanceof SVGElement ? fill : color;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
      const range = document.createRange();
      range.selectNodeContents(node);
      const letters = Number.parseFloat(fontSize) * 0.55;
      const frame = element.closest('[data-scrolls]')?.getBoundingClientRect();
      for (const { left, top, width, height } of range.getClientRects()) {
        const middle = top + height / 2;
        // half a line at the edge of a text that scrolls is not read there
        if (frame && (middle - letters / 2 < frame.top || middle + letters / 2 > frame.bottom)) continue;
        // what is scrolled away, or on another page, is not under its letters
        const there = document.elementFromPoint(left + width / 2, middle);
        if (there === null || !(element.contains(there) || there.contains(element))) continue;
        found.push({
          text: text.slice(0, 40),
          colour: [r, g, b],
          left,
          width,
          top: middle - letters / 2,
          height: letters,
        });
      }
    }
    return found;
  });
