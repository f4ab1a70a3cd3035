// Playwright's `test`, with the hands of a visitor: who touches again where something new has come has seen it first. Two quick
// touches at one place are one (double-touch.ts), and a test that taps faster than anybody sees would wait for a page that rightly stayed.
import { test as base, type Locator, type Page } from '@playwright/test';

/** A little more than the time within which a second touch belongs to the first. */
const SEEN_MS = 320;

export const test = base.extend({
  context: async ({ context }, use) => {
    await context.addInitScript(() => {
      addEventListener('pointerdown', ({ x, y }) => (window.lastContact = { x, y, at: performance.now() }), true);
    });
    context.once('page', tapAsSeen);
    await use(context);
  },
});

/** Once in each worker: all locators share their prototype. */
function tapAsSeen(page: Page): void {
  const all = Object.getPrototypeOf(page.locator('html')) as Locator & { readonly asSeen?: true };
  if (all.asSeen) return;
  const tap = all.tap;
  Object.assign(all, {
    asSeen: true,
    async tap(this: Locator, ...options: Parameters<Locator['tap']>) {
      await this.evaluate(seen, SEEN_MS);
      return tap.apply(this, options);
    },
  });
}

/** In the page: until what is to be touched now has been there for long enough to be seen, where the last touch was near. */
async function seen(wanted: Element, least: number): Promise<void> {
  const { x, y, width, height } = wanted.getBoundingClientRect();
  const near = Math.min(innerWidth, innerHeight) / 8;
  const last = window.lastContact;
  if (!last || Math.hypot(last.x - x - width / 2, last.y - y - height / 2) > near) return;
  while (performance.now() - last.at < least) await new Promise((drawn) => requestAnimationFrame(drawn));
}

declare global {
  interface Window {
    lastContact?: { readonly x: number; readonly y: number; readonly at: number };
  }
}
