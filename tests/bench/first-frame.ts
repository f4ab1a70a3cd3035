// From starting the browser to the first picture of attract, beside the same browser on an empty page.
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, timed, times } from './figures.ts';
import { withKiosk, withPage } from './servers.ts';

export async function firstFrame({ quick }: Extent): Promise<readonly Figure[]> {
  return withKiosk((kiosk) =>
    withPage('<p>Nothing.</p>', async (bare) => {
      // the very first start of a browser fills the disk's cache
      await startTo(bare, () => true);
      const both = await times(quick ? 3 : 7, async () => ({
        attract: await startTo(kiosk.url, isAttractDrawn),
        empty: await startTo(bare, () => true),
      }));
      return [
        {
          name: 'browser start to first attract frame',
          unit: 'ms',
          values: both.map(({ attract }) => attract),
          yardstick: { name: 'the same on an empty page', values: both.map(({ empty }) => empty) },
          promise: '≤ 2 ×',
        },
      ];
    }),
  );
}

/** Milliseconds from starting a browser until `isDrawn` and the frame after it. */
async function startTo(url: string, isDrawn: () => boolean): Promise<number> {
  const began = performance.now();
  return inBrowser(async (browser) => {
    const page = await openPage(browser);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(isDrawn, undefined, { polling: 'raf' });
    const { ms } = await timed(() =>
      page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))),
    );
    if (ms > 10_000) throw new Error('the page draws no frames');
    return performance.now() - began;
  });
}

/** Runs in the page. */
function isAttractDrawn(): boolean {
  const picture = document.querySelector('main img');
  const isThere = picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0;
  return document.documentElement.dataset['screen'] === 'attract' && isThere;
}
