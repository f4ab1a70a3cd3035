// The sample's narration as a visitor hears it: one exhibit a room really played in `npm test`, all of them in four languages
// in `npm run test:all`. Sound is decoded and measured; slides come by themselves; captions change with the words.
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Exhibit, Room } from '../../src-main/contract/content.ts';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { hear, listenIn, position, speed } from '../support/listen.ts';
import { isLongSuite } from '../support/suite.ts';
import { fetchRooms, walk } from '../support/walk.ts';

const SPEED = 1.5;
/** Visitors at one time, each on a screen of their own; they mostly wait for their recordings. */
const AT_ONCE = isLongSuite ? 4 : 8;
const LANGUAGES = isLongSuite ? ['en', 'zh-Hans', 'ja', 'ru'] : ['en'];
const ROOMS = 8;

// one after the other: eight screens that decode sound at one time are more than two cores do without a stall, and what stalls is told by captions
test.describe.configure({ mode: 'default' });

for (const lang of LANGUAGES) {
  for (let first = 0; first < ROOMS; first += AT_ONCE) {
    test(`rooms ${first + 1} to ${first + AT_ONCE} are told in ${lang}`, async ({ browser }) => {
      test.setTimeout(isLongSuite ? 1_200_000 : 240_000);
      const { rooms } = await fetchRooms(sampleKiosk());
      const told = rooms.slice(first, first + AT_ONCE).flatMap((room, index) => {
        // in the short suite another one of each room's exhibits, so that all places are tried
        const one = room.exhibits[(first + index) % room.exhibits.length];
        return (isLongSuite ? room.exhibits : one ? [one] : []).map((exhibit) => ({ room, exhibit }));
      });
      expect(told.length).toBeGreaterThan(0);
      const waiting = [...told];
      const visitor = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await listenThrough(browser, lang, next.room, next.exhibit);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, visitor));
    });
  }
}

/** From the first slide to the end of the last, touching nothing but what starts the narration. */
async function listenThrough(browser: Browser, lang: string, room: Room, exhibit: Exhibit): Promise<void> {
  // still pictures: several visitors share one processor, and it is the sound that is listened to
  const page = await browser.newPage({
    viewport: { width: 960, height: 540 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await listenIn(page);
  await speed(page, SPEED);
  await walk(page, {
    url: sampleKiosk(),
    lang,
    exhibits: [`${room.id}/${exhibit.id}`],
    onSlide: async ({ path }) => {
      const asks = room.advisory !== undefined || exhibit.advisory !== undefined;
      await expect(page.locator('html'), `${path} ${lang}`).toHaveAttribute('data-playing', asks ? 'waiting' : 'yes');
      if (asks) await page.getByRole('button', { name: createMessages(lang, {})('listen'), exact: true }).tap();
      return 'stay';
    },
  });
  for (const slide of exhibit.slides) {
    const name = `${room.id}/${exhibit.id}/${slide.id} ${lang}`;
    await expect(page.locator('html'), name).toHaveAttribute('data-slide', slide.id, { timeout: 60_000 });
    await expect(page.locator('html'), name).toHaveAttribute('data-playing', 'yes');
    await expect.poll(() => position(page), { message: name }).toBeGreaterThan(0.5);
    // half a second may be the pause between two sentences: then the next one is listened to
    let seconds = 0;
    const listen = async (): Promise<number> => {
      const heard = await hear(page);
      seconds = heard.seconds;
      return heard.level;
    };
    await expect.poll(listen, { message: name }).toBeGreaterThan(-50);
    await expect.poll(() => position(page), { message: name }).toBeGreaterThan(seconds);
    await captionsFollow(page, name);
  }
  await expect(page.locator('html'), exhibit.id).toHaveAttribute('data-playing', 'waiting', { timeout: 60_000 });
  await page.close();
}

async function captionsFollow(page: Page, name: string): Promise<void> {
  const caption = page.locator('.caption');
  const before = await caption.textContent();
  await expect(caption, name).not.toHaveText(before ?? '', { timeout: 15_000 });
}
