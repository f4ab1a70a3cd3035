// The sample as it would be elsewhere: on a screen of another size, with a photograph, a film and an address to take along, at closing time.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExhibitionAnswer, HeartbeatAnswer, KioskFacts } from '../../../src-main/contract/api.ts';
import type { Exhibit, Room, Video } from '../../../src-main/contract/content.ts';
import type { OpeningAnswer } from '../../../src-main/contract/opening.ts';
import { URLS } from '../../../src-main/contract/urls.ts';
import { makeFilm } from '../films.ts';

/** Exhibits of one room, each with what the sample has not. */
const ROOM = 'harbour';
export const WITH_PICTURE = { room: ROOM, exhibit: 'where-is-it' };
export const WITH_FILM = { room: ROOM, exhibit: 'how-we-know' };
/** Of its first slide. */
export const WITH_ADVISORY = { room: ROOM, exhibit: 'many-names' };

const FILM = '/media/film/film.webm';

let made: Promise<Buffer> | undefined;
/** Once a worker: encoding takes longer than a page waits for a film, so who goes to it has it made before. */
export const filmBytes = (): Promise<Buffer> => (made ??= readFilm());

/** Before the page is opened. */
export async function showOtherwise(page: Page, rooms: readonly Room[], facts: Partial<KioskFacts>): Promise<void> {
  await page.route('**/api/exhibition', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as ExhibitionAnswer;
    const takeAway = 'https://museum.example/{room}/{exhibit}?l={lang}';
    await route.fulfill({ response, json: { ...answer, takeAway, kiosk: { ...answer.kiosk, ...facts } } });
  });
  const advisory = rooms.find((room) => room.advisory)?.advisory;
  await page.route(`**/api/rooms/*/${ROOM}`, async (route) => {
    const response = await route.fetch();
    const room = (await response.json()) as Room;
    const exhibits = room.exhibits.map((exhibit): Exhibit => {
      const [first, ...others] = exhibit.slides;
      if (exhibit.id === WITH_PICTURE.exhibit)
        return { ...exhibit, slides: exhibit.slides.map((slide) => ({ ...slide, visual: exhibit.cover })) };
      if (first && exhibit.id === WITH_FILM.exhibit)
        return { ...exhibit, slides: [{ ...first, visual: { '*': film }, narration: {} }, ...others] };
      if (first && advisory && exhibit.id === WITH_ADVISORY.exhibit)
        return { ...exhibit, slides: [{ ...first, advisory }, ...others] };
      return exhibit;
    });
    await route.fulfill({ response, json: { ...room, exhibits } });
  });
  await page.route(`**${FILM}`, async (route) => {
    await route.fulfill({ contentType: film.src.type, body: await filmBytes() });
  });
}

/** What the kiosk says from its next beat on. */
export const tellOpening = (page: Page, opening: OpeningAnswer): Promise<unknown> =>
  page.route(`**${URLS.heartbeat}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as HeartbeatAnswer), opening } });
  });

const film: Video = {
  kind: 'video',
  src: { url: FILM, type: 'video/webm', bytes: 1 },
  sound: 'own',
  loop: false,
};

async function readFilm(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-film-'));
  const path = join(folder, 'film.webm');
  await makeFilm(path);
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}
