// The square for a phone, on the screen: read back from its pixels by a reader of such squares, large enough for a camera, in
// every contrast, at every size.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { serveHost, type HostServer } from '../support/host.ts';
import { defectsOn } from '../support/measure.ts';
import type { TakeAwayPage, TakenAway } from './host/takeaway.ts';
import { firstOf } from '../support/suite.ts';
import { test } from '../support/visitor-test.ts';

const TEMPLATE = 'https://museum.example/{room}/{exhibit}?l={lang}';
const SHORT = { screen: 'exhibit', room: 'harbour', exhibit: 'many-names', slide: '1' } as const;
const LONG = { ...SHORT, room: '旅順口の港', exhibit: '四つの名前をもつ場所と人びと' };
const addressOf = ({ place: { room, exhibit }, lang }: TakenAway): string =>
  `https://museum.example/${encodeURIComponent(room)}/${encodeURIComponent(exhibit)}?l=${lang}`;
const TITLE = { en: 'One place, four names', ar: 'مكان واحد وأربعة أسماء' };
const STANDARD: TakenAway = {
  title: TITLE,
  place: SHORT,
  template: TEMPLATE,
  lang: 'en',
  dir: 'ltr',
  palette: 'mist',
  contrast: 'standard',
  text: 1,
};
/** Of the assumed screen of 22 inches. */
const SHORT_SIDE_MM = 274;
const LEAST_MM = 0.8;

let server: HostServer;
test.beforeAll(async () => {
  server = await serveHost('takeaway.html');
});
test.afterAll(() => server.close());

const show = (page: Page, shown: TakenAway): Promise<void> =>
  page.evaluate((it) => (window as unknown as { host: TakeAwayPage }).host.show(it), shown);

/** What a phone held before the screen would open. */
async function read(page: Page): Promise<string | undefined> {
  const shot = await page.locator('figure svg').screenshot();
  const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

for (const viewport of firstOf(
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 2160 },
)) {
  const { width, height } = viewport;
  test(`opens the exact address at ${width} × ${height}, and nothing is cut`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(server.url);
    const folder = process.env['TAKEAWAY_SHOTS'];
    const states: readonly TakenAway[] = [
      STANDARD,
      { ...STANDARD, palette: 'night', contrast: 'dark' },
      { ...STANDARD, contrast: 'high', place: LONG },
      { ...STANDARD, contrast: 'soft', text: 2 },
      { ...STANDARD, lang: 'ar', dir: 'rtl', palette: 'cream' },
      { ...STANDARD, lang: 'ar', dir: 'rtl', palette: 'slate', text: 2, place: LONG },
    ];
    for (const [index, shown] of states.entries()) {
      await show(page, shown);
      const name = `${shown.lang} ${shown.contrast} ${shown.text}`;
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${width}-${index}.png` });
      expect(await read(page), name).toBe(addressOf(shown));
      await expect(page.locator('figcaption')).toHaveText(decodeURI(addressOf(shown)));
      expect(await defectsOn(page), name).toEqual([]);
      const side = await page.locator('figure svg').evaluate((svg) => svg.getBoundingClientRect().width);
      const modules = await page
        .locator('figure svg')
        .evaluate((svg) => (svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 0));
      const mm = ((side / modules) * SHORT_SIDE_MM) / Math.min(width, height);
      expect(mm, name).toBeGreaterThanOrEqual(LEAST_MM);
      expect(Number.isInteger(side / modules), `${name}: ${side / modules} pixels a module`).toBe(true);
    }
  });
}

test('leads nowhere but back, and stands in nobody’s way', async ({ page }) => {
  await page.goto(server.url);
  await show(page, STANDARD);
  await expect(page.getByRole('link')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  // the host is a page without a language menu of its own; what is measured is the page it holds
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-sent', 'close');
});
