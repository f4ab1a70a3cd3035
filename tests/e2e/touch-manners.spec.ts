// What hands do on a screen without meaning it: double taps, a finger that slides off, two palms, a long press.
import { expect, type Locator } from '@playwright/test';
import { button, html, wake } from '../faults/visitor.ts';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { fingersOn, type Point } from '../support/fingers.ts';
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

async function middleOf(key: Locator): Promise<Point> {
  const box = await key.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('two quick taps on a room enter the room, and not the exhibit that comes to lie under the finger', async ({
  page,
}) => {
  await page.goto(kiosk.url);
  await wake(page);
  const at = await middleOf(button(page, /The sea/));
  // both touches in the page itself, so that nothing but their time lies between them
  await page.evaluate(({ x, y }) => {
    const touch = (type: string, id: number): void => {
      const target = document.elementFromPoint(x, y);
      const init = { bubbles: true, cancelable: true, pointerId: id, pointerType: 'touch', clientX: x, clientY: y };
      target?.dispatchEvent(new PointerEvent(type, { ...init, ...(type === 'click' ? { detail: 1 } : {}) }));
    };
    const tap = (id: number): void => ['pointerdown', 'pointerup', 'click'].forEach((type) => touch(type, id));
    tap(11);
    return new Promise<void>((done) =>
      setTimeout(() => {
        tap(12);
        done();
      }, 120),
    );
  }, at);
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
});

test('a key that is tapped twice is pressed twice', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  await button(page, /The sea/).tap();
  await button(page, /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  const captions = button(page, 'Captions');
  await expect(captions).toHaveAttribute('aria-pressed', 'true');
  const fingers = await fingersOn(page);
  const at = await middleOf(captions);
  await fingers.tap(at);
  await fingers.tap(at);
  await expect(captions).toHaveAttribute('aria-pressed', 'true');
});

test('a finger that slides off a key presses nothing, nor does one that rests on it long', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  const fingers = await fingersOn(page);
  const settings = await middleOf(button(page, 'Settings'));
  await fingers.drag(settings, { x: settings.x - 300, y: settings.y - 300 });
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  await fingers.hold(await middleOf(button(page, /The sea/)), 60);
  // a long press is a press here: no menu, no mark on the words
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
  await expect(html(page)).toHaveAttribute('data-screen', /hall|room/);
});

test('a palm that rests on the picture does not keep the other hand from the keys, and nothing is zoomed', async ({
  page,
}) => {
  await page.goto(kiosk.url);
  await wake(page);
  await button(page, /The sea/).tap();
  await button(page, /Ships/).tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  const session = await page.context().newCDPSession(page);
  const next = await middleOf(button(page, 'Next'));
  const palm = { x: 500, y: 500, radiusX: 60, radiusY: 80 };
  const send = (type: 'touchStart' | 'touchEnd', touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as [] });
  await send('touchStart', [{ ...palm, id: 1 }]);
  await send('touchStart', [
    { ...palm, id: 1 },
    { ...next, id: 2 },
  ]);
  // of a touch that ends, the protocol names the contacts that are lifted
  await send('touchEnd', [{ ...next, id: 2 }]);
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await send('touchEnd', []);
  // once, and the keys still answer when the palm is gone
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await button(page, 'Previous').tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test('a key answers the finger in the next frame', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  const session = await page.context().newCDPSession(page);
  const key = button(page, 'Settings');
  const at = await middleOf(key);
  const ground = () => key.evaluate((node) => getComputedStyle(node).backgroundColor);
  const before = await ground();
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await ground()).not.toBe(before);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
});
