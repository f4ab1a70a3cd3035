// Every page of the staff's panel as a tired floor manager finds it: whole, named, large enough, in four languages and both ways up.
import axeCore from 'axe-core';
import { expect, type Page } from '@playwright/test';
import { PAGE_NAMES } from '../../src-renderer/staff/page-names.ts';
import { sayIn, STAFF_LANGUAGES, type StaffLang } from '../../src-renderer/staff/words/words.ts';
import { defectsOn } from '../support/measure.ts';
import { BAD_DAY, DOOR, STATUS } from '../support/staff/answers.ts';
import { beginOnAttract, callStaff, goIn, staffKey } from '../support/staff/hand.ts';
import { answerStaff, PIN } from '../support/staff/kiosk.ts';
import { faintTexts } from '../support/states/contrast.ts';
import { controlDefects, focusDefects } from '../support/states/controls.ts';
import { isLongSuite } from '../support/suite.ts';
import { settled } from '../support/walk.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

/** In the page, once for all that is looked at there. */
declare const axe: typeof axeCore;

interface Seen {
  readonly width: number;
  readonly height: number;
  /** Of the short side. */
  readonly mm: number;
  readonly lang: StaffLang;
}

/** Looks at every page of the panel, on a good day and on a bad one. */
async function lookAtAll(page: Page, { width, height, mm, lang }: Seen): Promise<readonly string[]> {
  const words = sayIn(lang);
  const found: string[] = [];
  const shots = process.env['STAFF_SHOTS'];
  const pixels = Math.min(width, height) / mm;
  const look = async (name: string): Promise<void> => {
    await settled(page);
    if (shots) await page.screenshot({ path: `${shots}/${lang}-${width}-${name}.png` });
    const { violations } = await page.evaluate(() =>
      axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }),
    );
    const all = [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html: at }) => `${id} at ${at.slice(0, 120)}`)),
      ...(await defectsOn(page)),
      ...(await controlDefects(page, { least: 15, gap: 3 }, pixels)),
      ...(isLongSuite ? [...(await faintTexts(page, 4.5)), ...(await focusDefects(page))] : []),
    ];
    found.push(...all.map((one) => `${name}: ${one}`));
  };
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ content: axeCore.source });
  await page.route('**/api/exhibition', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { kiosk: object };
    await route.fulfill({ response, json: { ...answer, kiosk: { ...answer.kiosk, shortSideMm: mm } } });
  });
  const side = await answerStaff(page, { delay: 0, pin: undefined });
  await beginOnAttract(page);
  await callStaff(page);
  await page.getByRole('button', { name: 'English', exact: true }).tap();
  await look('languages');
  await page.locator(`main button[lang=${lang}]`).tap();
  if (isLongSuite || shots) await look('first-pin');
  side.pin = PIN;
  side.door = DOOR;
  await page.clock.runFor(5100);
  await expect(page.getByRole('heading', { name: words('enterPin') })).toBeVisible();
  await look('door');
  await goIn(page, lang);
  for (const name of PAGE_NAMES) {
    await staffKey(page, name, lang).tap();
    await expect(page.locator('main h1')).not.toHaveText(words('loading'));
    await look(name);
    for (let turned = 2; isLongSuite || shots ? turned <= 8 : turned <= 2; turned += 1) {
      const next = staffKey(page, 'nextPage', lang);
      if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) !== null) break;
      await next.tap();
      await look(`${name}-${turned}`);
    }
  }
  side.status = BAD_DAY;
  for (const name of ['health', 'content', 'hours', 'sound'] as const) {
    await staffKey(page, name, lang).tap();
    await page.clock.runFor(5100);
    await look(`${name}-bad`);
  }
  side.status = STATUS;
  if (shots)
    for (const test of ['touch', 'colours', 'grid', 'greys', 'letters'] as const) {
      await staffKey(page, 'screen', lang).tap();
      await page
        .getByRole('group', { name: words(test), exact: true })
        .getByRole('button')
        .tap();
      await settled(page);
      await page.screenshot({ path: `${shots}/${lang}-${width}-test-${test}.png` });
      await staffKey(page, 'endTest', lang).tap();
    }
  return found;
}

test('every page stands whole, has names and keys large enough', async ({ page }) => {
  test.setTimeout(120_000);
  expect(await lookAtAll(page, { width: 1920, height: 1080, mm: 274, lang: 'en' })).toEqual([]);
});

const SCREENS = [
  { width: 1920, height: 1080, mm: 274 },
  { width: 1080, height: 1920, mm: 398 },
  { width: 1280, height: 800, mm: 125 },
  { width: 3840, height: 2160, mm: 685 },
];
if (isLongSuite)
  for (const screen of SCREENS)
    for (const { tag } of STAFF_LANGUAGES)
      test(`every page stands whole in ${tag} on ${screen.width} × ${screen.height}`, async ({ page }) => {
        test.setTimeout(400_000);
        expect(await lookAtAll(page, { ...screen, lang: tag })).toEqual([]);
      });
