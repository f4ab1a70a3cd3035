// The first touch only wakes: what a real browser makes of one touch, and what of it reaches the page.
import { expect, type Page } from '@playwright/test';
import { serveHost, type HostServer } from '../support/host.ts';
import type { Host } from './host/host.ts';
import { test } from '../support/visitor-test.ts';

let server: HostServer;
test.beforeAll(async () => {
  server = await serveHost();
});
test.afterAll(() => server.close());
test.beforeEach(({ page }) => page.goto(server.url).then(() => undefined));

const inputs = (page: Page) => page.evaluate(() => (window as unknown as { host: Host }).host.inputs);

for (const way of ['tap', 'click'] as const) {
  test(`a ${way} that wakes presses nothing; the next one does`, async ({ page }) => {
    const button = page.getByRole('button', { name: 'Enter' });
    await button[way]();
    await button[way]();
    // a late click of the first one would be the first of two
    await expect.poll(() => inputs(page)).toContain('click');
    const seen = await inputs(page);
    expect(seen[0]).toBe('swallow');
    for (const once of ['swallow', 'pointerdown', 'pointerup', 'click'])
      expect(seen.filter((what) => what === once)).toEqual([once]);
  });
}

for (const key of ['Enter', 'Space']) {
  test(`the same with the key ${key}`, async ({ page }) => {
    await page.getByRole('button', { name: 'Enter' }).focus();
    await page.keyboard.press(key);
    expect(await inputs(page)).toEqual(['swallow']);
    await page.keyboard.press(key);
    expect(await inputs(page)).toContain('click');
  });
}

test('a turn of the wheel wakes', async ({ page }) => {
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 50);
  await expect.poll(() => inputs(page)).toEqual(['swallow']);
});

test('assistive technology that clicks without touching wakes, and presses nothing the first time', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: 'Enter' });
  await button.evaluate((element: HTMLElement) => element.click());
  expect(await inputs(page)).toEqual(['swallow']);
  await button.evaluate((element: HTMLElement) => element.click());
  expect(await inputs(page)).toEqual(['swallow', 'pass', 'click']);
});
