// An exhibition that is read from the right: every screen whole and clean, every direction turned, maps and pictures as the world is.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { arabicExhibition } from '../support/arabic.ts';
import { removeExhibition } from '../support/exhibition.ts';
import { fingersOn } from '../support/fingers.ts';
import { inLong } from '../support/in-long.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { defectsOn } from '../support/measure.ts';
import { isLongSuite } from '../support/suite.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await arabicExhibition();
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page): Locator => page.locator('html');
const key = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const middle = async (element: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${String(element)} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Whether the first stands further to the right, where reading begins. */
async function expectFromRight(...elements: readonly Locator[]): Promise<void> {
  const xs = await Promise.all(elements.map(async (element) => (await middle(element)).x));
  expect(xs).toEqual([...xs].sort((a, b) => b - a));
  expect(new Set(xs).size).toBe(xs.length);
}
/** Whether the icon of a key is turned round. */
const isTurned = (element: Locator): Promise<boolean> =>
  element.locator('svg').evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a < 0);

/** Whole, clean for who does not see it, and in letters that the bundled fonts hold. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const shots = process.env['RTL_SHOTS'];
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${width}x${height} ${name}.png`) });
  expect(await defectsOn(page), name).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
    [],
  );
}

async function wake(page: Page): Promise<void> {
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}
async function toSlide(page: Page, room: RegExp, exhibit: RegExp): Promise<void> {
  await key(page, 'كل القاعات').tap();
  await page.locator('.panes').getByRole('button', { name: room }).tap();
  const goOn = key(page, /^ادخل القاعة/);
  await expect(goOn.or(key(page, exhibit)).first()).toBeVisible();
  if (await goOn.isVisible()) await goOn.tap();
  await key(page, exhibit).tap();
  await expect(html(page)).toHaveAttribute('data-slide', '1');
}

// upright, lines are shortest: the wide screen is walked through in the long suite
// the rest is measured upright and at the standard size in the short suite
for (const viewport of [...(isLongSuite ? [{ width: 1920, height: 1080 }] : []), { width: 1080, height: 1920 }]) {
  const isWide = viewport.width > viewport.height;
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    inLong('every screen before a slide is whole, clean and turned round', async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(kiosk.url);
      await expect(html(page)).toHaveAttribute('data-screen', 'attract');
      await expect(html(page)).toHaveAttribute('dir', 'rtl');
      await expect(html(page)).toHaveAttribute('lang', 'ar');
      await look(page, '01 attract');
      await page.touchscreen.tap(500, 500);
      await expect(html(page)).toHaveAttribute('data-screen', 'hall');
      await look(page, '02 hall');
      await expectFromRight(key(page, 'كل القاعات'), key(page, 'العربية'), key(page, 'الإعدادات'));
      const panes = page.locator('.panes button');
      if (isWide) {
        await expectFromRight(panes.nth(0), panes.nth(1));
        // the line of time runs to the left: earlier years stand further to the right
        await expectFromRight(...(await page.locator('.casts span').all()));
      } else {
        await expectFromRight(page.locator('.casts span').first(), panes.first());
      }
      const cast = page.locator(`.casts svg.${isWide ? 'landscape' : 'portrait'}`);
      expect(await cast.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a)).toBe(-1);

      await key(page, 'العربية').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'languages');
      await look(page, '03 languages');
      await key(page, 'إغلاق').tap();
      await key(page, 'الإعدادات').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'settings');
      await look(page, '04 settings');
      if (isWide) await expectFromRight(page.locator('.sample'), page.locator('section.panel'));
      const sizes = page.getByRole('group', { name: 'حجم الخط' }).getByRole('button');
      await expectFromRight(sizes.nth(0), sizes.nth(1), sizes.nth(2), sizes.nth(3));
      await key(page, 'إغلاق').tap();
      await key(page, 'عن هذه النصوص').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'about');
      await look(page, '05 about');
      await key(page, 'إغلاق').tap();

      await page
        .locator('.panes')
        .getByRole('button', { name: /القناة/ })
        .tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
      await look(page, '06 advisory');
      expect(await isTurned(key(page, /^ادخل القاعة/))).toBe(true);
      await key(page, 'العودة إلى كل القاعات').tap();
      await page.locator('.panes').getByRole('button', { name: /البحر/ }).tap();
      await expect(html(page)).toHaveAttribute('data-screen', 'room');
      await look(page, '07 room');
      await expectFromRight(key(page, /خمسة موانئ/), key(page, /سفن تُعدّ/));
      const next = key(page, /^القاعة 2/);
      expect(await isTurned(next)).toBe(true);
      // the arrow stands after the word, on its left
      await expectFromRight(next.locator('span'), next.locator('svg'));
    });

    inLong('every slide and what opens from it is whole, clean and turned round', async ({ page }) => {
      test.setTimeout(180_000);
      await wake(page);
      await toSlide(page, /البحر/, /خمسة موانئ/);
      await expect(page.locator('figure[data-placed="true"]')).toBeVisible();
      await expect(page.locator('.caption')).toBeVisible({ timeout: 20_000 });
      await key(page, 'إيقاف').tap();
      await look(page, '10 map');
      const [previous, next] = [key(page, 'السابق'), key(page, 'التالي')];
      await expectFromRight(previous, key(page, 'تشغيل'), next);
      expect([await isTurned(previous), await isTurned(next)]).toEqual([true, true]);
      expect(await isTurned(key(page, 'تشغيل'))).toBe(false);
      await expectFromRight(page.locator('.told i').nth(0), page.locator('.told i').nth(1));
      expect(
        await page
          .locator('.told b')
          .first()
          .evaluate((bar) => getComputedStyle(bar).transformOrigin.split(' ')[0]),
      ).toBe(
        `${await page
          .locator('.told i')
          .first()
          .evaluate((part) => part.clientWidth)}px`,
      );
      if (isWide) await expectFromRight(page.locator('.pane'), page.locator('article > section'));
      // the world is not turned: Suez lies west of Aden
      await expect(page.locator('figure[data-mirrored="false"]')).toBeVisible();
      await expectFromRight(page.locator('.words', { hasText: '1839' }), page.locator('.words', { hasText: 'السويس' }));

      await key(page, 'النص').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
      await look(page, '11 transcript');
      await key(page, 'إغلاق').tap();
      await key(page, 'سنبوك').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'glossary');
      await look(page, '12 glossary');
      await key(page, 'إغلاق').tap();
      await next.tap();
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await look(page, '13 words alone');

      await toSlide(page, /البحر/, /سفن تُعدّ/);
      await expect(page.locator('figure[data-mirrored="true"][data-placed="true"]')).toBeVisible();
      await look(page, '14 chart');
      const tick = (text: string): Locator => page.locator('.label-tick', { hasText: text }).first();
      await expectFromRight(tick('0'), tick('4,000'));
      await key(page, 'المصادر').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
      await look(page, '15 sources');
      await key(page, 'إغلاق').tap();
      await key(page, 'التالي').tap();
      await expect(page.locator('.compare')).toBeVisible();
      await look(page, '16 compare');
      await expectFromRight(key(page, 'قبل القناة'), key(page, 'بعد القناة'));
      // the two arrows of the grip point away from each other
      const grip = page.locator('.grip svg');
      await expectFromRight(grip.nth(0), grip.nth(1));
      for (const at of [0, 1])
        expect(await grip.nth(at).evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a)).toBe(-1);

      await toSlide(page, /القناة/, /يوم الافتتاح/);
      await expect(page.locator('figure[data-mirrored="true"][data-placed="true"]')).toBeVisible();
      await look(page, '17 line of time');
      await key(page, 'من يقول ماذا').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
      await look(page, '18 accounts');
    });

    test('a finger drawn to the right turns to the next slide', async ({ page }) => {
      await wake(page);
      await toSlide(page, /البحر/, /خمسة موانئ/);
      const fingers = await fingersOn(page);
      const y = viewport.height * 0.3;
      const [left, right] = [viewport.width * 0.35, viewport.width * 0.65];
      await fingers.drag({ x: right, y }, { x: left, y });
      await expect(html(page)).toHaveAttribute('data-slide', '1');
      await fingers.drag({ x: left, y }, { x: right, y });
      await expect(html(page)).toHaveAttribute('data-slide', '2');
      await fingers.drag({ x: right, y }, { x: left, y });
      await expect(html(page)).toHaveAttribute('data-slide', '1');
    });

    inLong('at the largest text nothing lies over anything', async ({ page }) => {
      test.setTimeout(120_000);
      await wake(page);
      await key(page, 'الإعدادات').tap();
      await key(page, /200/).tap();
      await look(page, '20 settings 200');
      await key(page, 'إغلاق').tap();
      await look(page, '21 hall 200');
      await toSlide(page, /البحر/, /خمسة موانئ/);
      await look(page, '22 map 200');
      await key(page, 'النص').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
      await look(page, '23 transcript 200');
      await key(page, 'إغلاق').tap();
      await toSlide(page, /القناة/, /يوم الافتتاح/);
      await key(page, 'من يقول ماذا').tap();
      await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
      await look(page, '24 accounts 200');
    });

    inLong(
      'the question whether anybody is there is asked in Arabic, in the form its seconds need',
      async ({ page }) => {
        await page.clock.install();
        await wake(page);
        await page.clock.runFor(61_000);
        await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
        await look(page, '19 still there');
        const seen: string[] = [];
        for (let step = 0; step < 90 && (await page.locator('#still-text').count()) > 0; step += 1) {
          seen.push(...(await page.locator('#still-text').allTextContents()));
          await page.clock.runFor(400);
        }
        const counts = ['\\d\\d ثانية', '\\d ثوانٍ', 'ثانيتين', 'ثانية واحدة'];
        const found = counts.filter((form) => seen.some((text) => new RegExp(`بعد ${form}،`, 'u').test(text)));
        expect(found).toEqual(counts);
        // one form never stands where another belongs
        expect(seen.filter((text) => /\b(?:[12]|1[1-9]|[2-9]\d) ثوانٍ|\b\d ثانية/u.test(text))).toEqual([]);
      },
    );
  });
}

test('what is missing is shown in English, from the left, and its marks stay with it', async ({ page }) => {
  const partly = await arabicExhibition();
  const file = join(partly, 'interface.ar.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^settings:.*$/mu, ''));
  const label = join(partly, 'rooms/1-sea/1-ports/02.ar.md');
  await removeExhibition(label);
  const other = await startKiosk(partly);
  try {
    await page.goto(other.url);
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
    await page.touchscreen.tap(500, 500);
    await expect(key(page, 'Settings')).toBeVisible();
    await page.locator('.panes').getByRole('button', { name: /البحر/ }).tap();
    await key(page, /خمسة موانئ/).tap();
    await key(page, 'التالي').tap();
    await expect(page.locator('article h1')).toHaveText('A word from the sea');
    await expect(page.locator('article h1')).toHaveCSS('direction', 'ltr');
    await expect(page.locator('article .label')).toHaveCSS('direction', 'ltr');
    await expect(page.locator('article .fallback')).toHaveCSS('direction', 'rtl');
  } finally {
    await other.stop();
    await removeExhibition(partly);
  }
});
