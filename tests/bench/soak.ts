// `npm run soak -- --hours 12`: one kiosk and one page, visited without pause, about 60 slides a minute. Every 100 slides what they hold in
// memory is written down; at the end, how much it grows in 1 000 slides. The run fails if the page makes an error, stops, or grows by more
// than is promised.
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { pageFaults } from '../faults/visitor.ts';
import setup from '../support/machine.ts';
import type { TestKiosk } from '../support/kiosk.ts';
import { inBrowser, openPage } from './browser.ts';
import { residentOf } from './resident.ts';
import { withKiosk } from './servers.ts';
import { visitAll } from './soak-walk.ts';

const EVERY = 100;
/** Percent in 1 000 slides (design: 10 000 slides shown). */
const MOST_GROWTH = 1;
/** Fewer samples say more about the beginning than about the growth. */
const LEAST_SAMPLES = 40;
/** Every so many visits the visitor just goes away. */
const LEFT_EVERY = 10;

interface Sample {
  readonly slides: number;
  readonly minutes: number;
  /** MB each. */
  readonly heap: number;
  readonly page: number;
  readonly kiosk: number;
  readonly nodes: number;
}

const { values } = parseArgs({ options: { hours: { type: 'string', default: '1' } }, allowPositionals: true });
const hours = Number(values.hours);
if (!(hours > 0)) {
  console.log('Say how long: npm run soak -- --hours 12 (0.1 are six minutes).');
  process.exit(1);
}
setup();
const samples: Sample[] = [];
const faults = await withKiosk((kiosk) => inBrowser(async (browser) => soaked(await openPage(browser), kiosk)));
process.exit(judged());

async function soaked(page: Page, kiosk: TestKiosk): Promise<readonly string[]> {
  const found = pageFaults(page);
  const began = performance.now();
  const isOver = (): boolean => performance.now() - began > hours * 3_600_000 || found.length > 0;
  const session = await page.context().newCDPSession(page);
  await page.goto(kiosk.url);
  let slides = 0;
  const onSlide = async (): Promise<void> => {
    slides += 1;
    if (slides % EVERY !== 0) return;
    const sample = { slides, minutes: (performance.now() - began) / 60_000, ...(await held(page, session, kiosk)) };
    samples.push(sample);
    console.log(
      Object.entries(sample)
        .map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`)
        .join(', '),
    );
  };
  for (let visit = 0; !isOver(); visit += 1) {
    // one in ten just goes away; the next of the others comes while the page is still in the hall
    if (visit % LEFT_EVERY === 0) await page.locator('html[data-screen=attract]').waitFor({ timeout: 600_000 });
    await visitAll(page, visit, onSlide, isOver);
  }
  console.log(`${slides} slides shown in ${Math.round((performance.now() - began) / 60_000)} min.`);
  return found;
}

async function held(page: Page, session: CDPSession, kiosk: TestKiosk): Promise<Omit<Sample, 'slides' | 'minutes'>> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const processes = (await browser?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  await browser?.detach();
  const renderers = processes.filter(({ type }) => type === 'renderer');
  const resident = await Promise.all(renderers.map(({ id }) => residentOf(id)));
  return { heap: usedSize / 1e6, nodes, page: Math.max(...resident), kiosk: await residentOf(kiosk.process.pid ?? 0) };
}

/** Ends with 1 where a promise was broken. */
function judged(): number {
  for (const fault of faults) console.log(`FAILED: the page: ${fault}`);
  // what is read and kept once is no growth
  const later = samples.slice(Math.floor(samples.length / 4));
  const growths = (['heap', 'page', 'kiosk', 'nodes'] as const).map((of) => {
    const growth = growthOf(later, of);
    console.log(`${of}: ${growth.toFixed(2)} % in 1 000 slides`);
    return growth;
  });
  if (samples.length < LEAST_SAMPLES)
    console.log(`Too short to be judged: ${samples.length} of ${LEAST_SAMPLES} samples.`);
  const isGrowing = samples.length >= LEAST_SAMPLES && growths.some((growth) => growth > MOST_GROWTH);
  if (isGrowing) console.log(`FAILED: more than ${MOST_GROWTH} % in 1 000 slides.`);
  return isGrowing || faults.length > 0 ? 1 : 0;
}

/** Of the straight line nearest to the samples, in percent of their mean. */
function growthOf(some: readonly Sample[], of: 'heap' | 'page' | 'kiosk' | 'nodes'): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(some.map(({ slides }) => slides)), mean(some.map((one) => one[of]))];
  const spread = some.reduce((sum, { slides }) => sum + (slides - x) ** 2, 0);
  const rise = some.reduce((sum, one) => sum + (one.slides - x) * (one[of] - y), 0);
  return ((rise / spread) * 1_000 * 100) / y;
}
