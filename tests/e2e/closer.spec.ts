// Looking closer at a picture: by fingers, keys and keyboard; sharp tiles where they are there, the coarse picture where not.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { fingersOn } from '../support/fingers.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { largePicture } from '../support/large-picture.ts';
import { settled } from '../support/walk.ts';
import { isLongSuite } from '../support/suite.ts';
import { inLong } from '../support/in-long.ts';
import { test } from '../support/visitor-test.ts';

const SCAN = 'rooms/1-sea/3-scan';
/** Cutting a large picture on a busy machine. */
const CUT = { timeout: 40_000 };

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 60, warn: 30 }),
    [`${SCAN}/exhibit.yaml`]: 'title: {en: A scan}\n',
    [`${SCAN}/01.yaml`]: 'alt: {en: Many squares}\ncredit: {en: Nobody}\n',
    [`${SCAN}/01.en.md`]: '# The whole sheet\n\nLook.\n',
    [`${SCAN}/02.yaml`]: 'alt: {en: Few squares}\ncredit: {en: Nobody}\n',
    [`${SCAN}/02.en.md`]: '# A small one\n\nLook.\n',
  });
  await writeFile(join(folder, SCAN, '01.jpg'), await largePicture(9000, 6000));
  await writeFile(join(folder, SCAN, '02.jpg'), await largePicture(600, 400));
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page): Locator => page.locator('html');
const key = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const picture = (page: Page): Locator => page.getByRole('main').getByRole('img');
const tiles = (page: Page): Locator => page.locator('main.closer img.tile');
const enlarged = (page: Page): Locator => page.locator('nav .notes').getByText(/Enlarged/);
const scale = (page: Page): Promise<number> =>
  picture(page).evaluate((image) => image.getBoundingClientRect().width / document.documentElement.clientWidth);
const left = (page: Page): Promise<number> => picture(page).evaluate((image) => image.getBoundingClientRect().left);
const hasPicture = (page: Page): Promise<boolean> =>
  picture(page).evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);
/** Those that are there, by level. */
const sharp = (page: Page, level: number): Locator =>
  page.locator(`main.closer img.tile[data-state=there][src*="/${level}_"]`);

async function onSlide(page: Page, url = kiosk.url): Promise<void> {
  await page.goto(url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await key(page, /The sea/).tap();
  await key(page, /A scan/).tap();
  await expect(page.getByRole('heading', { name: 'The whole sheet' })).toBeVisible();
  await settled(page);
}
async function open(page: Page, url?: string): Promise<void> {
  await onSlide(page, url);
  await key(page, 'Look closer').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'closer');
  await expect(picture(page)).toHaveAccessibleName('Many squares');
  await expect.poll(() => hasPicture(page)).toBe(true);
}

