// A whole visit by touch, in both orientations: attract → hall → room → exhibit → narration → language → idle → reset.
import { expect, type Page } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { isLongSuite } from '../support/suite.ts';
import { hear, listenIn, position, soundsPlaying } from '../support/listen.ts';
import { test } from '../support/visitor-test.ts';

const SCREENS = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };
const IDLE = { after: 4, warn: 4 };
const html = (page: Page) => page.locator('html');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition(IDLE));
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en', 'ja']);
  await addNarration(folder, 'rooms/1-sea/1-ships/02', ['en']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

async function wake(page: Page): Promise<void> {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}

for (const [name, viewport] of Object.entries(SCREENS).slice(isLongSuite ? 0 : 1)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('a visitor walks from attract to a narrated slide, changes the language and is reset by idleness', async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') errors.push(line.text());
      });
      await listenIn(page);
      await wake(page);
      await button(page, /The sea/).tap();
      await expect(html(page)).toHaveAttribute('data-room', 'sea');
      await button(page, /Ships/).tap();
      await expect(html(page)).toHaveAttribute('data-exhibit', 'ships');
      await expect(page.getByRole('heading', { name: 'First ship' })).toBeVisible();

      await expect(html(page)).toHaveAttribute('data-playing', 'yes');
      await expect.poll(() => position(page)).toBeGreaterThan(0.3);
      const heard = await hear(page);
      expect(heard.level).toBeGreaterThan(-50);
      await expect.poll(() => position(page)).toBeGreaterThan(heard.seconds);

      await button(page, 'English').tap();
      await button(page, '日本語').first().tap();
      await expect(html(page)).toHaveAttribute('lang', 'ja');
      await expect(page.getByRole('heading', { name: '一隻目' })).toBeVisible();
      await expect(html(page)).toHaveAttribute('data-slide', '1');
      await expect(html(page)).toHaveAttribute('data-playing', 'yes');

      await button(page, '次へ').tap();
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await expect.poll(() => soundsPlaying(page)).toBe(1);
      await button(page, '一時停止').tap();
      await expect(html(page)).toHaveAttribute('data-playing', 'paused');
      await expect.poll(() => soundsPlaying(page)).toBe(0);

      await expect(html(page)).toHaveAttribute('data-overlay', 'still-there', { timeout: 15_000 });
      await page.touchscreen.tap(viewport.width / 2, viewport.height - 40);
      await expect(html(page)).not.toHaveAttribute('data-overlay');
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await expect(html(page)).toHaveAttribute('data-playing', 'paused');
      await expect(html(page)).toHaveAttribute('lang', 'ja');

      await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 30_000 });
      await expect(html(page)).toHaveAttribute('lang', 'en');
      expect(errors).toEqual([]);
    });

    test('a room that is about killing asks before it is entered, and can be skipped or left', async ({ page }) => {
      await wake(page);
      await button(page, /The war/).tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
      await expect(page.getByText('This room is about killing.')).toBeVisible();
      await button(page, 'Back to all rooms').tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await button(page, /The war/).tap();
      await button(page, 'Go to Room 3').tap();
      await expect(html(page)).toHaveAttribute('data-room', 'after');
      await button(page, 'All rooms').tap();
      await button(page, /The war/).tap();
      await button(page, 'Enter Room 2').tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'room');
      await expect(html(page)).not.toHaveAttribute('data-overlay');
      await button(page, 'All rooms').tap();
      await button(page, /The war/).tap();
      await expect(html(page)).not.toHaveAttribute('data-overlay');
    });
  });
}

test('the narration leads to the next slide by itself, and stops at the end of the exhibit', async ({ page }) => {
  await listenIn(page);
  await wake(page);
  await button(page, /The sea/).tap();
  await button(page, /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  // a visitor who stays to the end of the recording, without waiting for all of it
  const toTheEnd = () =>
    page.evaluate(() => {
      const medium = (window as unknown as { media(): HTMLMediaElement[] }).media().find((one) => !one.paused);
      if (medium) medium.currentTime = medium.duration - 0.4;
    });
  await toTheEnd();
  await expect(html(page)).toHaveAttribute('data-slide', '2', { timeout: 10_000 });
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await toTheEnd();
  await expect(html(page)).not.toHaveAttribute('data-playing', 'yes');
  await expect(html(page)).toHaveAttribute('data-slide', '2');
});

test('a swipe turns the slide, a touch on the text does not', async ({ page }) => {
  await wake(page);
  await button(page, /The sea/).tap();
  await button(page, /Ships/).tap();
  const session = await page.context().newCDPSession(page);
  const drag = async (from: number, to: number, y: number): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
    for (let step = 1; step <= 8; step += 1) {
      const x = from + ((to - from) * step) / 8;
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await drag(900, 500, 400);
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await drag(500, 900, 400);
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  await page.touchscreen.tap(1500, 500);
  await expect(html(page)).toHaveAttribute('data-slide', '1');
});

test('the first touch only wakes: nothing that lies under it is pressed', async ({ page }) => {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  // where the first room's pane will be
  await page.touchscreen.tap(200, 500);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await page.waitForFunction(() => document.querySelectorAll('main button').length > 0);
  await expect(html(page)).not.toHaveAttribute('data-room');
});

test('shortcuts, menus and dragging do nothing', async ({ page }) => {
  await wake(page);
  const refused = await page.evaluate(() => {
    const send = (event: Event): boolean => !document.body.dispatchEvent(event);
    const key = (init: KeyboardEventInit): Event =>
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    return {
      print: send(key({ key: 'p', ctrlKey: true })),
      reload: send(key({ key: 'F5' })),
      back: send(key({ key: 'ArrowLeft', altKey: true })),
      menu: send(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
      drag: send(new DragEvent('dragstart', { bubbles: true, cancelable: true })),
      keypad: send(key({ key: 'F13' })),
      enter: send(key({ key: 'Enter' })),
    };
  });
  expect(refused).toEqual({
    print: true,
    reload: true,
    back: true,
    menu: true,
    drag: true,
    keypad: false,
    enter: false,
  });
});
