// The idle clock in a real browser: what holds it, what the question sounds like, and which touches are nobody's.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { volumeOf } from '../../src-renderer/screens/volume.ts';
import { button, html, wake, walkTo } from '../faults/visitor.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { makeFilm } from '../support/films.ts';
import { fingersOn } from '../support/fingers.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn, position } from '../support/listen.ts';
import { test } from '../support/visitor-test.ts';

const IDLE = { after: 4, warn: 30 };

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition(IDLE),
    'rooms/1-sea/3-film/exhibit.yaml': 'title: {en: Film, ja: 映画}\n',
    'rooms/1-sea/3-film/01.yaml': 'alt: {en: Waves, ja: 波}\n',
    'rooms/1-sea/3-film/01.en.md': '# Alone\n\nA film.\n',
    'rooms/1-sea/4-voice/exhibit.yaml': 'title: {en: Voice, ja: 声}\n',
    'rooms/1-sea/4-voice/01.en.md': '# Told\n\nA voice.\n',
  });
  await makeFilm(join(folder, 'rooms/1-sea/3-film/01.webm'), 12);
  await addNarration(folder, 'rooms/1-sea/4-voice/01', ['en']);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

for (const [what, exhibit, slide] of [
  ['recording', /Voice/, 'Told'],
  ['film that stands alone', /Film/, 'Alone'],
] as const)
  test(`a ${what} that plays is heard for longer than anybody may be silent`, async ({ page }) => {
    await listenIn(page);
    await page.goto(kiosk.url);
    await wake(page);
    await walkTo(page, /The sea/, exhibit, slide);
    // under the question it would stand still
    await expect.poll(() => position(page), { timeout: 30_000 }).toBeGreaterThan(2.25 * IDLE.after);
    await expect(html(page)).not.toHaveAttribute('data-overlay');
  });

test('the question is heard at 30, 20 and 10 seconds, as loud as the visit is, and announced at its beginning and near its end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const tones: number[] = [];
    Object.assign(window, { tones });
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      if (this.src.startsWith('data:audio/wav')) tones.push(this.volume);
      return play.call(this);
    };
  });
  const tones = () => page.evaluate(() => (window as unknown as { tones: number[] }).tones);
  const announced = page.locator('[aria-live="assertive"]');
  const say = createMessages('en', {});
  await page.clock.install();
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Voice/, 'Told');
  await button(page, 'Pause').tap();
  await button(page, 'More').tap();
  await page.getByRole('group', { name: 'Loudness' }).getByRole('button', { name: '2', exact: true }).tap();
  await button(page, 'Close').tap();
  // from here on time passes as the test says
  await page.clock.pauseAt(new Date(Date.now() + 1000));
  const volume = volumeOf(2, 1);
  const until = async (seconds: number): Promise<void> => {
    for (let tries = 0; tries < 240; tries += 1) {
      if (
        await page
          .getByText(say('visitEndsIn', { n: seconds }), { exact: true })
          .first()
          .isVisible()
      )
        return;
      await page.clock.runFor(250);
    }
    throw new Error(`never ${seconds} seconds left`);
  };
  await until(30);
  await expect(announced).toHaveText(say('visitEndsIn', { n: 30 }));
  expect(await tones()).toEqual([volume]);
  await until(21);
  expect(await tones()).toEqual([volume]);
  await until(20);
  expect(await tones()).toEqual([volume, volume]);
  await expect(announced).toHaveText(say('visitEndsIn', { n: 30 }));
  await until(10);
  expect(await tones()).toEqual([volume, volume, volume]);
  await expect(announced).toHaveText(say('visitEndsIn', { n: 10 }));
  await until(1);
  expect(await tones()).toHaveLength(3);
});

/** What the page tells the kiosk of itself from now on. */
function toldBy(page: Page): () => string {
  let told = '';
  page.on('request', (request) => {
    if (request.url().endsWith('/api/heartbeat')) told += request.postData() ?? '';
  });
  return () => told;
}

test('a screen that touches itself like a clock keeps no visit open, answers nothing, and is logged', async ({
  page,
}) => {
  const told = toldBy(page);
  await page.clock.install();
  await page.goto(kiosk.url);
  await wake(page);
  await page.clock.pauseAt(new Date(Date.now() + 1000));
  const fingers = await fingersOn(page);
  const beat = async (): Promise<void> => {
    await fingers.tap({ x: 960, y: 40 });
    await page.clock.runFor(800);
  };
  for (let touches = 0; touches < 13; touches += 1) await beat();
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  while ((await html(page).getAttribute('data-overlay')) !== 'still-there') await beat();
  while ((await html(page).getAttribute('data-screen')) !== 'attract') await beat();
  expect(told()).toContain('the screen touches itself at 960, 40');
});

test('a touch that is never lifted is logged, and keeps no visit open', async ({ page }) => {
  const told = toldBy(page);
  await page.clock.install();
  await page.goto(kiosk.url);
  await wake(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 960, y: 40 }] });
  await page.clock.runFor(19_000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
  expect(told()).not.toContain('held for more than');
  await page.clock.runFor(8_000);
  await expect.poll(told).toContain('the screen was held for more than 20 s');
  await page.clock.runFor(20_000);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
});
