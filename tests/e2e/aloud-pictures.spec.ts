// What read-aloud says beyond names and keys: what a picture shows, the notes beside the keys, how close one looks, the time left.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { addVoices, expectTold, mostAtOnce, pressKey, soundingNow, toldSince, watchSounds } from '../support/aloud.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { largePicture } from '../support/large-picture.ts';
import { test } from '../support/visitor-test.ts';

const say = createMessages('en', {});
const CONTENT = [
  'Small',
  'The sea',
  'Ships',
  'Still water',
  'Then and now',
  'First ship',
  'Second ship',
  'No sound here',
];
const SHOWN = [
  'A square',
  'A ship and its crew',
  'Words in large letters',
  'One quay.',
  'Two years',
  'Before',
  'After',
];

let kiosk: TestKiosk;
let folder: string;
let data: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 30, warn: 20 }),
    'rooms/1-sea/1-ships/02.yaml': 'alt: {en: A ship and its crew}\n',
    'rooms/1-sea/3-then/exhibit.yaml': 'title: {en: Then and now}\n',
    'rooms/1-sea/3-then/01.type.yaml': 'lines: [{words: {en: One quay}}]\n',
    'rooms/1-sea/3-then/01.yaml': 'alt: {en: Words in large letters}\n',
    'rooms/1-sea/3-then/02.before.type.yaml': 'lines: [{words: {en: One quay}}]\n',
    'rooms/1-sea/3-then/02.after.type.yaml': 'lines: [{words: {en: One quay}}]\n',
    'rooms/1-sea/3-then/02.compare.yaml': 'before: {en: Before}\nafter: {en: After}\n',
    'rooms/1-sea/3-then/02.yaml': 'alt: {en: Two years}\n',
    'rooms/1-sea/3-then/03.yaml': 'alt: {en: A square}\ncredit: {en: Nobody}\n',
  });
  await writeFile(join(folder, 'rooms/1-sea/3-then/03.jpg'), await largePicture(600, 400));
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en']);
  await addVoices(folder, 'en', [...CONTENT, ...SHOWN]);
  data = await mkdtemp(join(tmpdir(), 'vitrine-data-'));
  await writeFile(join(data, 'kiosk.yaml'), 'keypad: {headphones: F13}\n');
  kiosk = await startKiosk(folder, { data });
});
test.afterAll(async () => {
  await kiosk.stop();
  for (const one of [folder, data]) await removeExhibition(one);
});

const html = (page: Page) => page.locator('html');
const focused = (page: Page) => page.locator(':focus');
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Presses a key of the page as a keypad does: led there, and chosen. */
async function choose(page: Page, name: string): Promise<void> {
  await key(page, name).focus();
  await page.keyboard.press('Enter');
}

/** Read-aloud is on, in an exhibit of the first room. */
async function enter(page: Page, exhibit: RegExp): Promise<void> {
  await watchSounds(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  // the script of keys and voices has come
  await page.waitForLoadState('networkidle');
  await pressKey(page, 'F13');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  for (const name of [/The sea/u, exhibit]) {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  }
  await expect(html(page)).toHaveAttribute('data-screen', 'exhibit');
}

/** Leads on to the picture; it is one stop of all there are. */
async function toPicture(page: Page): Promise<void> {
  let pictures = 0;
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('ArrowLeft');
    const isOne = await focused(page).evaluate((element) => element.matches('[data-picture]'));
    if (isOne) pictures += 1;
    if (pictures === 2) throw new Error('the picture is more than one stop');
    if (isOne) return;
  }
  throw new Error('the keys do not lead to the picture');
}

test('what a picture shows is a stop and is spoken, and the narration waits for it', async ({ page }) => {
  await enter(page, /Ships/u);
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  await toPicture(page);
  await expectTold(page, 'en', ['A square']);
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  await choose(page, say('next'));
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await toPicture(page);
  await expectTold(page, 'en', ['A ship and its crew']);
  expect(await mostAtOnce(page)).toBe(1);
});

