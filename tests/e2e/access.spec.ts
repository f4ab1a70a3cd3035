// Every screen once through axe, and every control as large as a finger.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';

/** 15 mm on the assumed 22 inch screen, at 1080 lines. */
const MIN_TARGET = 59;

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition({ after: 60, warn: 30 }));
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

async function check(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
    [],
  );
  const small = await page.getByRole('button').evaluateAll(
    (nodes, least) =>
      nodes
        .map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < least || box.height < least))
        .map(({ name, box }) => `${name} is ${box.width} × ${box.height}`),
    MIN_TARGET,
  );
  expect(small, screen).toEqual([]);
}

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]) {
  test(`nothing stands in the way at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.goto(kiosk.url);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
    await check(page, 'attract');
    await page.touchscreen.tap(500, 500);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'hall');
    await check(page, 'hall');
    await button('English').tap();
    await expect(page.locator('html')).toHaveAttribute('data-overlay', 'languages');
    await check(page, 'languages');
    await button('Close').tap();
    await button('Settings').tap();
    await expect(page.locator('html')).toHaveAttribute('data-overlay', 'settings');
    await check(page, 'settings');
    await button('Close').tap();
    await button(/The war/).tap();
    await expect(page.locator('html')).toHaveAttribute('data-overlay', 'advisory');
    await check(page, 'advisory');
    await button('Back to all rooms').tap();
    await button(/The sea/).tap();
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'room');
    await check(page, 'room');
    await button(/Ships/).tap();
    await expect(page.getByRole('heading', { name: 'First ship' })).toBeVisible();
    await check(page, 'exhibit');
    await button('Room 1').tap();
    await button(/Still water/).tap();
    await expect(page.getByRole('heading', { name: 'No sound here' })).toBeVisible();
    await check(page, 'exhibit without a picture');
    await button('lease').tap();
    await expect(page.locator('html')).toHaveAttribute('data-overlay', 'glossary');
    await expect(page.getByText('Renting land.')).toBeVisible();
    await check(page, 'glossary');
    await button('Close').tap();
    await button('Who says what').tap();
    await expect(page.getByRole('heading', { name: 'Was the water still?' })).toBeVisible();
    await check(page, 'accounts');
    await button('Sources').tap();
    await expect(page.getByText('City archive, box 12')).toBeVisible();
    await check(page, 'sources');
    await button('Close').tap();
    await expect(page.getByRole('heading', { name: 'No sound here' })).toBeVisible();
    await button('All rooms').tap();
    await button('About these labels').tap();
    await expect(page.getByRole('heading', { name: 'About these labels' })).toBeVisible();
    await check(page, 'about');
  });
}
