// Every page of the product under combinations of settings in which every two of them meet: for eyes that see little, for one finger,
// for keys alone, on small and on very wide screens.
import axeCore from 'axe-core';
import { expect, type Page } from '@playwright/test';
import { isSmall } from '../../src-renderer/visit/first-settings.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { defectsOn } from '../support/measure.ts';
import { faintTexts } from '../support/states/contrast.ts';
import { controlDefects, focusDefects } from '../support/states/controls.ts';
import { cover, deal, type Row } from '../support/states/cover.ts';
import { tellOpening } from '../support/states/otherwise.ts';
import { SettledVisitor, STATES } from '../support/states/visitor.ts';
import { withStyle } from '../support/states/with-style.ts';
import { firstOf, isLongSuite } from '../support/suite.ts';
import { settled } from '../support/walk.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

/** Pixels, and millimetres of the short side. */
const SCREENS = [
  { name: '22 inches', width: 1920, height: 1080, mm: 274 },
  { name: '32 inches upright', width: 1080, height: 1920, mm: 398 },
  { name: '10 inches', width: 1280, height: 800, mm: 125 },
  { name: '34 inches, very wide', width: 2560, height: 1080, mm: 333 },
  { name: '49 inches, twice as wide', width: 2560, height: 720, mm: 337 },
  ...(isLongSuite ? [{ name: '55 inches', width: 3840, height: 2160, mm: 685 }] : []),
];
const FACTORS = {
  lang: ['en', 'zh-Hans', 'ja', 'ru'],
  text: [0, 1, 2, 3] as const,
  contrast: [0, 1, 2, 3] as const,
  reach: [0, 1, 2] as const,
  screen: SCREENS,
};
// a small screen offers no reach mode: all of it lies within reach
const rows = cover(FACTORS, 2);
// in the long suite every visitor goes to every page: there any page meets any two settings together. In the short one any two
// settings meet, and every page is gone to, but by one or two visitors
const plan = isLongSuite ? new Map(rows.map((row) => [row, STATES] as const)) : deal(STATES, rows);

const BEAT_MS = 5000;
/** The least millimetres of a letter without ascender, on the smallest screen that is not small. */
const LEAST_X = 2.5;
const SMALLEST = { width: 1920, height: 1080, mm: 261 };

// Cyrillic labels are set smallest
for (const lang of isLongSuite ? FACTORS.lang : ['ru']) {
  test(`labels in ${lang} are large enough at 100 % on 21 inches`, async ({ page }) => {
    await page.setViewportSize(SMALLEST);
    const visitor = await SettledVisitor.arrive(
      page,
      sampleKiosk(),
      { lang, text: 0, contrast: 0, reach: 0 },
      { shortSideMm: SMALLEST.mm },
    );
    await visitor.show('slide', async () => {
      const pixels = await page
        .locator('article .label p')
        .first()
        .evaluate((label) => {
          const pen = document.createElement('canvas').getContext('2d');
          if (!pen) throw new Error('no canvas');
          const { font, fontSize, fontFamily } = getComputedStyle(label);
          pen.font = font || `${fontSize} ${fontFamily}`;
          return pen.measureText('x').actualBoundingBoxAscent;
        });
      expect(pixels * (SMALLEST.mm / SMALLEST.height)).toBeGreaterThanOrEqual(LEAST_X);
    });
  });
}

/** In the page, once for all that is looked at there. */
declare const axe: typeof axeCore;
test.beforeEach(({ page }) => page.addInitScript({ content: axeCore.source }));

type Seen = Pick<Row<typeof FACTORS>, 'screen' | 'contrast' | 'reach'>;

