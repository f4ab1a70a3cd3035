// The script a visitor's browser needs from attract to a slide, and what it fetches ahead meanwhile so that a panel opens at once
// and opens even if the server has died: what really came over the wire, compressed.
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { inBrowser, openPage } from './browser.ts';
import type { Figure } from './figures.ts';
import { toSlide } from './sample-walk.ts';
import { withKiosk } from './servers.ts';

const BUDGET_KB = 65;

export async function pageScript(): Promise<readonly Figure[]> {
  const [all, needed] = await withKiosk(({ url }) =>
    inBrowser(async (browser) => {
      const all = await scriptsOf(browser, url);
      if (all.length === 0) throw new Error('the page loaded no script at all');
      // whether what the page itself does not name is not needed is not believed but tried: it never comes
      const html = await (await fetch(url)).text();
      const named = all.filter(({ path }) => html.includes(path)).map(({ path }) => path);
      return [all, await scriptsOf(browser, url, named)];
    }),
  );
  const ahead = all.filter(({ path }) => needed.every((one) => one.path !== path));
  return [
    {
      name: `page script, gzip, ${needed.length} files without which there is no slide`,
      unit: 'kB',
      values: [sum(needed)],
      promise: `≤ ${BUDGET_KB} kB`,
      atMost: BUDGET_KB,
    },
    { name: `… and ${ahead.length} fetched ahead, for what may be opened`, unit: 'kB', values: [sum(ahead)] },
  ];
}

interface Script {
  readonly path: string;
  readonly kB: number;
}

const sum = (scripts: readonly Script[]): number => scripts.reduce((total, { kB }) => total + kB, 0);

/** What comes on the way from attract to a slide, of `only` these, or of all. */
async function scriptsOf(browser: Browser, url: string, only?: readonly string[]): Promise<readonly Script[]> {
  const page = await openPage(browser);
  const scripts: Promise<Script>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const path = new URL(response.url()).pathname;
    scripts.push(response.body().then((body) => ({ path, kB: gzipSync(body, { level: 9 }).length / 1024 })));
  });
  if (only) {
    await page.route('**/*.js', (route) =>
      only.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
    );
  }
  await page.goto(url);
  await toSlide(page);
  const came = await Promise.all(scripts);
  await page.context().close();
  return came;
}
