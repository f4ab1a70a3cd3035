// Sign language: in step with what is told, and beside every slide that has it, over no words.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { button, wake, walkTo } from '../faults/visitor.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { makeFilm } from '../support/films.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn } from '../support/listen.ts';
import { firstOf } from '../support/suite.ts';
import { settled } from '../support/walk.ts';
import { test } from '../support/visitor-test.ts';

const SIGNED = 'rooms/1-sea/3-signed';
/** As long as the recording beside it. */
const SIGN_SECONDS = 17;

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  const small = smallExhibition({ after: 60, warn: 30 });
  folder = await writeExhibition({
    ...small,
    [`${SIGNED}/exhibit.yaml`]: 'title: {en: Signed, ja: 手話}\n',
    [`${SIGNED}/01.svg`]: small['rooms/1-sea/1-ships/01.svg'] ?? '',
    [`${SIGNED}/01.yaml`]: 'alt: {en: A square, ja: 四角}\n',
    [`${SIGNED}/01.en.md`]: '# With a picture\n\nIts words.\n',
    [`${SIGNED}/01.ja.md`]: '# 絵と\n\n言葉。\n',
    [`${SIGNED}/02.en.md`]: `# Words alone\n\n${'A long label of many words, which take the whole screen. '.repeat(12)}\n`,
    [`${SIGNED}/03.en.md`]: '# Told by nobody\n\nIts words.\n',
  });
  const first = join(folder, SIGNED, '01.en.sign.webm');
  await makeFilm(first, SIGN_SECONDS);
  for (const name of ['01.ja', '02.en', '03.en']) await copyFile(first, join(folder, SIGNED, `${name}.sign.webm`));
  await addNarration(folder, `${SIGNED}/01`, ['en', 'ja']);
  await addNarration(folder, `${SIGNED}/02`, ['en']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const film = (page: Page) => page.locator('video[aria-label]');

/** In the page: what {@link listenIn} remembers. */
declare function media(): HTMLMediaElement[];

/** Both go on, and how many seconds they are apart. */
const apart = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sign = document.querySelector('video');
    const voice = media().find((medium) => medium instanceof HTMLAudioElement && !medium.paused);
    if (!sign || !voice || sign.paused || sign.seeking || sign.readyState < 3) return Infinity;
    return Math.abs(sign.currentTime - voice.currentTime);
  });
const voiceAt = (page: Page): Promise<number> =>
  page.evaluate(() => media().find((medium) => medium instanceof HTMLAudioElement && !medium.paused)?.currentTime ?? 0);

async function switchOn(page: Page): Promise<void> {
  await button(page, 'More').tap();
  await page.getByRole('group', { name: 'Sign language' }).getByRole('button', { name: 'On' }).tap();
  await button(page, 'Close').tap();
}

test('signing keeps to the voice: switched on in its middle, after a touched line, from the beginning, in another language', async ({
  page,
}) => {
  await listenIn(page);
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Signed/, 'With a picture');
  await expect.poll(() => voiceAt(page)).toBeGreaterThan(2.5);
  await switchOn(page);
  await expect.poll(() => apart(page)).toBeLessThan(1);

  await button(page, 'Text').tap();
  await page.locator('main.sheet li button').last().tap();
  await expect.poll(() => voiceAt(page)).toBeGreaterThan(12);
  await expect.poll(() => apart(page)).toBeLessThan(1);
  await page.locator('main.sheet li button').nth(1).tap();
  await expect.poll(() => voiceAt(page)).toBeLessThan(8);
  await expect.poll(() => apart(page)).toBeLessThan(1);
  await button(page, 'Close').tap();

  await button(page, 'More').tap();
  await button(page, 'Again').tap();
  await expect.poll(() => voiceAt(page)).toBeLessThan(4);
  await expect.poll(() => apart(page)).toBeLessThan(1);

  // another file, at the pace that was chosen
  await button(page, 'More').tap();
  await button(page, '150%').tap();
  await button(page, 'Close').tap();
  await button(page, 'English').tap();
  await button(page, '日本語').tap();
  await expect(page.getByRole('heading', { name: '絵と' })).toBeVisible();
  await expect.poll(() => apart(page)).toBeLessThan(1);
  expect(await film(page).evaluate((it: HTMLVideoElement) => it.playbackRate)).toBe(1.5);
});

test('signing goes by itself where nothing is told, and halts under what lies over it', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Signed/, 'With a picture');
  await switchOn(page);
  await button(page, 'Next').tap();
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Told by nobody' })).toBeVisible();
  const seconds = () => film(page).evaluate((it: HTMLVideoElement) => it.currentTime);
  await expect.poll(seconds).toBeGreaterThan(0.3);
  await button(page, 'Settings').tap();
  await expect.poll(() => film(page).evaluate((it: HTMLVideoElement) => it.paused)).toBe(true);
});

/** Texts and keys over which the film lies. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sign = document.querySelector('video')?.getBoundingClientRect();
    if (!sign || sign.width < 200) return ['no film'];
    const texts = [
      ...document.querySelectorAll('article h1, article .where, article .label p, article .caption, button'),
    ];
    return texts
      .filter((text) => {
        const scroller = text.closest('[data-scrolls]')?.getBoundingClientRect();
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const least = Math.max(top, scroller?.top ?? top);
        const most = Math.min(bottom, scroller?.bottom ?? bottom);
        return left < sign.right && right > sign.left && least < sign.bottom && most > sign.top && least < most;
      })
      .map((text) => text.textContent);
  });

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];
for (const viewport of SCREENS)
  for (const size of firstOf('200 %', '100', '150')) {
    test(`signing stands beside the words at ${size} on ${viewport.width} × ${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(kiosk.url);
      await wake(page);
      await walkTo(page, /The sea/, /Signed/, 'With a picture');
      await button(page, 'Settings').tap();
      await page.getByRole('button', { name: size, exact: true }).tap();
      await button(page, 'Close').tap();
      await switchOn(page);
      for (const title of ['With a picture', 'Words alone']) {
        await expect(page.getByRole('heading', { name: title })).toBeVisible();
        await expect(film(page)).toHaveAttribute('data-there', 'true');
        await expect(page.locator('.caption')).toBeVisible();
        await settled(page);
        const shots = process.env['SIGN_SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/${viewport.width}-${size}-${title}.png` });
        expect(await covered(page)).toEqual([]);
        await button(page, 'Next').tap();
      }
    });
  }
