// The spoken words as text: read along while the voice goes on, and gone to by a touch on a line.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn, position, soundsPlaying } from '../support/listen.ts';
import { firstOf } from '../support/suite.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition({ after: 60, warn: 30 }));
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en', 'ja']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page) => page.locator('html');
const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const lines = (page: Page) => page.locator('main.sheet li button');

async function arrive(page: Page): Promise<void> {
  await listenIn(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
}

/** To the first slide, whose voice is heard, and to the words of it. */
async function readAlong(page: Page): Promise<void> {
  await arrive(page);
  await toWords(page);
}

async function toWords(page: Page): Promise<void> {
  // within reach a pane is shown, and its key below is touched
  const isWithin = (await html(page).getAttribute('data-reach')) !== null;
  await key(page, isWithin ? /^Room 1/ : /The sea/).tap();
  await key(page, isWithin ? 'Ships' : /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await key(page, 'Text').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
}

for (const viewport of firstOf({ width: 1920, height: 1080 }, { width: 1080, height: 1920 })) {
  test(`the spoken line is marked, a touch on a line goes on from there, at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await readAlong(page);

    // the voice goes on, and the mark with it
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    const spoken = lines(page).and(page.locator('[aria-current=true]'));
    await expect(spoken).toHaveCount(1);
    const first = await spoken.textContent();
    await expect(spoken).not.toHaveText(first ?? '', { timeout: 15_000 });

    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    // back to the first line: what is heard is there, too
    const before = await position(page);
    expect(before).toBeGreaterThan(1);
    await lines(page).first().tap();
    await expect(lines(page).first()).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => position(page)).toBeLessThan(before);
    await expect.poll(() => soundsPlaying(page)).toBe(1);

    // a touch on the last line: soon after, the recording has come to its end, and the page stays
    await lines(page).last().tap();
    await expect(lines(page).last()).toHaveAttribute('aria-current', 'true');
    await expect(html(page)).toHaveAttribute('data-playing', 'waiting', { timeout: 20_000 });
    await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
    await key(page, 'Close').tap();
    await expect(html(page)).toHaveAttribute('data-slide', '1');
    await expect(html(page)).not.toHaveAttribute('data-overlay', /./);
  });
}

test('the page turns with the line for who reads along, and stays for who has turned to another', async ({ page }) => {
  await readAlong(page);
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '3'));
  await expect(key(page, 'Next')).toBeVisible();
  const spoken = lines(page).and(page.locator('[aria-current=true]'));
  const isSeen = (): Promise<boolean> =>
    spoken.evaluate((line) => {
      const { left, right } = line.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  const seek = (fromEnd: number): Promise<void> =>
    page.evaluate((seconds) => {
      const medium = (window as unknown as { media(): HTMLMediaElement[] }).media().find((one) => !one.paused);
      if (medium) medium.currentTime = medium.duration - seconds;
    }, fromEnd);
  const whole = await page.evaluate(() => (window as unknown as { media(): HTMLMediaElement[] }).media()[0]?.duration);

  // turned to another page by hand: the line goes on, the page stays
  await expect.poll(isSeen).toBe(true);
  const before = await spoken.textContent();
  await key(page, 'Next').tap();
  await expect.poll(isSeen).toBe(false);
  await seek((whole ?? 0) - 4);
  await expect(spoken).not.toHaveText(before ?? '');
  expect(await isSeen()).toBe(false);

  // back where the line is: from here on it is followed
  await key(page, 'Previous').tap();
  await expect.poll(isSeen).toBe(true);
  await seek(2);
  await expect(lines(page).last()).toHaveAttribute('aria-current', 'true');
  await expect.poll(isSeen).toBe(true);
});

test('within reach two keys go from line to line, and rest at the ends', async ({ page }) => {
  await arrive(page);
  await key(page, 'Settings').tap();
  await page.getByRole('group', { name: 'Controls within reach' }).getByRole('button').last().tap();
  await expect(html(page)).toHaveAttribute('data-reach', /./);
  await key(page, 'Close').tap();
  await toWords(page);
  const back = key(page, 'Line back');
  const on = key(page, 'Line on');
  const told = page.locator('main.sheet li p');
  const count = await told.count();
  expect(count).toBeGreaterThan(2);

  const marked = (): Promise<number> =>
    told.evaluateAll((lines) => lines.findIndex((line) => line.getAttribute('aria-current') === 'true'));
  for (let step = 0; step < count && (await on.getAttribute('aria-disabled')) === null; step += 1) await on.tap();
  expect(await marked()).toBe(count - 1);
  await expect.poll(() => soundsPlaying(page)).toBe(1);
  const end = await position(page);

  for (let step = 0; step < count && (await back.getAttribute('aria-disabled')) === null; step += 1) await back.tap();
  expect(await marked()).toBe(0);
  await expect.poll(() => soundsPlaying(page)).toBe(1);
  expect(await position(page)).toBeLessThan(end);
  await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
});

test('where nothing is said the key rests', async ({ page }) => {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await key(page, /The sea/).tap();
  await key(page, /Still water/).tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'none');
  await expect(key(page, 'Text')).toHaveAttribute('aria-disabled', 'true');
});
