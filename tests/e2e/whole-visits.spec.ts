// Two whole visits: one by a keyboard alone, one that hears nothing.
import { expect, type Page } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { inLong } from '../support/in-long.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn, position } from '../support/listen.ts';
import { button, html, pageFaults, wake, walkTo } from '../faults/visitor.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition({ after: 6, warn: 4 }));
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en', 'ja']);
  await addNarration(folder, 'rooms/1-sea/1-ships/02', ['en', 'ja']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

/** Leads on with Tab until the key of this name has the focus, then presses it. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a whole visit by keyboard alone: language, letters, an advisory, narration, accounts, back, and the end', async ({
  page,
}) => {
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');

  await choose(page, 'English');
  await expect(html(page)).toHaveAttribute('data-overlay', 'languages');
  await choose(page, '日本語');
  await expect(html(page)).toHaveAttribute('lang', 'ja');
  await choose(page, '設定');
  await choose(page, '125');
  await expect(html(page)).toHaveAttribute('style', /--text: 1.25;/);
  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-overlay');

  await choose(page, /戦争/);
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await page.keyboard.press('Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await choose(page, /戦争/);
  await choose(page, '第2室に入る');
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await page.keyboard.press('Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');

  await choose(page, /海/);
  await choose(page, /船/);
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await choose(page, '一時停止');
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
  await choose(page, '再生');
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await choose(page, '字幕');
  await expect(page.locator('.caption')).toHaveCount(0);
  await choose(page, '次へ');
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await page.keyboard.press('Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await choose(page, /静かな水/);
  await choose(page, 'それぞれの証言');
  await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
  await page.keyboard.press('Escape');
  await expect(html(page)).not.toHaveAttribute('data-overlay');

  // the question is answered by a key, which does nothing else
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there', { timeout: 40_000 });
  await page.keyboard.press('Enter');
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  await expect(html(page)).toHaveAttribute('data-exhibit', 'still');
  await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 60_000 });
  expect(faults).toEqual([]);
});

inLong(
  'a whole visit with sound off: everything said is read, slides still come by themselves, and the next visitor hears again',
  async ({ page }) => {
    const faults = pageFaults(page);
    await listenIn(page);
    const loudness = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        (window as unknown as { media(): HTMLMediaElement[] })
          .media()
          .filter((one) => !one.paused)
          .map((one) => (one.muted ? 0 : one.volume)),
      );
    await page.goto(kiosk.url);
    await wake(page);
    await walkTo(page, /The sea/, /Ships/, 'First ship');
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await expect.poll(loudness).toEqual([expect.any(Number)]);
    expect((await loudness())[0]).toBeGreaterThan(0);
    await button(page, 'More').tap();
    await page.getByRole('group', { name: 'Loudness' }).getByRole('button', { name: 'Off' }).tap();
    await expect.poll(loudness).toEqual([0]);
    await button(page, 'Close').tap();

    // what is said stands there, line after line, and as a text
    const caption = page.locator('.caption');
    const first = await caption.textContent();
    await expect(caption).not.toHaveText(first ?? '', { timeout: 15_000 });
    await expect.poll(() => position(page)).toBeGreaterThan(1);
    await button(page, 'Text').tap();
    await expect(page.locator('main.sheet li [aria-current=true]')).toHaveCount(1);
    await button(page, 'Close').tap();
    await page.evaluate(() => {
      const medium = (window as unknown as { media(): HTMLMediaElement[] }).media().find((one) => !one.paused);
      if (medium) medium.currentTime = medium.duration - 0.4;
    });
    await expect(html(page)).toHaveAttribute('data-slide', '2', { timeout: 10_000 });
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await expect.poll(loudness).toEqual([0]);
    await expect(caption).toBeVisible();

    await button(page, 'Pause').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 30_000 });
    await wake(page);
    await walkTo(page, /The sea/, /Ships/, 'First ship');
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await expect.poll(async () => (await loudness())[0] ?? 0).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  },
);
