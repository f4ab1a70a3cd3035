// Hands nobody planned for: taps, drags, long presses and two fingers, anywhere and on the very edge, from a seed. The page must stay a page.
import { expect, type Page } from '@playwright/test';
import type { Overlay } from '../../src-renderer/visit/visit.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { fingersOn, type Fingers, type Point } from '../support/fingers.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { createRandom } from '../support/random.ts';
import { isLongSuite } from '../support/suite.ts';
import { button, html, pageFaults, silenceEndsInAttract, wake, walkTo } from './visitor.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

const SIZE = { width: 1920, height: 1080 };
/** Of one visitor. 2 000 touches by 40 visitors in `npm run test:all`. */
const TOUCHES = 50;
const VISITORS = isLongSuite ? 4 : 1;
const GROUPS = isLongSuite ? 10 : 1;

let folder: string;
let kiosk: TestKiosk;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 2, warn: 2 }),
    'rooms/3-after/2-long/01.en.md': `# A long label\n\n${'One more line of it.\n\n'.repeat(60)}`,
  });
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en', 'ja']);
  await addNarration(folder, 'rooms/1-sea/1-ships/02', ['en'], '10-harbour/10-where-is-it/02');
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

/** The middles of all that can be pressed now. */
const targets = (page: Page): Promise<readonly Point[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .map((node) => node.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );

/** A frame around the glass is grasped, and a swipe begins on it: the outermost pixels. */
function onEdge({ x, y }: Point, side: number): Point {
  if (side < 0.5) return { x, y: side < 0.25 ? 0 : SIZE.height - 1 };
  return { x: side < 0.75 ? 0 : SIZE.width - 1, y };
}

async function touch(fingers: Fingers, random: () => number, near: readonly Point[]): Promise<void> {
  const anywhere = (): Point => ({ x: random() * SIZE.width, y: random() * SIZE.height });
  if (random() < 0.12) {
    const [edge, inside, kind] = [onEdge(anywhere(), random()), anywhere(), random()];
    if (kind < 0.4) return fingers.tap(edge);
    if (kind < 0.6) return fingers.drag(edge, inside);
    if (kind < 0.8) return fingers.drag(inside, edge);
    return fingers.hold(edge, 36);
  }
  const chosen = near[Math.floor(random() * near.length * 1.2)] ?? anywhere();
  const kind = random();
  if (kind < 0.65) return fingers.tap(chosen);
  if (kind < 0.85) return fingers.drag(chosen, anywhere());
  if (kind < 0.89) return fingers.hold(chosen, 36);
  return fingers.pinch(chosen, (random() - 0.5) * 600);
}

const OVERLAYS: readonly (Overlay['kind'] | 'still-there' | '')[] = [
  ...(['', 'advisory', 'still-there', 'languages', 'settings', 'about', 'glossary', 'more'] as const),
  ...(['transcript', 'accounts', 'closer', 'takeaway'] as const),
];

/** What the page says of itself when it makes no sense. */
const nonsense = (page: Page): Promise<string> =>
  page.evaluate((overlays: readonly string[]) => {
    const { screen = '', room, exhibit, slide, playing, overlay = '' } = document.documentElement.dataset;
    const marks = JSON.stringify(document.documentElement.dataset);
    const there = [room, exhibit, slide, playing].map((mark) => (mark === undefined ? '-' : 'x')).join('');
    const expected: Record<string, string> = { attract: '----', hall: '----', room: 'x---', exhibit: 'xxxx' };
    if (expected[screen] !== there) return marks;
    if (!overlays.includes(overlay)) return marks;
    if (screen === 'attract' && overlay !== '') return marks;
    return document.querySelectorAll('main').length === 0 ? `nothing is shown: ${marks}` : '';
  }, OVERLAYS);

test('a swipe over the list of languages leads nowhere, least of all to where the browser was before', async ({
  page,
}) => {
  await page.goto(kiosk.url);
  const fingers = await fingersOn(page);
  await wake(page);
  await button(page, 'English').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'languages');
  await fingers.drag({ x: 300, y: 300 }, { x: 900, y: 300 });
  await button(page, 'Close').tap();
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  await button(page, /The sea/).tap();
  await expect(html(page)).toHaveAttribute('data-room', 'sea');
});