for (const [index, [row, states]] of [...plan].entries()) {
  const { screen, lang, text, contrast } = row;
  const reach = isSmall(screen.mm) ? 0 : row.reach;
  const said = `${screen.name}, ${lang}, text ${text}, contrast ${contrast}, reach ${reach}`;
  test(`visitor ${index + 1} (${said}) finds nothing in the way on ${states.join(', ')}`, async ({ page }) => {
    // in the long suite a visitor sees every page
    test.setTimeout(isLongSuite ? 400_000 : 120_000);
    await page.setViewportSize(screen);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    const settings = { lang, text, contrast, reach };
    const visitor = await SettledVisitor.arrive(page, sampleKiosk(), settings, { shortSideMm: screen.mm });
    const found: string[] = [];
    for (const state of states)
      await visitor.show(state, async (name) => {
        const shots = process.env['STATE_SHOTS'];
        if (shots) await page.screenshot({ path: `${shots}/${index + 1}-${name}.png` });
        found.push(...(await defects(page, { ...row, reach })).map((one) => `${name}: ${one}`));
      });
    expect(found).toEqual([]);
  });
}

for (const screen of firstOf(...SCREENS)) {
  test(`attract, and what stands there while nobody can visit, are whole on ${screen.name}`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(sampleKiosk());
    const whole = async (name: string): Promise<void> => {
      await settled(page);
      expect(await defects(page, { screen, contrast: 0, reach: 0 }), name).toEqual([]);
    };
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
    await whole('attract');
    await tellOpening(page, { now: 'maintenance' });
    await page.clock.fastForward(BEAT_MS);
    await expect(page.getByRole('main').locator('p').first()).toBeVisible();
    await whole('resting');
    await tellOpening(page, { now: 'closed', opensAt: '2030-05-06T10:00:00+02:00' });
    await page.clock.fastForward(BEAT_MS);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'closed');
    await page.touchscreen.tap(600, 400);
    await expect(page.getByRole('main').locator('p').first()).toBeVisible();
    await whole('closed');
  });
}

async function defects(page: Page, { screen, contrast, reach }: Seen): Promise<readonly string[]> {
  const high = contrast === 2;
  // contrast is measured below, on what is really drawn
  const { violations } = await page.evaluate(() =>
    axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }),
  );
  const mm = Math.min(screen.width, screen.height) / screen.mm;
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} at ${html.slice(0, 120)}`)),
    ...(await defectsOn(page)),
    ...(await faintTexts(page, high ? 7 : 4.5)),
    ...(await controlDefects(page, { least: 15, lead: leadOn(screen), gap: 3 }, mm)),
    ...(await sideways(page)),
    ...(reach === 0 ? [] : await outOfReach(page)),
    ...(await spaced(page)),
    // at the end: its keys answer the question whether one is still there
    ...(await focusDefects(page)),
  ];
}

/** What leads on is 20 mm large, on screens under 21 inches as much of it as 84 parts in 1080 of the short side are. */
const leadOn = ({ mm }: Seen['screen']): number => Math.max(15, Math.min(20, (mm * 84) / 1080));

/** Reflow (WCAG 2.2, 1.4.10): nothing is scrolled in two ways, nothing sideways. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
      .filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
      )
      .map((one) => `${one.tagName} ${one.className} is scrolled sideways`),
  );

const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], [hidden]'))
      .filter((one) => one.getBoundingClientRect().top < innerHeight * (2 / 3) - 1)
      .map((one) => `“${one.textContent.trim()}” is out of reach`),
  );

const WIDER = `main *, nav * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  main p + p { margin-block-start: 2em !important; }
  .caption { display: none !important; }`;

/** Text spacing (1.4.12): with wider letters, words and lines nothing is lost. Captions lie over a picture for seconds only. */
async function spaced(page: Page): Promise<readonly string[]> {
  const before = new Set(await defectsOn(page));
  const found = await withStyle(page, WIDER, async () => {
    await settled(page);
    return defectsOn(page);
  });
  await settled(page);
  return (
    found
      .filter((one) => !before.has(one))
      // so wide, a word may be broken: nothing of it is lost
      .filter((one) => !one.endsWith('is broken in its middle'))
      .map((one) => `with wider spacing ${one}`)
  );
}
