// Opening and closing as a visitor meets them, by a kiosk whose clock the test has in its hand.
import sharp from 'sharp';
import { expect, type Page } from '@playwright/test';
import { html, pageFaults, wake, walkTo } from '../faults/visitor.ts';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { clockedKiosk, type ClockedKiosk } from '../support/kiosk-by-clock.ts';
import { test } from '../support/visitor-test.ts';

const HOURS = { tue: '10:00-18:00', wed: '10:00-18:00' };

let folder: string;
let kiosk: ClockedKiosk;
let faults: readonly string[];
test.beforeEach(async ({ page }) => {
  folder = await writeExhibition(smallExhibition({ after: 60, warn: 30 }));
  faults = pageFaults(page);
});
test.afterEach(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
  expect(faults).toEqual([]);
});

const begin = async (page: Page, iso: string): Promise<void> => {
  kiosk = await clockedKiosk(folder, HOURS, iso);
  await page.goto(kiosk.url);
};
const screenIs = (page: Page, screen: string): Promise<void> =>
  expect(html(page)).toHaveAttribute('data-screen', screen);
/** The brightest pixel of what is on the screen, 0–255. */
async function brightest(page: Page): Promise<number> {
  const { channels } = await sharp(await page.screenshot()).stats();
  return Math.max(...channels.slice(0, 3).map(({ max }) => max));
}

test('a visit goes on for ten minutes after closing time, with a notice in its language, and ends; nobody there is dark at once', async ({
  page,
}) => {
  await begin(page, '2026-11-24T17:58:00+01:00');
  await wake(page);
  await walkTo(page, /The sea/, /Still water/, 'No sound here');
  await expect(page.locator('.closing')).toHaveCount(0);
  kiosk.setTime('2026-11-24T18:00:01+01:00');
  await expect(page.getByText('This visit ends in 10 minutes.')).toBeVisible();
  await screenIs(page, 'exhibit');
  // nothing is in its way, and it is in the way of nothing
  const notice = await page.locator('.closing').boundingBox();
  for (const key of await page.getByRole('button').all()) {
    const box = await key.boundingBox();
    if (box && notice) expect(box.y + box.height).toBeLessThanOrEqual(notice.y + 1);
  }
  await page.getByRole('button', { name: /English/ }).tap();
  await page.getByRole('button', { name: '日本語' }).tap();
  await expect(page.getByText('ご利用はあと10分で終わります。')).toBeVisible();
  kiosk.setTime('2026-11-24T18:09:30+01:00');
  await expect(page.getByText('あと1分')).toBeVisible();
  kiosk.setTime('2026-11-24T18:10:00+01:00');
  await screenIs(page, 'closed');

  kiosk.setTime('2026-11-25T10:00:00+01:00');
  await screenIs(page, 'attract');
  // the next day ends with nobody there
  kiosk.setTime('2026-11-25T18:00:00+01:00');
  await screenIs(page, 'closed');
  expect(await brightest(page)).toBe(0);
});

test('a closed screen is black, also when it is loaded; a touch says for some seconds when it opens, in all languages, and begins nothing', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T20:00:00+01:00') });
  await begin(page, '2026-11-24T20:00:00+01:00');
  await screenIs(page, 'closed');
  await expect(page.locator('main.closed')).toBeAttached();
  expect(await brightest(page)).toBe(0);
  await page.touchscreen.tap(700, 500);
  await expect(page.getByText(/It opens again: Wednesday.* 10:00/u)).toBeVisible();
  await expect(page.getByText(/次の公開：水曜日.*10:00/u)).toBeVisible();
  await screenIs(page, 'closed');
  await page.clock.runFor(12_000);
  await expect(page.getByText('It opens again')).toHaveCount(0);
  // nor does the idle clock of a visit run, which would end in attract
  await page.clock.runFor(200_000);
  await screenIs(page, 'closed');
  expect(await brightest(page)).toBe(0);
});

test('maintenance stands over everything, calmly, and ends in attract', async ({ page }) => {
  await begin(page, '2026-11-24T12:00:00+01:00');
  await wake(page);
  kiosk.opening.maintenance(true);
  await screenIs(page, 'resting');
  await expect(page.getByText('This exhibit is being looked after.')).toBeVisible();
  await expect(page.getByText('ただいま点検しています。')).toBeVisible();
  await page.touchscreen.tap(600, 400);
  await screenIs(page, 'resting');
  kiosk.opening.maintenance(false);
  await screenIs(page, 'attract');
  expect((await page.request.get(new URL('/api/health', kiosk.url).href)).ok()).toBe(true);
});

test('the page begins anew every night, dark, and nobody takes that for a death', async ({ page }) => {
  await begin(page, '2026-11-24T20:00:00+01:00');
  await screenIs(page, 'closed');
  await expect.poll(() => kiosk.kiosk.lastBeat()?.page).toBeDefined();
  const first = kiosk.kiosk.lastBeat()?.page;
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  kiosk.setTime('2026-11-25T04:00:01+01:00');
  await expect.poll(() => kiosk.kiosk.lastBeat()?.page).not.toBe(first);
  await screenIs(page, 'closed');
  await expect.poll(() => kiosk.kiosk.lastBeat()?.keyed).toBe(true);
  // once
  await page.waitForTimeout(1000);
  expect(loads).toHaveLength(1);
  expect(kiosk.deaths).toEqual([]);
});
