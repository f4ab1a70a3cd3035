// The picture follows the words: parts of it come with the narration, by reading time without one, and all are there at its end.
import { expect, type Page } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn } from '../support/listen.ts';
import { firstOf } from '../support/suite.ts';
import { test } from '../support/visitor-test.ts';

const TYPE =
  'lines:\n  - words: {en: From the start, ja: 最初から}\n  - {words: {en: With the first step, ja: 一}, step: one}\n  - {words: {en: With the second, ja: 二}, step: two}\n';
const MAP =
  'places:\n  - {id: a, at: [39.5, 122], name: {en: There, ja: あそこ}}\n  - {id: b, at: [38.8, 121.3], kind: here, name: {en: Here, ja: ここ}, step: two}\nroutes:\n  - {by: land, through: [a, b], step: one}\n';

const HILL =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1248 904"><g id="hill"><path d="M0 904L624 300L1248 904Z" fill="#567"/></g><g id="tunnel"><path d="M500 600h248v80h-248z" fill="#a22"/></g></svg>';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 60, warn: 30 }),
    'rooms/1-sea/3-steps/exhibit.yaml': 'title: {en: Steps, ja: 段階}\n',
    // read in 3 and in 4.2 seconds
    'rooms/1-sea/3-steps/01.type.yaml': TYPE,
    'rooms/1-sea/3-steps/01.en.md': '# Read\n\nOne two three four five {>one}six seven {>two}eight.\n',
    'rooms/1-sea/3-steps/02.map.yaml': MAP,
    // the recording is 26 seconds long; its captions have other words, so that shares of its length count
    'rooms/1-sea/3-steps/02.en.md': '# Told\n\nxxxx {>one}xxxx xxxx xxxx xxxx xxxx xxxx xxxx xxxx {>two}xxxx\n',
    'rooms/1-sea/3-steps/02.ja.md': '# 話\n\n亜亜{>one}亜亜亜亜亜亜亜亜亜亜亜亜亜亜亜亜{>two}亜亜\n',
    'rooms/1-sea/3-steps/03.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><rect width="1000" height="1000" fill="#456"/></svg>',
    'rooms/1-sea/3-steps/03.yaml': 'steps: {one: {focus: [10, 20, 30, 40]}}\n',
    'rooms/1-sea/3-steps/03.en.md': '# Seen\n\nOne {>one}two.\n',
    'rooms/1-sea/4-inside/exhibit.yaml': 'title: {en: Inside}\n',
    'rooms/1-sea/4-inside/01.diagram.svg': HILL,
    'rooms/1-sea/4-inside/01.diagram.yaml':
      'labels:\n  - {at: [624, 300], words: {en: Hill}, side: above}\n  - {at: [624, 700], words: {en: Tunnel}, side: below, step: tunnel}\nlayers: {tunnel: {step: tunnel}}\n',
    'rooms/1-sea/4-inside/01.en.md': '# Cut\n\nOne two three four five {>tunnel}six.\n',
    'rooms/2-war/1-news/01.type.yaml': TYPE,
    'rooms/2-war/1-news/01.en.md': '# The news\n\nOne {>one}two {>two}three.\n',
  });
  await addNarration(folder, 'rooms/1-sea/3-steps/02', ['en', 'ja']);
  await addNarration(folder, 'rooms/2-war/1-news/01', ['en']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const html = (page: Page) => page.locator('html');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What waits for a step and is seen, by step. */
const seen = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-step-of]')
    .evaluateAll((all) => [
      ...new Set(
        all.flatMap((one) =>
          Number(getComputedStyle(one).opacity) === 1 ? [(one as HTMLElement).dataset['stepOf'] ?? ''] : [],
        ),
      ),
    ]);
/** The recording jumps to these seconds. */
const seek = (page: Page, seconds: number) =>
  page.evaluate((at) => {
    for (const medium of (window as unknown as { media(): HTMLMediaElement[] }).media())
      if (!medium.paused) medium.currentTime = at;
  }, seconds);

async function openSteps(page: Page, exhibit = /Steps/): Promise<void> {
  await listenIn(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await button(page, /The sea/).tap();
  await button(page, exhibit).tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'exhibit');
}

test('without a narration steps come by the time it takes to read, and begin anew when one comes back', async ({
  page,
}) => {
  await openSteps(page);
  await expect(html(page)).not.toHaveAttribute('data-step');
  expect(await seen(page)).toEqual([]);
  await expect(html(page)).toHaveAttribute('data-step', 'one');
  await expect.poll(() => seen(page)).toEqual(['one']);
  await expect(html(page)).toHaveAttribute('data-step', 'two');
  await expect.poll(() => seen(page)).toEqual(['one', 'two']);
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Told' })).toBeVisible();
  await button(page, 'Previous').tap();
  await expect(page.getByRole('heading', { name: 'Read' })).toBeVisible();
  await expect(html(page)).not.toHaveAttribute('data-step');
  await expect(html(page)).toHaveAttribute('data-step', 'one');
});

