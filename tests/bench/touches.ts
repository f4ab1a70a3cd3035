// From a touch to the next frame, as the browser itself reports it (Event Timing), beside a bare page with one button.
import type { CDPSession, Page } from '@playwright/test';
import { inBrowser, openPage } from './browser.ts';
import { type Extent, type Figure, median, quantile, times } from './figures.ts';
import { BUTTONS, type ButtonName, onScreen, ROUND, seen } from './sample-walk.ts';
import { withKiosk, withPage } from './servers.ts';

interface Touch {
  readonly button: ButtonName | 'wake';
  readonly ms: number;
}

/** Event Timing reports nothing that was faster. */
const UNREPORTED_MS = 16;
const BARE = '<button style="width:400px;height:200px" onclick="this.textContent = performance.now()">0</button>';

export async function touches({ quick }: Extent): Promise<readonly Figure[]> {
  const rounds = await withKiosk((kiosk) =>
    withPage(BARE, (bare) =>
      inBrowser((browser) =>
        times(3, async () => {
          const page = await openPage(browser);
          const exhibition = await inExhibition(page, kiosk.url, quick ? 2 : 6);
          await page.context().close();
          const plain = await openPage(browser);
          const button = await onButton(plain, bare, quick ? 20 : exhibition.length);
          await plain.context().close();
          return { exhibition, button };
        }),
      ),
    ),
  );
  const count = rounds.reduce((sum, { exhibition }) => sum + exhibition.length, 0);
  if (count < 60) throw new Error(`only ${count} touches were measured`);
  const slowest = slowestOf(rounds.flatMap(({ exhibition }) => exhibition));
  const figure = (name: string, part: number, promise?: string): Figure => ({
    name: `touch to next frame, ${name}`,
    unit: 'ms',
    values: rounds.map(({ exhibition }) => quantile(msOf(exhibition), part)),
    yardstick: { name: 'a bare page with one button', values: rounds.map(({ button }) => quantile(button, part)) },
    ...(promise === undefined ? {} : { promise }),
  });
  return [figure(`p50 of ${count}`, 0.5), figure(`p98, slowest ${slowest}`, 0.98, '≤ 100 ms and ≤ 1.5 ×')];
}

const msOf = (touches: readonly Touch[]): number[] => touches.map(({ ms }) => ms);

/** The button that answers most slowly, by its median. */
function slowestOf(touches: readonly Touch[]): string {
  const names = [...new Set(touches.map(({ button }) => button))];
  const medians = names.map((name) => ({
    name,
    ms: median(msOf(touches.filter(({ button }) => button === name))),
  }));
  const [slowest] = medians.sort((a, b) => b.ms - a.ms);
  return slowest ? `“${slowest.name}”` : '';
}

async function inExhibition(page: Page, url: string, rounds: number): Promise<Touch[]> {
  await watchEvents(page);
  await page.goto(url);
  await onScreen(page, 'attract');
  const session = await page.context().newCDPSession(page);
  const measured: Touch[] = [{ button: 'wake', ms: await touch(page, session, 600, 400) }];
  await onScreen(page, 'hall');
  for (let round = 0; round < rounds; round += 1) {
    for (const button of ROUND) {
      const target = page.locator(BUTTONS[button]);
      await target.waitFor({ timeout: 10_000 });
      await seen(page);
      const box = await target.boundingBox();
      if (!box) throw new Error(`the button ${button} is not on screen`);
      const ms = await touch(page, session, box.x + box.width / 2, box.y + box.height / 2);
      measured.push({ button, ms });
    }
    await onScreen(page, 'hall');
  }
  return measured;
}

async function onButton(page: Page, url: string, count: number): Promise<number[]> {
  await watchEvents(page);
  await page.goto(url);
  const session = await page.context().newCDPSession(page);
  return times(count, () => touch(page, session, 200, 100));
}

/** Before the page loads: keeps what Event Timing reports. */
async function watchEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(window, {
      takeDurations: () => {
        entries.push(...observer.takeRecords());
        return entries.splice(0).map(({ duration }) => duration);
      },
    });
  });
}

/** In the page: what {@link watchEvents} keeps, once. */
declare function takeDurations(): number[];

/** The slowest of the events of one touch, in ms to the frame that shows what it did. */
async function touch(page: Page, session: CDPSession, x: number, y: number): Promise<number> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const durations = await page.evaluate(async () => {
    // reports come some frames after the one they are about; a screen that changes calms down meanwhile
    for (let frame = 0; frame < 8; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return takeDurations();
  });
  return Math.max(UNREPORTED_MS, ...durations);
}
