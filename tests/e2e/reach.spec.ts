// Controls within reach: whatever can be touched lies in the lowest third of the screen, on every page, for either hand.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { defectsOn } from '../support/measure.ts';
import { SettledVisitor } from '../support/states/visitor.ts';
import { isLongSuite } from '../support/suite.ts';
import { unhurried } from '../support/unhurried.ts';
import { settled } from '../support/walk.ts';
import { inLong } from '../support/in-long.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

const NAMES: Readonly<Record<string, string>> = { en: 'English', 'zh-Hans': '简体中文', ja: '日本語', ru: 'Русский' };
const html = (page: Page) => page.locator('html');
const key = (page: Page, name: string | RegExp) =>
  page.locator('nav.sill').getByRole('button', { name, exact: typeof name === 'string' });

/** What can be touched above the lowest third, or is smaller than a thumb. */
const wrong = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = 15 * (Math.min(window.innerWidth, window.innerHeight) / 274);
    const zone = window.innerHeight * (2 / 3) - 1;
    return [...document.querySelectorAll<HTMLElement>('button, a[href], [role=slider], input, select')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert], [hidden]') === null)
      .flatMap((one) => {
        const { top, bottom, left, right, width, height } = one.getBoundingClientRect();
        const name = one.textContent.trim() || one.getAttribute('aria-label');
        const outside = left < 0 || right > window.innerWidth || bottom > window.innerHeight;
        if (outside) return [`“${name}” leaves the screen`];
        if (top < zone) return [`“${name}” begins at ${Math.round(top)}, above ${Math.round(zone)}`];
        return width < least - 0.5 || height < least - 0.5 ? [`“${name}” is ${width} × ${height}`] : [];
      });
  });

/** Keys must not lie over each other either. */
const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const keys = [...document.querySelectorAll('button')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert], [hidden]') === null)
      .map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() }));
    return keys.flatMap(({ name, box }, index) =>
      keys
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `“${name}” lies over “${other.name}”`),
    );
  });

async function press(page: Page, name: string | RegExp): Promise<void> {
  await unhurried(page);
  await key(page, name).tap();
}

async function check(page: Page, screen: string, whole = true): Promise<void> {
  await settled(page);
  await unhurried(page);
  expect(await wrong(page), screen).toEqual([]);
  expect(await overlaps(page), screen).toEqual([]);
  expect(await defectsOn(page), screen).toEqual([]);
  if (!whole) return;
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  expect(
    violations.map(({ id }) => id),
    screen,
  ).toEqual([]);
}

for (const { size, text, hand } of [
  { size: { width: 1080, height: 1920 }, text: '200 %', hand: 'Right hand' },
  { size: { width: 1920, height: 1080 }, text: '100', hand: 'Left hand' },
]) {
  inLong(
    `a whole visit with text ${text} for the ${hand.toLowerCase()} at ${size.width} × ${size.height}`,
    async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      await page.goto(sampleKiosk());
      await expect(html(page)).toHaveAttribute('data-screen', 'attract');
      await page.touchscreen.tap(500, 500);
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await press(page, 'Settings');
      await page.getByRole('button', { name: text }).tap();
      await page.getByRole('button', { name: hand }).tap();
      await expect(html(page)).toHaveAttribute('data-reach', hand === 'Left hand' ? 'left' : 'right');
      await check(page, 'settings');
      await press(page, 'Next');
      await check(page, 'settings, second page');
      await press(page, 'Close');
      await check(page, 'hall');

      await press(page, 'English');
      await check(page, 'languages');
      await press(page, 'Close');
      await press(page, 'Room 3');
      await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
      await check(page, 'advisory');
      await press(page, 'Back to all rooms');
      await press(page, 'Room 2');
      await expect(html(page)).toHaveAttribute('data-screen', 'room');
      await check(page, 'room');
      await press(page, 'Two armies cross');
      await expect(html(page)).toHaveAttribute('data-screen', 'exhibit');
      await check(page, 'slide');
      await press(page, 'Next');
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await check(page, 'slide 2');
      if (text === '200 %') {
        await press(page, 'Picture');
        await check(page, 'picture');
        await press(page, 'Back');
      }
      // the words go on under the keys for them
      const label = page.locator('[data-scrolls]');
      const hidden = await label.evaluate((it) => it.scrollHeight - it.clientHeight);
      await press(page, 'Text down');
      if (hidden > 4) await expect.poll(() => label.evaluate((it) => it.scrollTop)).toBeGreaterThan(2);
      await press(page, 'Text');
      await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
      await check(page, 'transcript');
      await press(page, 'Close');
      await press(page, 'More');
      await expect(html(page)).toHaveAttribute('data-overlay', 'more');
      await check(page, 'more');
      await press(page, 'Close');
      await press(page, /Who says what|Sources/);
      await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
      await check(page, 'accounts');
      await press(page, 'Close');
      // the other hand, with one touch
      await press(page, /Move to/);
      await expect(html(page)).toHaveAttribute('data-reach', hand === 'Left hand' ? 'right' : 'left');
      await check(page, 'the other hand');
      await press(page, 'All rooms');
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    },
  );
}

