// A visitor who sees what has come before touching again: two quick touches at one place are one (double-touch.ts).
import type { Page } from '@playwright/test';

/** A little more than the time within which a second touch belongs to the first. */
const SEEN_MS = 320;

/** Resolves when so much time has passed since the last touch. The first call on a page waits all of it. */
export const unhurried = (page: Page): Promise<void> =>
  page.evaluate(async (least) => {
    if (window.lastTouch === undefined) {
      window.lastTouch = performance.now();
      addEventListener('pointerdown', () => (window.lastTouch = performance.now()), { capture: true });
    }
    while (performance.now() - window.lastTouch < least) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, SEEN_MS);

declare global {
  interface Window {
    lastTouch?: number;
  }
}
