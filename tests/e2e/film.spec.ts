// Films: told like a narration, heard under one, described by one, in sign language beside one; and slides that go on by time.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { button, html, pageFaults, silenceEndsInAttract, wake, walkTo } from '../faults/visitor.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { FILM_SECONDS, FILMS, filmWords, makeFilm } from '../support/films.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { inLong } from '../support/in-long.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 8, warn: 4 }),
    ...filmWords,
    'rooms/1-sea/4-time/exhibit.yaml': 'title: {en: Time, ja: 時}\n',
    'rooms/1-sea/4-time/01.yaml': 'advance: timed\n',
    'rooms/1-sea/4-time/01.en.md': '# By itself\n\nWords.\n',
    'rooms/1-sea/4-time/02.en.md': '# After it\n\nWords.\n',
  });
  for (const name of ['01.webm', '02.webm', '03.webm', '03.en.sign.webm']) await makeFilm(join(folder, FILMS, name));
  await addNarration(folder, `${FILMS}/02`, ['en']);
  await addNarration(folder, `${FILMS}/03`, ['en']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

/** While one slide fades into the next, that of the next. */
const film = (page: Page) => page.locator('.visual video').last();
const facts = (page: Page) =>
  film(page).evaluate((it: HTMLVideoElement) => ({
    paused: it.paused,
    at: it.currentTime,
    volume: it.muted ? 0 : Math.round(it.volume * 1000) / 1000,
    speed: it.playbackRate,
  }));
const next = async (page: Page, title: string): Promise<void> => {
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
};

test('a film that stands alone is told like a narration', async ({ page }) => {
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Films/, 'Alone');
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await expect.poll(async () => (await facts(page)).at).toBeGreaterThan(0.5);
  expect(await facts(page)).toMatchObject({ paused: false, volume: 0.7, speed: 1 });
  await expect(page.locator('.caption')).toHaveText('The first wave.');

  await button(page, 'Pause').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
  expect((await facts(page)).paused).toBe(true);
  // its words are a page like those of any voice
  await button(page, 'Text').tap();
  await expect(page.locator('main.sheet li')).toHaveText(['The first wave.', 'The second wave.']);
  await page.locator('main.sheet li button').last().tap();
  await expect.poll(async () => (await facts(page)).at).toBeGreaterThanOrEqual(4);
  await button(page, 'Close').tap();
  await expect(page.locator('.caption')).toHaveText('The second wave.');
  await button(page, 'Pause').tap();

  await button(page, 'More').tap();
  await button(page, '125%').tap();
  await expect.poll(async () => (await facts(page)).speed).toBe(1.25);
  await page.getByRole('button', { name: 'Off', exact: true }).tap();
  await expect.poll(async () => (await facts(page)).volume).toBe(0);
  await button(page, 'Close').tap();

  // another language: the same film, at the same caption
  await button(page, 'English').tap();
  await button(page, '日本語').tap();
  await expect(page.locator('.caption')).toHaveText('二つ目の波。');
  await button(page, '再生').tap();
  await expect(html(page)).toHaveAttribute('data-slide', '2', { timeout: 20_000 });
  expect(faults).toEqual([]);
});

inLong(
  'a film has its own sound, is described for who asks, is heard softly under a voice, and has sign language beside it',
  async ({ page }) => {
    const faults = pageFaults(page);
    await page.goto(kiosk.url);
    await wake(page);
    await walkTo(page, /The sea/, /Films/, 'Alone');
    await next(page, 'Described');
    await expect.poll(async () => (await facts(page)).at).toBeGreaterThan(0.3);
    expect(await facts(page)).toMatchObject({ paused: false, volume: 0.7 });
    await expect(page.getByText(`of 0:0${FILM_SECONDS}`)).toBeVisible();
    await button(page, 'More').tap();
    const description = page.getByRole('group', { name: 'Audio description' });
    await description.getByRole('button', { name: 'On' }).tap();
    await button(page, 'Close').tap();
    // now the narration tells, and the film is under it
    await expect(page.getByText(`of 0:0${FILM_SECONDS}`)).toBeHidden();
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await expect.poll(async () => (await facts(page)).volume).toBe(0.175);

    await next(page, 'Under');
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await expect.poll(async () => (await facts(page)).paused).toBe(false);
    expect((await facts(page)).volume).toBe(0.175);
    await button(page, 'More').tap();
    await page.getByRole('group', { name: 'Sign language' }).getByRole('button', { name: 'On' }).tap();
    await button(page, 'Close').tap();
    const sign = page.getByLabel('Sign language');
    await expect(sign).toBeVisible();
    const isPaused = () => sign.evaluate((it: HTMLVideoElement) => it.paused);
    await expect.poll(isPaused).toBe(false);
    expect(await sign.evaluate((it: HTMLVideoElement) => it.muted)).toBe(true);
    await button(page, 'Pause').tap();
    await expect.poll(isPaused).toBe(true);
    expect((await facts(page)).paused).toBe(true);
    await silenceEndsInAttract(page);
    expect(faults).toEqual([]);
  },
);

test('a slide goes on by itself where the curator says so, and stops at a touch', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Time/, 'By itself');
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await button(page, 'Pause').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
  await button(page, 'Play').tap();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await page.touchscreen.tap(900, 300);
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
});
