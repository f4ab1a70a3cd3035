// The settings as a visitor uses them: seen at once, kept through the visit, gone with it.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { FILMS, filmWords, makeFilm } from '../support/films.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({ ...smallExhibition({ after: 6, warn: 3 }), ...filmWords });
  // the second slide of the films has all that a slide can have
  const film = join(folder, FILMS, '01.webm');
  await makeFilm(film);
  for (const name of ['02.webm', '03.webm', '02.en.sign.webm']) await copyFile(film, join(folder, FILMS, name));
  await addNarration(folder, `${FILMS}/02`, ['en']);
  await addNarration(folder, `${FILMS}/03`, ['en']);
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
  await wakeAgain(page);
}

/** The page is that of the visitor before. */
async function wakeAgain(page: Page): Promise<void> {
  await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 45_000 });
  await page.touchscreen.tap(500, 500);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}

async function toSlide(page: Page): Promise<void> {
  await key(page, /The sea/).tap();
  await key(page, /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
}

test('what is chosen is seen beside it at once, kept on every screen and in every language, and ends with the visit', async ({
  page,
}) => {
  await wake(page);
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
  await wakeAgain(page);
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
  await key(page, 'Close').tap();
  await page.clock.runFor(8000);
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  await page.clock.runFor(5000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
});

/** Every row of the page of settings that is open: what is chosen in it. */
const chosenIn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[role="group"]')]
        .filter((row) => row.querySelector('[aria-pressed="true"]'))
        .map((row) => [
          row.querySelector('.name')?.textContent ?? '',
          row.querySelector('[aria-pressed="true"]')?.textContent.trim() ?? '',
        ]),
    ),
  );

test('whatever a visitor set is gone with the visit, and nothing of it is found afterwards', async ({ page }) => {
  const told: string[] = [];
  page.on('request', (request) => void told.push(request.postData() ?? ''));
  const choose = (row: string, value: string): Promise<void> =>
    page.getByRole('group', { name: row, exact: true }).getByRole('button', { name: value, exact: true }).tap();
  const toFilm = async (): Promise<void> => {
    await key(page, /The sea/).tap();
    await key(page, /Films/).tap();
    await key(page, 'Next').tap();
    await expect(page.getByRole('heading', { name: 'Described' })).toBeVisible();
    await key(page, 'More').tap();
    await expect(html(page)).toHaveAttribute('data-overlay', 'more');
  };
  await wake(page);
  await key(page, 'Settings').tap();
  const settings = await chosenIn(page);
  await key(page, 'Close').tap();
  await toFilm();
  const more = await chosenIn(page);
  expect(Object.keys(settings)).toHaveLength(8);
  expect(Object.keys(more)).toHaveLength(4);

  await choose('Loudness', '1');
  await choose('Speed', '150%');
  await choose('Sign language', 'On');
  await choose('Audio description', 'On');
  const changedMore = await chosenIn(page);
  for (const [row, value] of Object.entries(more)) expect(changedMore[row], row).not.toBe(value);
  await key(page, 'All rooms').tap();
  await key(page, 'Settings').tap();
  await choose('Text size', '150');
  await choose('Contrast', 'Dark');
  await choose('Captions', 'Off');
  await choose('Movement', 'None');
  await choose('Going on', 'Waits for me');
  await choose('Time', 'Twice as long');
  await choose('Read aloud', 'On');
  // within reach they come a few at a time
  await choose('Controls within reach', 'Right hand');
  await expect(html(page)).toHaveAttribute('data-reach', 'right');
  // who reads the settings is given the time for it
  await key(page, 'Close').tap();

  await wakeAgain(page);
  await key(page, 'Settings').tap();
  expect(await chosenIn(page)).toEqual(settings);
  await key(page, 'Close').tap();
  await toFilm();
  expect(await chosenIn(page)).toEqual(more);
  expect(told.join()).not.toContain('after a visit');
});
