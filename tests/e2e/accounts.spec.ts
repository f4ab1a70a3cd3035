// Who says what: what does not fit on a page goes on to the next, and nothing of it is cut off or made smaller.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { controlDefects } from '../support/states/controls.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openAccounts(page: Page): Promise<void> {
  await page.goto(kiosk.url);
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await button(page, /The sea/).tap();
  await button(page, /Still water/).tap();
  await button(page, 'Who says what').tap();
  await expect(page.getByRole('heading', { name: 'Was the water still?' })).toBeVisible();
}

/** The names that stand wholly on the page now shown. */
const shown = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet article').evaluateAll((entries) =>
    entries
      .filter((entry) => {
        const { left, right, top, bottom } = entry.getBoundingClientRect();
        const words = entry.closest('main')?.getBoundingClientRect();
        return words && left >= 0 && right <= innerWidth && top >= words.top && bottom <= words.bottom;
      })
      .map((entry) => entry.querySelector('h3')?.textContent ?? ''),
  );

test('a slide without a picture stands on its words, and nothing is in the way of whoever reads it otherwise', async ({
  page,
}) => {
  await openAccounts(page);
  await button(page, 'Close').tap();
  await expect(page.getByRole('heading', { name: 'No sound here' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await controlDefects(page, { least: 15, gap: 3 }, 1080 / 274)).toEqual([]);
});

const ALL = ['A boatman', 'Clerk 1', 'Clerk 2', 'Clerk 3', 'Clerk 4'];

test('accounts stand side by side on one page where there is room', async ({ page }) => {
  await openAccounts(page);
  await expect.poll(() => shown(page)).toEqual(ALL);
  await expect(button(page, 'Next')).toHaveCount(0);
});

test('an account says of what kind its source is, and from when', async ({ page }) => {
  await openAccounts(page);
  const boatman = page.getByRole('article').filter({ hasText: 'A boatman' });
  await expect(boatman.getByText('Archive or library')).toHaveText('Archive or library·1894');
  await expect(page.getByText('Archive or library')).toHaveCount(1);
});

test('accounts that do not fit go on to further pages, each entry whole on one of them', async ({ page }) => {
  await openAccounts(page);
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'));
  const next = button(page, 'Next');
  await expect(next).toBeVisible();
  const seen: string[] = [];
  for (let turn = 0; turn < 9; turn++) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    seen.push(...(await shown(page)));
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    await next.tap();
  }
  expect(seen).toEqual(ALL);
});

test('another language keeps the accounts open, in its words', async ({ page }) => {
  await openAccounts(page);
  await button(page, 'English').tap();
  await button(page, '日本語').tap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await button(page, 'それぞれの証言').tap();
  await expect(page.getByRole('heading', { name: '水は静かだったか' })).toBeVisible();
});
