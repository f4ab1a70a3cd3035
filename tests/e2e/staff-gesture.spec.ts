// The gesture that calls the staff's panel, by real touches: it opens on every screen, and a visitor never makes it.
import { expect, type Page } from '@playwright/test';
import { sayIn } from '../../src-renderer/staff/words/words.ts';
import { html } from '../faults/visitor.ts';
import { beginOnAttract as begin, callStaff, cornerPoint, staffKey, withStillClock } from '../support/staff/hand.ts';
import { answerStaff, PIN } from '../support/staff/kiosk.ts';
import { test } from '../support/visitor-test.ts';

const say = sayIn('en');
/** On 22 inches. */
const CORNER = (20 * 1080) / 274;

/** Steps of visits that the page reports. */
function reportsOf(page: Page): readonly string[] {
  const events: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/visit')) events.push((request.postDataJSON() as { event: string }).event);
  });
  return events;
}

test.describe('the gesture', () => {
  test('opens on attract without waking a visit, and leaves attract behind', async ({ page }) => {
    await answerStaff(page);
    const reports = reportsOf(page);
    await begin(page);
    await callStaff(page);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    await staffKey(page, 'leave').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
    expect(reports).toEqual([]);
  });

  test('less than it is a visitor’s: one tap there wakes, four and a hold do no more', async ({ page }) => {
    await answerStaff(page);
    await begin(page);
    const { x, y } = cornerPoint(page);
    await withStillClock(page, async () => {
      await page.touchscreen.tap(x, y);
      await page.clock.runFor(600);
      await expect(html(page)).toHaveAttribute('data-screen', 'attract');
      await page.clock.runFor(200);
    });
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    await callStaff(page, { taps: 4, held: 4000 });
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  });

  for (const corner of ['top-right', 'bottom-left', 'bottom-right'] as const)
    test(`is made at ${corner} where kiosk.yaml says so, on attract and in a visit, and then nowhere else`, async ({
      page,
    }) => {
      await answerStaff(page);
      await page.route('**/api/exhibition', async (route) => {
        const response = await route.fetch();
        const answer = (await response.json()) as { kiosk: object };
        await route.fulfill({ response, json: { ...answer, kiosk: { ...answer.kiosk, corner } } });
      });
      await begin(page);
      await callStaff(page, { corner });
      await expect(html(page)).toHaveAttribute('data-screen', 'staff');
      await staffKey(page, 'leave').tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'attract');
      await callStaff(page);
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await callStaff(page);
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await callStaff(page, { corner });
      await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    });

  test('works over what a visitor has opened, in their language, and ends their visit', async ({ page }) => {
    await answerStaff(page);
    const reports = reportsOf(page);
    await begin(page);
    await page.touchscreen.tap(600, 500);
    await page.getByRole('button', { name: 'English', exact: true }).tap();
    await page.getByRole('button', { name: '日本語' }).first().tap();
    await page.getByRole('button', { name: '設定' }).tap();
    await expect(html(page)).toHaveAttribute('data-overlay', 'settings');
    await callStaff(page);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    await expect(page.getByRole('heading', { name: sayIn('ja')('enterPin') })).toBeVisible();
    await staffKey(page, 'leave', 'ja').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
    expect(reports.at(-1)).toBe('end');
  });

  test('is Escape held for five seconds, by keys alone; a short one only wakes', async ({ page }) => {
    await answerStaff(page);
    await begin(page);
    await page.keyboard.press('Escape');
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    await withStillClock(page, async () => {
      await page.keyboard.down('Escape');
      await page.clock.runFor(4900);
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await page.clock.runFor(200);
    });
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    // the key that is still held is not one that leads back
    await page.keyboard.down('Escape');
    await page.keyboard.up('Escape');
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');

    await expect(page.getByRole('heading', { name: say('enterPin') })).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true');
    await page.keyboard.press('Tab');
    while (!(await staffKey(page, 'hours').evaluate((key) => key === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say('isOpen') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  });

  test('finds its corner free of whatever can be pressed', async ({ page }) => {
    await begin(page);
    const pressable = (): Promise<readonly string[]> =>
      page.evaluate((side) => {
        const found = new Set<string>();
        for (let x = 1; x < side; x += 8)
          for (let y = 1; y < side; y += 8) {
            const key = document.elementFromPoint(x, y)?.closest('button');
            if (key) found.add(key.textContent.trim());
          }
        return [...found];
      }, CORNER);
    await page.touchscreen.tap(600, 500);
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    expect(await pressable()).toEqual([]);
    for (const name of ['English', 'Settings', 'About these labels']) {
      const key = page.getByRole('button', { name, exact: true });
      if ((await key.count()) === 0) continue;
      await key.first().tap();
      await expect(html(page)).toHaveAttribute('data-overlay');
      expect(await pressable(), name).toEqual([]);
      await page.getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(html(page)).not.toHaveAttribute('data-overlay');
    }
    await page.locator('.panes button').first().tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'room');
    expect(await pressable()).toEqual([]);
    await page.locator('main button').first().tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'exhibit');
    expect(await pressable()).toEqual([]);
    for (const name of ['Text', 'More']) {
      await page.getByRole('button', { name, exact: true }).tap();
      await expect(html(page)).toHaveAttribute('data-overlay');
      expect(await pressable(), name).toEqual([]);
      await page.getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(html(page)).not.toHaveAttribute('data-overlay');
    }
  });
});