test('of a drawing its words are spoken, too; two that are compared are one stop', async ({ page }) => {
  await enter(page, /Then and now/u);
  await toPicture(page);
  await expectTold(page, 'en', ['Words in large letters', 'One quay.']);
  await choose(page, say('next'));
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await expect(page.getByRole('slider')).toBeVisible();
  await toPicture(page);
  await expectTold(page, 'en', ['Two years', 'Before', 'One quay.', 'After', 'One quay.']);
});

test('that a slide has no sound is said with its place; of one that has, no time is read out', async ({ page }) => {
  await enter(page, /Ships/u);
  await expectTold(page, 'en', ['First ship', say('slideOf', { n: 1, of: 2 })]);
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  await toldSince(page);
  await choose(page, say('next'));
  await expectTold(page, 'en', ['Second ship', say('slideOf', { n: 2, of: 2 }), say('noSound')]);
  await expect.poll(() => soundingNow(page)).toEqual([]);
});

test('how close one looks is said after each step, and the whole picture once', async ({ page }) => {
  await enter(page, /Then and now/u);
  await choose(page, say('next'));
  await choose(page, say('next'));
  await expect(html(page)).toHaveAttribute('data-slide', '3');
  await choose(page, say('lookCloser'));
  await expectTold(page, 'en', [say('lookCloser'), say('wholePicture')]);
  await choose(page, say('closer'));
  await expectTold(page, 'en', [say('enlarged', { n: 1.5 })]);
  await choose(page, say('wholePicture'));
  await expectTold(page, 'en', [say('wholePicture')]);
});

test('speed and loudness of the voice stand in Settings while it reads aloud, without a step to silence', async ({
  page,
}) => {
  await enter(page, /Still water/u);
  await choose(page, say('settings'));
  const row = (name: string) => page.getByRole('group', { name: new RegExp(name, 'u') });
  const turnTo = async (name: string): Promise<void> => {
    // small screens show them page by page
    while (!(await row(name).isVisible())) await key(page, say('next')).click();
  };
  await turnTo(say('speed'));
  await row(say('speed')).getByRole('button', { name: '125' }).click();
  await expect(row(say('speed')).getByRole('button', { name: '125' })).toHaveAttribute('aria-pressed', 'true');
  await turnTo(say('volume'));
  await expect(row(say('volume')).getByRole('button')).toHaveText(['1', '2', '3', '4']);
  await pressKey(page, 'F13');
  await expect(row(say('speed'))).toHaveCount(0);
  await expect(row(say('volume'))).toHaveCount(0);
});

test('“Still there?” and the seconds left are said when their tone has died away', async ({ page }) => {
  await page.addInitScript(() => {
    const begun: { at: number; what: string }[] = [];
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      begun.push({ at: Date.now(), what: this.src.startsWith('data:') ? 'tone' : 'words' });
      return play.call(this);
    };
    Object.assign(window, { begun });
  });
  await page.clock.install();
  await enter(page, /Still water/u);
  await toldSince(page);
  await page.evaluate(() => begun.splice(0));
  while ((await html(page).getAttribute('data-overlay')) !== 'still-there') await page.clock.runFor(1000);
  await page.clock.runFor(1000);
  await expectTold(page, 'en', [say('stillThereLine')]);
  await page.clock.runFor(10_000);
  await expectTold(page, 'en', [say('secondsLeft', { n: 10 })]);
  const all = await page.evaluate(() => begun);
  // the room may still have been told before
  const heard = all.slice(all.findIndex(({ what }) => what === 'tone'));
  expect(heard.map(({ what }) => what)).toEqual(['tone', 'words', 'tone', 'words']);
  for (const first of [0, 2]) {
    expect((heard[first + 1]?.at ?? 0) - (heard[first]?.at ?? 0)).toBeGreaterThanOrEqual(700);
  }
});

declare const begun: { readonly at: number; readonly what: string }[];
