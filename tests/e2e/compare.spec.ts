// Two pictures of one view: the line between them by finger, by keyboard and by one tap, in both directions of reading.
import { expect, type Page } from '@playwright/test';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { fingersOn } from '../support/fingers.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { settled } from '../support/walk.ts';
import { firstOf } from '../support/suite.ts';
import { test } from '../support/visitor-test.ts';

const plain = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1248 904"><rect width="1248" height="904" fill="${colour}"/></svg>`;

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 60, warn: 30 }),
    'exhibition.yaml': 'title: {en: Small, ar: صغير}\nlanguages: [en, ar]\n',
    'rooms/1-sea/3-then/exhibit.yaml': 'title: {en: Then and now}\n',
    'rooms/1-sea/3-then/01.before.svg': plain('#ff0000'),
    'rooms/1-sea/3-then/01.after.svg': plain('#0000ff'),
    'rooms/1-sea/3-then/01.compare.yaml': 'before: {en: "1894", ar: "١٨٩٤"}\nafter: {en: "1904", ar: "١٩٠٤"}\n',
    'rooms/1-sea/3-then/01.en.md': '# Two years\n\nLook.\n',
    'rooms/1-sea/3-then/02.before.type.yaml': 'lines: [{words: {en: Before the war}}]\n',
    'rooms/1-sea/3-then/02.after.type.yaml': 'lines: [{words: {en: After the war}}]\n',
    'rooms/1-sea/3-then/02.en.md': '# Two words\n\nRead.\n',
  });
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page) => page.locator('html');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const slider = (page: Page) => page.getByRole('slider');
const part = async (page: Page): Promise<number> => Number(await slider(page).getAttribute('aria-valuenow'));

async function open(page: Page): Promise<void> {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await button(page, /The sea/).tap();
  await button(page, /Then and now/).tap();
  await expect(slider(page)).toBeVisible();
  // nobody touches what is still fading in
  await settled(page);
}

/** Left and right of the pane as they are painted. */
async function painted(page: Page): Promise<readonly string[]> {
  const box = await page.locator('.compare .pane').boundingBox();
  if (!box) return [];
  const shot = await page.screenshot({ clip: box });
  return page.evaluate(
    async ({ png, at }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return at.map((share) => {
        const [r = 0, , b = 0] = context?.getImageData(image.width * share, image.height * 0.8, 1, 1).data ?? [];
        return r > 200 ? 'red' : b > 200 ? 'blue' : 'other';
      });
    },
    { png: shot.toString('base64'), at: [0.2, 0.8] },
  );
}

for (const viewport of firstOf({ width: 1920, height: 1080 }, { width: 1080, height: 1920 })) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    // pictures of the page are read in the page
    test.use({ viewport, bypassCSP: true });

    test('the line starts in the middle, follows a finger, and keys send it to either side', async ({ page }) => {
      await open(page);
      await expect(slider(page)).toHaveAttribute('aria-valuetext', '1894 50%, 1904 50%');
      expect(await painted(page)).toEqual(['red', 'blue']);
      const box = await page.locator('.compare .pane').boundingBox();
      const [left, width, y] = [box?.x ?? 0, box?.width ?? 0, (box?.y ?? 0) + (box?.height ?? 0) / 3];
      const fingers = await fingersOn(page);
      await fingers.drag({ x: left + width / 2, y }, { x: left + width * 0.1, y });
      await expect.poll(() => part(page)).toBe(10);
      await expect(html(page)).toHaveAttribute('data-slide', '1');
      await expect.poll(() => painted(page)).toEqual(['blue', 'blue']);
      await button(page, '1894').tap();
      await expect(slider(page)).toHaveAttribute('aria-valuetext', '1894 100%, 1904 0%');
      await expect.poll(() => painted(page)).toEqual(['red', 'red']);
      await button(page, 'Half and half').tap();
      await expect.poll(() => part(page)).toBe(50);
      await button(page, '1904').tap();
      await expect.poll(() => painted(page)).toEqual(['blue', 'blue']);
      for (const name of ['1894', '1904', 'Half and half']) {
        const key = await button(page, name).boundingBox();
        expect(Math.min(key?.width ?? 0, key?.height ?? 0)).toBeGreaterThanOrEqual(59);
      }
    });

    test('a swipe beside the line turns the slide; two drawings are compared as well', async ({ page }) => {
      await open(page);
      const fingers = await fingersOn(page);
      const box = await page.locator('.compare .pane').boundingBox();
      const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
      await fingers.drag({ x: viewport.width * 0.25, y }, { x: viewport.width * 0.05, y });
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await expect(page.locator('.compare figure[data-placed=true]')).toHaveCount(2);
      await expect(button(page, 'Before')).toBeVisible();
      await expect(button(page, 'After')).toBeVisible();
    });
  });
}

test('the line moves by keyboard, and by mouse', async ({ page }) => {
  await open(page);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => part(page)).toBe(60);
  await page.keyboard.press('Home');
  await expect.poll(() => part(page)).toBe(0);
  await page.keyboard.press('End');
  await expect.poll(() => part(page)).toBe(100);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => part(page)).toBe(95);
  await button(page, 'Half and half').click();
  const box = await page.locator('.compare .pane').boundingBox();
  const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  // the line has stopped where it was sent
  const off = async (): Promise<number> => {
    const grip = await page.locator('.grip').boundingBox();
    return Math.abs((grip?.x ?? 0) + (grip?.width ?? 0) / 2 - middle);
  };
  await expect.poll(off).toBeLessThan(3);
  await page.mouse.move(middle, 500);
  await page.mouse.down();
  await page.mouse.move(middle + (box?.width ?? 0) / 4, 520, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => part(page)).toBe(75);
  await page.mouse.move(middle, 500);
  expect(await part(page)).toBe(75);
});

test.describe('read from right to left', () => {
  test.use({ bypassCSP: true });

  test('the first picture stands at the right, and arrows follow the eye', async ({ page }) => {
    await open(page);
    await button(page, 'English').tap();
    await button(page, 'العربية').tap();
    await expect(html(page)).toHaveAttribute('dir', 'rtl');
    await expect.poll(() => painted(page)).toEqual(['blue', 'red']);
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => part(page)).toBe(55);
    const box = await page.locator('.compare .pane').boundingBox();
    const [left, width, y] = [box?.x ?? 0, box?.width ?? 0, (box?.y ?? 0) + 300];
    const fingers = await fingersOn(page);
    await fingers.drag({ x: left + width * 0.45, y }, { x: left + width * 0.9, y });
    await expect.poll(() => part(page)).toBe(10);
    await expect.poll(() => painted(page)).toEqual(['blue', 'blue']);
  });
});