for (const viewport of [{ width: 1920, height: 1080 }, ...(isLongSuite ? [{ width: 1080, height: 1920 }] : [])]) {
  test(`keys, fingers and keyboard go in and out, at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const fingers = await fingersOn(page);
    const middle = { x: viewport.width / 2, y: viewport.height * 0.4 };
    await expect(page.getByText('Whole picture').first()).toBeVisible();
    await expect(key(page, 'Farther')).toHaveAttribute('aria-disabled', 'true');
    await expect(tiles(page)).toHaveCount(0);
    const whole = await scale(page);

    // by keys: a finer level, some dozens of tiles
    for (let press = 0; press < 3; press += 1) await key(page, 'Closer').tap();
    await expect.poll(() => scale(page)).toBeCloseTo(whole * 1.6 ** 3, 1);
    await expect(sharp(page, 1).first()).toBeVisible(CUT);
    expect(await tiles(page).count()).toBeLessThan(100);
    await expect(page.locator('[aria-live=polite]').getByText(/Enlarged 4 times/)).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    // what a drag does, and a single touch does too
    const before = await left(page);
    await fingers.drag(middle, { x: middle.x - 200, y: middle.y });
    await expect.poll(() => left(page)).toBeCloseTo(before - 200, 0);
    await key(page, 'Left').tap();
    await expect.poll(() => left(page)).toBeGreaterThan(before);

    // as close as it goes: pixels of the scan itself, the coarser level gone
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('+');
    await expect(key(page, 'Closer')).toHaveAttribute('aria-disabled', 'true');
    await expect(sharp(page, 0).first()).toBeVisible();
    await expect(page.locator('main.closer img.tile[src*="/1_"]')).toHaveCount(0);
    expect(await tiles(page).count()).toBeLessThan(100);

    await key(page, 'Whole picture').tap();
    await expect.poll(() => scale(page)).toBeCloseTo(whole, 3);
    await expect(tiles(page)).toHaveCount(0);

    // by fingers; the page itself is never zoomed
    await fingers.pinch(middle, 240);
    await expect.poll(() => scale(page)).toBeGreaterThan(whole * 2);
    const pinched = await scale(page);
    await fingers.tap(middle);
    await fingers.tap(middle);
    await expect.poll(() => scale(page)).toBeCloseTo(pinched * 2.5, 1);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

    // by keyboard and wheel
    await page.keyboard.press('0');
    await expect.poll(() => scale(page)).toBeCloseTo(whole, 3);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(() => scale(page)).toBeCloseTo(whole * 1.6 ** 2, 2);
    const at = await left(page);
    // arrows lead from key to key everywhere; the picture is moved by the keys they lead to
    await key(page, 'Right').tap();
    await expect.poll(() => left(page)).toBeLessThan(at);
    await page.keyboard.press('-');
    await expect.poll(() => scale(page)).toBeCloseTo(whole * 1.6, 2);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => scale(page)).toBeGreaterThan(whole * 2);
    await page.keyboard.press('Escape');

    // back on the same slide, and nothing is kept
    await expect(html(page)).not.toHaveAttribute('data-overlay', /./);
    await expect(html(page)).toHaveAttribute('data-slide', '1');
    await expect(page.locator('img[src*="_"]')).toHaveCount(0);
    await key(page, 'Look closer').tap();
    await expect(page.getByText('Whole picture').first()).toBeVisible();
    expect(await scale(page)).toBeCloseTo(whole, 3);
    await key(page, 'Close').tap();
    await expect(page.getByRole('heading', { name: 'The whole sheet' })).toBeVisible();
  });
}

test('a small picture is enlarged as well, without tiles', async ({ page }) => {
  await onSlide(page);
  await key(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'A small one' })).toBeVisible();
  await settled(page);
  await key(page, 'Look closer').tap();
  await expect(picture(page)).toHaveAccessibleName('Few squares');
  const whole = await scale(page);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
  await expect.poll(() => scale(page)).toBeCloseTo(whole * 3, 2);
  await expect(key(page, 'Closer')).toHaveAttribute('aria-disabled', 'true');
  await expect(tiles(page)).toHaveCount(0);
});

test('with less motion it comes closer at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const widths = await page.evaluate(async () => {
    const width = (): number => document.querySelector('main.closer img')?.getBoundingClientRect().width ?? 0;
    const keys = [...document.querySelectorAll<HTMLElement>('nav button')];
    keys.find(({ textContent }) => textContent?.trim() === 'Closer')?.click();
    const seen: number[] = [];
    for (let frame = 0; frame < 5; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      seen.push(width());
    }
    return seen;
  });
  expect(new Set(widths).size).toBe(1);
  await expect(enlarged(page)).toBeVisible();
});

inLong('tiles that do not come leave the coarse picture', async ({ page }) => {
  await page.route(/\/\d+_\d+_\d+\.jpg$/u, (route) =>
    route.request().method() === 'HEAD' ? route.continue() : route.abort(),
  );
  await open(page);
  for (let press = 0; press < 4; press += 1) await key(page, 'Closer').tap();
  await expect(tiles(page).first()).toBeAttached(CUT);
  await expect(page.locator('main.closer img.tile[data-state=there]')).toHaveCount(0);
  await expect(tiles(page).first()).toBeHidden();
  await expect(picture(page)).toBeVisible();
  expect(await hasPicture(page)).toBe(true);
});

inLong('a server that is gone leaves the picture that is there', async ({ page }) => {
  const own = await startKiosk(folder);
  await onSlide(page, own.url);
  await own.stop();
  await key(page, 'Look closer').tap();
  await expect.poll(() => hasPicture(page)).toBe(true);
  await key(page, 'Closer').tap();
  await expect(enlarged(page)).toBeVisible();
  await key(page, 'Close').tap();
  await expect(html(page)).not.toHaveAttribute('data-overlay', /./);
});

test('the question “still there?” keeps the view, the reset keeps nothing', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(enlarged(page)).toHaveText('Enlarged 2.6 times');
  await page.clock.fastForward(61_000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
  // the touch that answers is no tap on the picture
  const fingers = await fingersOn(page);
  await fingers.tap({ x: 900, y: 400 });
  await expect(html(page)).toHaveAttribute('data-overlay', 'closer');
  await fingers.tap({ x: 900, y: 400 });
  await expect(enlarged(page)).toHaveText('Enlarged 2.6 times');
  await page.clock.fastForward(61_000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
  await page.clock.fastForward(31_000);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await expect(page.locator('main.closer')).toHaveCount(0);
  await expect(page.locator('img[src*="_"]')).toHaveCount(0);
  // the next visitor sees the whole picture
  await page.touchscreen.tap(500, 500);
  await key(page, /The sea/).tap();
  await key(page, /A scan/).tap();
  await key(page, 'Look closer').tap();
  await expect(page.getByText('Whole picture').first()).toBeVisible();
});
