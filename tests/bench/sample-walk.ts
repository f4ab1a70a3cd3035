// A way through the sample exhibition by touch, the same for every measurement: attract, hall, a room, its first exhibit.
import type { Page } from '@playwright/test';

/** Resolves when the page says it is there. Rejects after ten seconds. */
export const onScreen = async (page: Page, screen: string): Promise<void> => {
  await page.waitForFunction((wanted) => document.documentElement.dataset['screen'] === wanted, screen, {
    timeout: 10_000,
  });
};

/** Two quick touches at one place are one: who touches again has seen what came. A little longer than the page waits for the second. */
const SEEN_MS = 320;
export const seen = (page: Page): Promise<void> => page.waitForTimeout(SEEN_MS);

/** A button by its place, not by its words: the sample's words change. What lies under an overlay stays in the page, unseen. */
export const BUTTONS = {
  firstPane: 'main li button:visible >> nth=0',
  firstExhibit: 'main li button:visible >> nth=0',
  allRooms: 'nav .start button:visible >> nth=0',
  previous: 'nav .middle button:visible >> nth=0',
  play: 'nav .middle button:visible >> nth=1',
  next: 'nav .middle button:visible >> nth=2',
  captions: 'nav .middle button:visible >> nth=3',
  language: 'nav .end button:visible >> nth=0',
  firstLanguage: 'main li button:visible >> nth=0',
} as const;

export type ButtonName = keyof typeof BUTTONS;

/** From attract to a slide: what every visitor does. */
export const WAY_IN: readonly ButtonName[] = ['firstPane', 'firstExhibit'];

/** Round and round in an exhibit and back to the hall. */
export const ROUND: readonly ButtonName[] = [
  ...WAY_IN,
  'next',
  'play',
  'captions',
  'captions',
  'play',
  'previous',
  'language',
  'firstLanguage',
  'next',
  'allRooms',
];

/** From a page that has just been opened to the first slide of {@link WAY_IN}. */
export async function toSlide(page: Page): Promise<void> {
  await onScreen(page, 'attract');
  await page.touchscreen.tap(600, 400);
  await onScreen(page, 'hall');
  for (const button of WAY_IN) {
    await seen(page);
    await page.locator(BUTTONS[button]).tap();
  }
  await onScreen(page, 'exhibit');
}
