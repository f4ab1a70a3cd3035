// How evenly frames come while one slide fades into the next, beside a bare page on which one full-screen layer fades.
import type { Page } from '@playwright/test';
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, quantile, times } from './figures.ts';
import { BUTTONS, toSlide } from './sample-walk.ts';
import { withKiosk, withPage } from './servers.ts';

/** The change and the rest of its motion. */
const WATCHED_MS = 800;
const BARE = `<style>i{position:fixed;inset:0;background:#246;transition:opacity 400ms}.off{opacity:0}</style>
  <i></i><button style="position:fixed;width:400px;height:200px" onclick="document.querySelector('i').classList.toggle('off')">0</button>`;

export async function slideFrames({ quick }: Extent): Promise<readonly Figure[]> {
  const rounds = await withKiosk((kiosk) =>
    withPage(BARE, (bare) =>
      inBrowser((browser) =>
        times(3, async () => {
          const page = await openPage(browser);
          const slides = await inExhibit(page, kiosk.url, quick ? 4 : 12);
          await page.context().close();
          const plain = await openPage(browser);
          await plain.goto(bare);
          const layer = await changes(plain, 'button', quick ? 4 : 12);
          await plain.context().close();
          return { slides, layer };
        }),
      ),
    ),
  );
  const figure = (name: string, part: number): Figure => ({
    name: `between frames while slides change, ${name}`,
    unit: 'ms',
    values: rounds.map(({ slides }) => quantile(slides, part)),
    yardstick: {
      name: 'a bare page that fades one full-screen layer',
      values: rounds.map(({ layer }) => quantile(layer, part)),
    },
  });
  return [figure('p50', 0.5), figure('p98', 0.98)];
}

async function inExhibit(page: Page, url: string, count: number): Promise<number[]> {
  await page.goto(url);
  await toSlide(page);
  const there = await times(Math.ceil(count / 2), async () => [
    ...(await changes(page, BUTTONS.next, 1)),
    ...(await changes(page, BUTTONS.previous, 1)),
  ]);
  return there.flat();
}

/** Milliseconds between the frames that follow each of `count` touches. */
async function changes(page: Page, button: string, count: number): Promise<number[]> {
  const gaps: number[] = [];
  for (let change = 0; change < count; change += 1) {
    const watched = page.evaluate(
      (watch) =>
        new Promise<number[]>((done) => {
          addEventListener('pointerdown', () => requestAnimationFrame(first), { once: true, capture: true });
          const found: number[] = [];
          function first(began: number): void {
            let before = began;
            const next = (now: number): void => {
              found.push(now - before);
              before = now;
              if (now - began < watch) requestAnimationFrame(next);
              else done(found);
            };
            requestAnimationFrame(next);
          }
        }),
      WATCHED_MS,
    );
    await page.locator(button).tap();
    gaps.push(...(await watched));
  }
  return gaps;
}
