// The script a visitor's browser runs from attract to a slide: what really came over the wire, compressed.
import { gzipSync } from 'node:zlib';
import { inBrowser, openPage } from './browser.ts';
import type { Figure } from './figures.ts';
import { BUTTONS, onScreen, seen, WAY_IN } from './sample-walk.ts';
import { withKiosk } from './servers.ts';

const BUDGET_KB = 65;

export async function pageScript(): Promise<readonly Figure[]> {
  const bytes = await withKiosk((kiosk) =>
    inBrowser(async (browser) => {
      const page = await openPage(browser);
      const scripts: Promise<number>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() !== 'script') return;
        scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
      });
      await page.goto(kiosk.url);
      await onScreen(page, 'attract');
      await page.touchscreen.tap(600, 400);
      await onScreen(page, 'hall');
      for (const name of WAY_IN) {
        await seen(page);
        await page.locator(BUTTONS[name]).tap();
      }
      await onScreen(page, 'exhibit');
      return Promise.all(scripts);
    }),
  );
  if (bytes.length === 0) throw new Error('the page loaded no script at all');
  const kb = bytes.reduce((sum, one) => sum + one, 0) / 1024;
  return [
    {
      name: `page script, gzip, ${bytes.length} files`,
      unit: 'kB',
      values: [kb],
      promise: `≤ ${BUDGET_KB} kB`,
      atMost: BUDGET_KB,
    },
  ];
}
