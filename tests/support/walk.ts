// A walk through a whole exhibition by touch, in one language: every slide once, in the order of a visitor who misses nothing.
import type { Page } from '@playwright/test';
import { createMessages, type Messages } from '../../src-renderer/messages/messages.ts';
import { choose } from '../../src-main/contract/choose.ts';
import type { Exhibit, Exhibition, Lang, Room, Slide, Words } from '../../src-main/contract/content.ts';
import { roomUrl, URLS } from '../../src-main/contract/urls.ts';
import { unhurried } from './unhurried.ts';

/** Where a walk is. */
export interface OnSlide {
  readonly room: Room;
  readonly exhibit: Exhibit;
  readonly slide: Slide;
  /** `room/exhibit/slide` */
  readonly path: string;
}

export interface Walk {
  readonly url: string;
  readonly lang: Lang;
  /** Rooms to walk through; all where none is named. */
  readonly rooms?: readonly string[];
  /** Only these exhibits (`room/exhibit`). */
  readonly exhibits?: readonly string[];
  /** Called while each slide is on screen; the walk ends where it says `stay`. */
  readonly onSlide: (on: OnSlide) => Promise<unknown>;
  /** Called on attract, hall, room and advisory, with their names. */
  readonly onScreen?: (name: string) => Promise<void>;
}

/** The exhibition as the page gets it: what the hall needs, then each room whole. */
export async function fetchRooms(url: string): Promise<{ exhibition: Exhibition; rooms: readonly Room[] }> {
  const exhibition = (await (await fetch(new URL(URLS.exhibition, url))).json()) as Exhibition;
  const rooms = await Promise.all(
    exhibition.rooms.map(
      async ({ id }) => (await (await fetch(new URL(roomUrl(exhibition.revision, id), url))).json()) as Room,
    ),
  );
  return { exhibition, rooms };
}

/** Walks; rejects where a touch does not lead where it says. */
export async function walk(page: Page, walked: Walk): Promise<void> {
  const { exhibition, rooms } = await fetchRooms(walked.url);
  const say = createMessages(walked.lang, exhibition.interface);
  const fallback = exhibition.languages[0]?.tag ?? 'en';
  const inWords = (words: Words): string => choose(words, walked.lang, fallback)?.value ?? '';
  await page.goto(walked.url);
  await page.locator('html[data-screen=attract]').waitFor();
  await walked.onScreen?.('attract');
  await page.touchscreen.tap(600, 400);
  await page.locator('html[data-screen=hall]').waitFor();
  await chooseLanguage(page, exhibition, walked.lang);
  await walked.onScreen?.('hall');
  for (const [index, room] of rooms.entries()) {
    const exhibits = room.exhibits.filter(
      ({ id }) => walked.exhibits === undefined || walked.exhibits.includes(`${room.id}/${id}`),
    );
    if ((walked.rooms !== undefined && !walked.rooms.includes(room.id)) || exhibits.length === 0) continue;
    await tapInPages(page, inWords(room.title), say);
    if (room.advisory !== undefined) await goOn(page, walked, say('enterRoom', { room: index + 1 }), room.id);
    await page.locator(`html[data-screen=room][data-room="${room.id}"]`).waitFor();
    await walked.onScreen?.(`room-${room.id}`);
    for (const exhibit of exhibits) {
      await tapInPages(page, inWords(exhibit.title), say);
      await page.locator(`html[data-screen=exhibit][data-exhibit="${exhibit.id}"]`).waitFor();
      const answer = await throughExhibit(page, walked, {
        room,
        exhibit,
        say,
        enter: say('enterTitle', { title: inWords(exhibit.title) }),
      });
      if (answer === 'stay') return;
      await button(page, say('roomNumber', { room: index + 1 })).tap();
      await page.locator('html[data-screen=room]').waitFor();
    }
    await button(page, say('allRooms')).tap();
    await page.locator('html[data-screen=hall]').waitFor();
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

async function chooseLanguage(page: Page, { languages }: Exhibition, lang: Lang): Promise<void> {
  const [first, ...others] = languages;
  const wanted = others.find(({ tag }) => tag === lang);
  if (first === undefined || wanted === undefined) return;
  await button(page, first.name).first().tap();
  await page.locator('html[data-overlay=languages]').waitFor();
  await button(page, wanted.name).first().tap();
  await page.locator(`html[lang="${lang}"]:not([data-overlay])`).waitFor();
}

async function goOn(page: Page, { onScreen }: Walk, word: string, of: string): Promise<void> {
  await page.locator('html[data-overlay=advisory]').waitFor();
  await onScreen?.(`advisory-${of}`);
  await unhurried(page);
  await button(page, word).tap();
  await page.locator('html:not([data-overlay])').waitFor();
}

/** Touches a room or an exhibit, turning pages until it is there. */
export async function tapInPages(page: Page, title: string, say: Messages): Promise<void> {
  const heading = page.locator('.heading', { hasText: new RegExp(`^\\s*${escaped(title)}\\s*$`, 'u') });
  const wanted = page.getByRole('main').getByRole('button').filter({ has: heading });
  const next = button(page, say('next')).first();
  // a room may still be coming; what it shows first is its first page
  await page.getByRole('main').locator('.heading').first().waitFor();
  while ((await wanted.count()) === 0) {
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) !== null)
      throw new Error(`no page of this screen shows “${title}”`);
    await turnPage(page, () => next.tap());
  }
  await unhurried(page);
  await wanted.first().tap();
}

/** Until the next page's titles stand there: on a busy machine a touch is answered later than it is made. */
async function turnPage(page: Page, turn: () => Promise<void>): Promise<void> {
  const titles = page.getByRole('main').locator('.heading');
  const before = await titles.allTextContents();
  await turn();
  while ((await titles.allTextContents()).join() === before.join())
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

interface Through {
  readonly room: Room;
  readonly exhibit: Exhibit;
  readonly say: Messages;
  readonly enter: string;
}

async function throughExhibit(
  page: Page,
  walked: Walk,
  { room, exhibit, say, enter }: Through,
): Promise<'stay' | 'leave'> {
  if (exhibit.advisory !== undefined) await goOn(page, walked, enter, `${room.id}-${exhibit.id}`);
  for (const [index, slide] of exhibit.slides.entries()) {
    if (index > 0) await button(page, say('next')).tap();
    if (slide.advisory !== undefined)
      await goOn(page, walked, say('showSlide'), `${room.id}-${exhibit.id}-${slide.id}`);
    await page.locator(`html[data-slide="${slide.id}"]`).waitFor();
    const answer = await walked.onSlide({ room, exhibit, slide, path: `${room.id}/${exhibit.id}/${slide.id}` });
    if (answer === 'stay') return answer;
  }
  return 'leave';
}

/** Until the slide stands still: its words have found their places, nothing fades any more, its pictures are there. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map((one) => one.finished));
    // what measures itself does so with the next frames; a fake clock stops `requestAnimationFrame`, not this
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise<void>((resolve) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.documentElement);
      });
  });
  await page.waitForFunction(() => document.querySelector('figure[data-placed=false]') === null);
}
