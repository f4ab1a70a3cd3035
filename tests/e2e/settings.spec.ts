// The settings as a visitor uses them: seen at once, kept through the visit, gone with it.
import { expect, type Page } from '@playwright/test';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition({ after: 6, warn: 3 }));
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page) => page.locator('html');
const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
/** Height of a line of the label, in CSS pixels. */
const lettersOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const groundOf = (page: Page): Promise<string> =>
  page.locator('.place').evaluate((element) => getComputedStyle(element).getPropertyValue('--ground').trim());

async function wake(page: Page): Promise<void> {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}

async function toSlide(page: Page): Promise<void> {
  await wake(page);
  await key(page, /The sea/).tap();
  await key(page, /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
}

test('what is chosen is seen beside it at once, kept on every screen and in every language, and ends with the visit', async ({
  page,
}) => {
  await toSlide(page);
  const before = await lettersOf(page, 'article section p.small, article section .label');
  const ground = await groundOf(page);
  await key(page, 'Settings').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'settings');
  const sample = await lettersOf(page, '.sample .label');
  await key(page, '150').tap();
  await expect.poll(() => lettersOf(page, '.sample .label')).toBeCloseTo(sample * 1.5, 1);
  await expect(key(page, '150')).toHaveAttribute('aria-pressed', 'true');
  await key(page, 'High').tap();
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
  expect(await groundOf(page)).toBe('#000');
  await page.getByRole('group', { name: 'Movement' }).getByRole('button', { name: 'None' }).tap();
  await expect(html(page)).toHaveAttribute('data-motion', 'none');
  await page.getByRole('group', { name: 'Captions' }).getByRole('button', { name: 'Off' }).tap();

  await key(page, 'Close').tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  expect(await lettersOf(page, 'article section p.small, article section .label')).toBeCloseTo(before * 1.5, 1);
  await expect(key(page, 'Captions')).toHaveAttribute('aria-pressed', 'false');
  await key(page, 'English').tap();
  await key(page, '日本語').tap();
  await expect(html(page)).toHaveAttribute('lang', 'ja');
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');

  // nobody touches: the question, the reset, and the next visitor finds the exhibition as it was
  await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 30_000 });
  await toSlide(page);
  expect(await lettersOf(page, 'article section p.small, article section .label')).toBeCloseTo(before, 1);
  expect(await groundOf(page)).toBe(ground);
  await expect(html(page)).toHaveAttribute('data-motion', 'calm');
  await expect(key(page, 'Captions')).toHaveAttribute('aria-pressed', 'true');
});

test('back to standard takes back all but the language; over an advisory the advisory comes back', async ({ page }) => {
  await wake(page);
  await key(page, 'English').tap();
  await key(page, '日本語').tap();
  await key(page, /戦争/).tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await key(page, '設定').tap();
  await key(page, '暗め').tap();
  await key(page, /200/).tap();
  await expect(html(page)).toHaveAttribute('data-contrast', 'dark');
  await key(page, '標準に戻す').tap();
  await expect(html(page)).toHaveAttribute('data-contrast', 'standard');
  await expect(html(page)).toHaveAttribute('lang', 'ja');
  await expect(html(page)).toHaveAttribute('style', /--text: 1;/);
  await key(page, '閉じる').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
});

test('with more time the question comes after twice as long', async ({ page }) => {
  await page.clock.install();
  await wake(page);
  await key(page, 'Settings').tap();
  await page.getByRole('group', { name: 'Time' }).getByRole('button', { name: 'Twice as long' }).tap();
  await page.clock.runFor(8000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'settings');
  await page.clock.runFor(5000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
});