test('with a narration they follow it: forward, paused, in another language, back, and to its end', async ({
  page,
}) => {
  await openSteps(page);
  await button(page, 'Next').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  expect(await seen(page)).toEqual([]);
  await seek(page, 6);
  await expect(html(page)).toHaveAttribute('data-step', 'one');
  await expect.poll(() => seen(page)).toEqual(['one']);
  await button(page, 'Pause').tap();
  await expect(html(page)).toHaveAttribute('data-step', 'one');
  await button(page, 'English').tap();
  await button(page, '日本語').tap();
  await expect(html(page)).toHaveAttribute('lang', 'ja');
  await expect(html(page)).toHaveAttribute('data-step', 'one');
  await button(page, '再生').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await seek(page, 25);
  await expect(html(page)).toHaveAttribute('data-step', 'two');
  await expect.poll(() => seen(page)).toEqual(['one', 'two']);
});

test('behind an advisory everything is there until the visitor begins to listen', async ({ page }) => {
  await listenIn(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(500, 500);
  await button(page, /The war/).tap();
  await button(page, 'Enter Room 2').tap();
  await page.getByRole('main').getByRole('button').first().tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'waiting');
  await expect.poll(() => seen(page)).toEqual(['one', 'two']);
  await expect(html(page)).not.toHaveAttribute('data-step');
  await button(page, 'Listen').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await expect.poll(() => seen(page)).toEqual([]);
});

for (const viewport of firstOf({ width: 1920, height: 1080 }, { width: 1080, height: 1920 })) {
  test(`a frame stands round its part of a picture at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openSteps(page);
    await button(page, 'Next').tap();
    await button(page, 'Next').tap();
    await expect(html(page)).toHaveAttribute('data-step', 'one');
    // a busy machine lays the new slide out a moment later
    await expect(async () => {
      const found = await page.evaluate(() => {
        const [pane, frame] = ['.visual', '.visual [data-step-of=one]'].map((it) =>
          document.querySelector(it)?.getBoundingClientRect(),
        );
        return pane && frame ? { pane: pane.toJSON() as DOMRect, frame: frame.toJSON() as DOMRect } : undefined;
      });
      const { pane, frame } = found ?? { pane: new DOMRect(), frame: new DOMRect() };
      // a square picture: shown whole where the pane is far from square, else filling it
      const side = frame.width / 0.3;
      expect(frame.height / side).toBeCloseTo(0.4, 2);
      expect(frame.x).toBeCloseTo(pane.x + (pane.width - side) / 2 + side * 0.1, 0);
      expect(frame.y).toBeCloseTo(pane.y + (pane.height - side) / 2 + side * 0.2, 0);
    }).toPass({ timeout: 10_000 });
  });
}

for (const viewport of firstOf({ width: 1920, height: 1080 }, { width: 1080, height: 1920 })) {
  test(`a diagram shows its layers and words as its steps come at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openSteps(page, /Inside/);
    const layers = page.locator('figure[data-form=diagram] img');
    await expect(layers).toHaveCount(2);
    await expect(page.getByText('Hill', { exact: true })).toBeVisible();
    expect(await seen(page)).toEqual([]);
    await expect(html(page)).toHaveAttribute('data-step', 'tunnel');
    await expect.poll(() => seen(page)).toEqual(['tunnel']);
    const loaded = await layers.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0));
    expect(loaded).toEqual([true, true]);
    // the words stand under the tunnel of the picture
    const spot = await page.evaluate(() => {
      const layer = document.querySelector('figure[data-form=diagram] img')?.getBoundingClientRect();
      const words = document.querySelector('[data-label=label-1]')?.getBoundingClientRect();
      return layer && words
        ? [(words.x + words.width / 2 - layer.x) / layer.width, (words.y - layer.y) / layer.height]
        : [];
    });
    expect(spot[0]).toBeCloseTo(0.5, 1);
    expect(spot[1]).toBeCloseTo(700 / 904, 1);
  });
}

test('a diagram keeps the colours of its room in every contrast', async ({ page }) => {
  await openSteps(page, /Inside/);
  const colours = () =>
    page.evaluate(() =>
      ['figure[data-form=diagram]', '.place'].map((it) => {
        const found = document.querySelector(it);
        return found ? getComputedStyle(found).backgroundColor : '';
      }),
    );
  const [before] = await colours();
  await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'high'));
  await expect.poll(async () => (await colours())[1]).toBe('rgb(0, 0, 0)');
  expect((await colours())[0]).toBe(before);
});

test('with less motion what comes is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSteps(page);
  await button(page, 'Next').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  const times = await page
    .locator('path[data-step-of=one]')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).transitionDuration + getComputedStyle(one).transitionDelay),
    );
  await seek(page, 6);
  await expect(html(page)).toHaveAttribute('data-step', 'one');
  const later = await page
    .locator('path[data-step-of=one]')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).transitionDuration + getComputedStyle(one).transitionDelay),
    );
  expect(times.length).toBeGreaterThan(3);
  expect(new Set(later)).toEqual(new Set(['0s0s']));
});