test('the touch after a swipe is not lost', async ({ page }) => {
  await page.goto(kiosk.url);
  const fingers = await fingersOn(page);
  await wake(page);
  await fingers.drag({ x: 300, y: 400 }, { x: 900, y: 400 });
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  for (let time = 0; time < 3; time += 1) {
    await fingers.drag({ x: 900, y: 400 }, { x: 300, y: 420 });
    await expect(html(page)).toHaveAttribute('data-slide', '2');
    await button(page, 'Previous').tap();
    await expect(html(page)).toHaveAttribute('data-slide', '1');
  }
});

test('a finger scrolls a label that is longer than the screen', async ({ page }) => {
  await page.goto(kiosk.url);
  const fingers = await fingersOn(page);
  await wake(page);
  await walkTo(page, /After/, /long/i, 'A long label');
  const label = page.getByRole('region', { name: 'Text' });
  await fingers.drag({ x: 900, y: 700 }, { x: 910, y: 300 });
  await expect.poll(() => label.evaluate((node) => node.scrollTop)).toBeGreaterThan(200);
});

/** Whether one tap leads home: from attract and the question every tap leads on; else “All rooms” is there and nothing lies over it. */
const homeIsOneTapAway = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { screen, overlay } = document.documentElement.dataset;
    if (screen === 'attract' || overlay === 'still-there') return true;
    return [...document.querySelectorAll('button')]
      .filter((key) => /all rooms|全展示室/iu.test(key.innerText))
      .some((key) => {
        const { x, y, width, height } = key.getBoundingClientRect();
        return key.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
  });

/** The keys still lead home, and silence ends in attract, as the exhibition is for everyone. */
async function homeAndSilence(page: Page): Promise<void> {
  const fingers = await fingersOn(page);
  await fingers.tap({ x: SIZE.width / 2, y: 30 });
  await button(page, /all rooms|全展示室/i)
    .first()
    .tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  // chance may have brought the controls within reach: then rooms are entered by the keys below the line
  const low = await page.evaluate(() => document.documentElement.dataset['reach'] !== undefined);
  await (
    low ? page.locator('nav.sill').getByRole('button', { name: /3/ }).first() : button(page, /After|その後/)
  ).tap();
  await silenceEndsInAttract(page);
  await expect(html(page)).toHaveAttribute('lang', 'en');
}

for (let group = 0; group < GROUPS; group += 1) {
  const seeds = Array.from({ length: VISITORS }, (_, visitor) => 1894 + group * VISITORS + visitor);
  test(`${VISITORS} visitors with ${TOUCHES} touches of all kinds each (seeds ${seeds.join(', ')}) break nothing`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const faults = pageFaults(page);
    await page.setViewportSize(SIZE);
    await page.goto(kiosk.url);
    const fingers = await fingersOn(page);
    const screens = new Set<string | undefined>();
    for (const seed of seeds) {
      const random = createRandom(seed);
      // every second one begins where there is most to press
      await expect(html(page)).toHaveAttribute('data-screen', 'attract');
      if (seed % 2 === 0) {
        await wake(page);
        await walkTo(page, /The sea/, /Ships/, 'First ship');
      }
      for (let count = 0; count < TOUCHES; count += 1) {
        await touch(fingers, random, await targets(page));
        await expect.poll(() => nonsense(page), `after touch ${count} of ${seed}`).toBe('');
        await expect.poll(() => homeIsOneTapAway(page), `home after touch ${count} of ${seed}`).toBe(true);
        screens.add(await page.evaluate(() => document.documentElement.dataset['screen']));
        expect(faults, `after touch ${count} of ${seed}`).toEqual([]);
      }
      await homeAndSilence(page);
    }
    // chance has really been somewhere
    expect([...screens]).toEqual(expect.arrayContaining(['exhibit', 'hall', 'room']));
    expect(faults).toEqual([]);
  });
}
