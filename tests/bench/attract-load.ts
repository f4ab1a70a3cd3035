// What attract costs: processor time of the page's process, and of the whole browser, beside an empty page.
import type { Browser, CDPSession } from '@playwright/test';
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, times } from './figures.ts';
import { onScreen } from './sample-walk.ts';
import { withKiosk, withPage } from './servers.ts';

/** Each is longer than a picture stays, so that each has a cross-fade in it. */
const WINDOWS = { all: { count: 3, ms: 20_000 }, quick: { count: 1, ms: 15_000 } };

/** Percent of one core in one window of time. */
interface Load {
  readonly renderer: number;
  readonly browser: number;
}

export async function attractLoad({ quick }: Extent): Promise<readonly Figure[]> {
  const windows = quick ? WINDOWS.quick : WINDOWS.all;
  const attract = await withKiosk(({ url }) => inBrowser((browser) => loadOf(browser, url, 'attract', windows)));
  const empty = await withPage('<p>Nothing.</p>', (url) =>
    inBrowser((browser) => loadOf(browser, url, undefined, windows)),
  );
  const figure = (name: string, of: keyof Load, promise?: string): Figure => ({
    name: `attract, ${name}, ${windows.count} × ${windows.ms / 1000} s`,
    unit: '% of a core',
    values: attract.map((load) => load[of]),
    yardstick: { name: 'an empty page', values: empty.map((load) => load[of]) },
    ...(promise === undefined ? {} : { promise }),
  });
  return [figure('the page’s process', 'renderer', '≤ 5 %'), figure('the whole browser', 'browser')];
}

async function loadOf(
  browser: Browser,
  url: string,
  screen: string | undefined,
  { count, ms }: typeof WINDOWS.all,
): Promise<Load[]> {
  const page = await openPage(browser);
  await page.goto(url);
  if (screen !== undefined) await onScreen(page, screen);
  await page.waitForLoadState('networkidle');
  const session = await browser.newBrowserCDPSession();
  return times(count, async () => {
    const began = performance.now();
    const before = await processorSeconds(session);
    // the page's own clock says when the window is over: a measurement asks for nothing meanwhile
    await page.evaluate((length) => new Promise((over) => setTimeout(over, length)), ms);
    const after = await processorSeconds(session);
    const percent = (of: keyof Load): number => ((after[of] - before[of]) / ((performance.now() - began) / 1000)) * 100;
    return { renderer: percent('renderer'), browser: percent('browser') };
  });
}

async function processorSeconds(session: CDPSession): Promise<Load> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sum = (of: typeof processInfo): number => of.reduce((total, { cpuTime }) => total + cpuTime, 0);
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  if (renderers.length === 0) throw new Error('the browser names no process of a page');
  return { renderer: sum(renderers), browser: sum(processInfo) };
}
