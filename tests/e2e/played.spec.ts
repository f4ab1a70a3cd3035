// The sample's narration as a visitor hears it: one exhibit a room really played in `npm test`, all of them in four languages
// in `npm run test:all`. Sound is decoded and measured; slides come by themselves; captions change with the words.
import { expect, type Browser, type Page } from '@playwright/test';
import type { Exhibit, Room } from '../../src-main/contract/content.ts';
import { createMessages } from '../../src-renderer/messages/messages.ts';
import { sampleKiosk } from '../support/kiosk.ts';
import { hear, listenIn, position, speed } from '../support/listen.ts';
import { isLongSuite } from '../support/suite.ts';
import { fetchRooms, walk } from '../support/walk.ts';
import { unhurried } from '../support/unhurried.ts';
import { test } from '../support/visitor-test.ts';

const SPEED = 1.5;
/** Visitors at one time, each on a screen of their own; they mostly wait for their recordings. */
const AT_ONCE = 8;
const LANGUAGES = isLongSuite ? ['en', 'zh-Hans', 'ja', 'ru'] : ['en'];

// one after the other: eight screens that decode sound at one time are more than two cores do without a stall, and what stalls is told by captions
test.describe.configure({ mode: 'default' });

for (const lang of LANGUAGES)
  test(`${isLongSuite ? 'every exhibit' : 'one exhibit of every room'} is told in ${lang}`, async ({ browser }) => {
    test.setTimeout(isLongSuite ? 1_200_000 : 240_000);
    const { rooms } = await fetchRooms(sampleKiosk());
    const waiting = rooms
      .flatMap((room) => (isLongSuite ? room.exhibits : soonestTold(room, lang)).map((exhibit) => ({ room, exhibit })))
      // the longest first: then nobody is waited for at the end
      .sort((a, b) => secondsOf(b.exhibit, lang) - secondsOf(a.exhibit, lang));
    expect(waiting.length).toBeGreaterThanOrEqual(8);
    // eight that set out together leave two cores no time for what is heard: one walks, the others listen
    let walked: Promise<unknown> = Promise.resolve();
    const inTurn: InTurn = (go) => {
      const mine = walked.then(go);
      walked = mine.catch(() => undefined);
      return mine;
    };
    const visitor = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await listenThrough({ browser, lang, inTurn, ...next });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  });

/** The room's exhibit whose recordings are shortest: a commit waits for it. */
const soonestTold = ({ exhibits }: Room, lang: string): readonly Exhibit[] =>
  [...exhibits].sort((a, b) => secondsOf(a, lang) - secondsOf(b, lang)).slice(0, 1);

const secondsOf = ({ slides }: Exhibit, lang: string): number =>
  slides.reduce((sum, { narration }) => sum + (narration[lang]?.seconds ?? Infinity), 0);

type InTurn = (go: () => Promise<void>) => Promise<void>;
interface Listening {
  readonly browser: Browser;
  readonly lang: string;
  readonly room: Room;
  readonly exhibit: Exhibit;
  readonly inTurn: InTurn;
}

/** From the first slide to the end of the last, touching nothing but what starts the narration. */
async function listenThrough({ browser, lang, room, exhibit, inTurn }: Listening): Promise<void> {
  // still pictures: several visitors share one processor, and it is the sound that is listened to
  const page = await browser.newPage({
    viewport: { width: 960, height: 540 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await listenIn(page);
  await speed(page, SPEED);
  await inTurn(() =>
    walk(page, {
      url: sampleKiosk(),
      lang,
      exhibits: [`${room.id}/${exhibit.id}`],
      onSlide: async ({ path }) => {
        const asks = room.advisory !== undefined || exhibit.advisory !== undefined;
        await expect(page.locator('html'), `${path} ${lang}`).toHaveAttribute('data-playing', asks ? 'waiting' : 'yes');
        if (!asks) return 'stay';
        // it may lie where the way in was pressed a moment ago
        await unhurried(page);
        await page.getByRole('button', { name: createMessages(lang, {})('listen'), exact: true }).tap();
        return 'stay';
      },
    }),
  );
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
