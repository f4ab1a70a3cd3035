// A label longer than its pane is read by single taps, and shows that it goes on; its words answer the finger as keys do.
import { expect, type Page } from '@playwright/test';
import { html, wake, walkTo } from '../faults/visitor.ts';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

let folder: string;
let kiosk: TestKiosk;
test.beforeAll(async () => {
  const words = Array.from({ length: 110 }, (_, n) => `word${n}`).join(' ');
  folder = await writeExhibition({
    ...smallExhibition({ after: 60, warn: 30 }),
    'rooms/1-sea/1-ships/01.en.md': `# First ship\n\n${words}\n\nIts end is a [lease](term:lease).\n`,
  });
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const begin = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(kiosk.url);
  await wake(page);
};
const down = (page: Page) => page.getByRole('button', { name: 'Text down' });
/** Whether the text goes on under a line at its foot. */
const goesOn = (page: Page): Promise<boolean> =>
  page.locator('.ways').evaluate((keys) => getComputedStyle(keys, '::before').visibility === 'visible');

test('two keys scroll a long label; a line closes it where it goes on, and its last words stand clear of the keys', async ({
  page,
}) => {
  await begin(page);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  const text = page.locator('[data-scrolls]');
  await expect(down(page)).toBeVisible();
  expect(await goesOn(page)).toBe(true);
  const hidden = await text.evaluate((it) => it.scrollHeight - it.clientHeight);
  for (let taps = 0; taps < Math.ceil(hidden / 200) && (await goesOn(page)); taps += 1) {
    const before = await text.evaluate((it) => it.scrollTop);
    await down(page).tap();
    await expect.poll(() => text.evaluate((it) => it.scrollTop)).toBeGreaterThan(before);
    await expect.poll(() => text.evaluate((it) => it.getAnimations().length)).toBe(0);
  }
  await expect.poll(() => goesOn(page)).toBe(false);
  const end = await page.getByRole('button', { name: 'lease' }).boundingBox();
  const key = await down(page).boundingBox();
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((key?.y ?? 0) + 1);
  await page.getByRole('button', { name: 'Text up' }).tap();
  await expect.poll(() => goesOn(page)).toBe(true);
});

test('a label that stands whole has no such keys', async ({ page }) => {
  await begin(page);
  await walkTo(page, /The sea/, /Still water/, 'No sound here');
  await expect(down(page)).toBeHidden();
});

test('a word of the glossary shows the finger on it', async ({ page }) => {
  await begin(page);
  await walkTo(page, /The sea/, /Still water/, 'No sound here');
  const word = page.getByRole('button', { name: 'lease' });
  const look = () => word.evaluate((it) => [getComputedStyle(it).color, getComputedStyle(it).backgroundColor]);
  const [ink] = await look();
  const box = await word.boundingBox();
  if (!box) throw new Error('the word is not there');
  const hand = await page.context().newCDPSession(page);
  const at = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
  await expect.poll(look).toEqual([expect.not.stringMatching(`^${ink?.replaceAll(/[()]/gu, '.') ?? ''}$`), ink]);
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(html(page)).toHaveAttribute('data-overlay', 'glossary');
});