// a tall screen that hangs high, and a large one that hangs low
for (const { inches, shortSideMm, lowerEdgeMm, size } of [
  { inches: '55 inches upright', shortSideMm: 685, lowerEdgeMm: 900, size: { width: 1080, height: 1920 } },
  { inches: '55 inches', shortSideMm: 685, lowerEdgeMm: 200, size: { width: 1920, height: 1080 } },
]) {
  test(`on ${inches}, ${lowerEdgeMm} mm above the floor, all that is touched lies between 380 and 1220 mm`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const settings = { lang: 'ru', text: 0, contrast: 0, reach: 2 } as const;
    await page.clock.install();
    const visitor = await SettledVisitor.arrive(page, sampleKiosk(), settings, { shortSideMm, lowerEdgeMm });
    for (const state of ['hall', 'settings', 'room', 'slide', 'more'] as const)
      await visitor.show(state, async (name) => {
        const heights = await page.locator('button').evaluateAll(
          (keys, [mm, edge]) => {
            const touched = keys.filter(
              (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], [hidden]'),
            );
            return touched.flatMap((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              return [top, bottom].map((y) => edge + (innerHeight - y) / mm);
            });
          },
          [Math.min(size.width, size.height) / shortSideMm, lowerEdgeMm] as const,
        );
        expect(Math.max(...heights), name).toBeLessThanOrEqual(1221);
        expect(Math.min(...heights), name).toBeGreaterThanOrEqual(379);
        expect(await overlaps(page), name).toEqual([]);
        expect(await defectsOn(page), name).toEqual([]);
      });
  });
}

// words are of very different length: no row of keys may rise above the line
for (const lang of isLongSuite ? Object.keys(NAMES) : []) {
  test(`every room and the first slide of each in ${lang}, within reach at 1920 × 1080`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(sampleKiosk());
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
    await page.touchscreen.tap(500, 500);
    const keys = page.locator('nav.sill button').filter({ visible: true });
    const choose = async (row: number, option: number): Promise<void> =>
      page.locator('.setting').nth(row).locator('button').nth(option).tap();
    await keys.last().tap();
    await choose(2, 2);
    await expect(html(page)).toHaveAttribute('data-reach', 'right');
    await keys.filter({ has: page.locator('span', { hasText: /^English$/ }) }).tap();
    await keys
      .filter({ hasText: NAMES[lang] ?? '' })
      .first()
      .tap();
    await expect(html(page)).toHaveAttribute('lang', lang);
    const say = createMessages(lang, {});
    for (let room = 1; room <= 8; room += 1) {
      await keys.filter({ hasText: say('allRooms') }).tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      const door = keys.filter({ hasText: new RegExp(`^${say('roomNumber', { room })}$`, 'u') });
      if ((await door.count()) === 0) await keys.filter({ hasText: say(room > 4 ? 'next' : 'previous') }).tap();
      await check(page, `hall before room ${room}`, false);
      await door.tap();
      const enter = keys.filter({ hasText: say('enterRoom', { room }) });
      await expect(enter.or(page.locator('nav.sill [data-long]').first())).toBeVisible();
      if (await enter.isVisible()) await enter.tap();
      await check(page, `room ${room}`, false);
      await page.locator('nav.sill [data-long]').first().tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'exhibit');
      if ((await html(page).getAttribute('data-overlay')) === 'advisory') continue;
      await check(page, `the first slide of room ${room}`, false);
    }
  });
}
