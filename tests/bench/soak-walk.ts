// Visitors without pause: through every room, exhibit and slide of the sample, each visit in the next language.
import type { Page } from '@playwright/test';
import { BUTTONS, seen } from './sample-walk.ts';

export interface Marks {
  readonly screen?: string;
  readonly room?: string;
  readonly exhibit?: string;
  readonly slide?: string;
  readonly overlay?: string;
}

const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => ({ ...document.documentElement.dataset }));
/** A page that does not change for so long is stuck. */
const STUCK_MS = 20_000;

/** Goes where a touch leads: resolves when the marks are others than before. */
async function tapped(page: Page, key: string): Promise<Marks> {
  const before = JSON.stringify(await marksOf(page));
  await page.locator(key).tap({ timeout: STUCK_MS });
  await page.waitForFunction((old) => JSON.stringify({ ...document.documentElement.dataset }) !== old, before, {
    timeout: STUCK_MS,
  });
  await seen(page);
  return marksOf(page);
}

/** One visit from attract or the hall: all rooms, or until `isOver`. Calls `onSlide` for each slide shown. Ends in the hall. */
export async function visitAll(
  page: Page,
  visit: number,
  onSlide: () => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  if ((await marksOf(page)).screen === 'attract') await page.touchscreen.tap(600, 400);
  await page.locator('html[data-screen=hall]').waitFor({ timeout: STUCK_MS });
  await seen(page);
  await tapped(page, BUTTONS.language);
  const languages = await choices(page);
  await tapped(page, `main li button:visible >> nth=${visit % languages}`);
  const rooms = await choices(page);
  for (let room = 0; room < rooms && !isOver(); room += 1) {
    await entered(page, `main li button:visible >> nth=${room}`);
    const exhibits = await choices(page);
    for (let exhibit = 0; exhibit < exhibits && !isOver(); exhibit += 1) {
      let marks = await entered(page, `main li button:visible >> nth=${exhibit}`);
      const { exhibit: name } = marks;
      while (marks.screen === 'exhibit' && marks.exhibit === name && !isOver()) {
        await onSlide();
        marks = await entered(page, BUTTONS.next);
      }
      if (marks.screen === 'exhibit') await entered(page, 'nav .start button:visible >> nth=1');
    }
    await tapped(page, BUTTONS.allRooms);
  }
}

/** How many languages, rooms or exhibits there are to choose from. */
async function choices(page: Page): Promise<number> {
  const all = page.locator('main li button:visible');
  await all.first().waitFor({ timeout: STUCK_MS });
  return all.count();
}

/** As `tapped`; what asks first is told to go on. */
async function entered(page: Page, key: string): Promise<Marks> {
  let marks = await tapped(page, key);
  while (marks.overlay === 'advisory') {
    const isAmongOthers = (await page.locator('nav .middle button:visible').count()) > 0;
    marks = await tapped(page, `nav .${isAmongOthers ? 'middle' : 'start'} button:visible >> nth=0`);
  }
  return marks;
}
