// A member of staff's hand: the gesture, the PIN, and from page to page.
import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Corner } from '../../../src-main/contract/api.ts';
import { sayIn, type StaffLang, type StaffKey } from '../../../src-renderer/staff/words/words.ts';
import { sampleKiosk } from '../kiosk.ts';
import { PIN } from './kiosk.ts';

/** On attract, with a clock that the test moves. */
export async function beginOnAttract(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(sampleKiosk());
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
}

/** The page's time moves only as `run` moves it: a busy machine makes no tap slower, and no key held longer. */
export async function withStillClock(page: Page, run: () => Promise<void>): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 1000);
  await run();
  await page.clock.resume();
}

/** A place well within the corner. */
export function cornerPoint(page: Page, corner: Corner = 'top-left'): { x: number; y: number } {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const inset = Math.round(Math.min(width, height) * 0.012);
  return { x: corner.endsWith('left') ? inset : width - inset, y: corner.startsWith('top') ? inset : height - inset };
}

export interface Gesture {
  readonly taps?: number;
  /** Milliseconds of the page’s fake clock for which the last tap is held. */
  readonly held?: number;
  readonly corner?: Corner;
}

/** By real touches, in the page's own time. */
export async function callStaff(
  page: Page,
  { taps = 5, held = 1600, corner = 'top-left' }: Gesture = {},
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = cornerPoint(page, corner);
  const down = () => touch(session, 'touchStart', [at]);
  const up = () => touch(session, 'touchEnd', []);
  await withStillClock(page, async () => {
    for (let tap = 1; tap < taps; tap += 1) {
      await down();
      await page.clock.runFor(60);
      await up();
      await page.clock.runFor(120);
    }
    await down();
    await page.clock.runFor(held);
    await up();
  });
}

const touch = (session: CDPSession, type: 'touchStart' | 'touchEnd', touchPoints: readonly object[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as [] });

export async function enterPin(page: Page, pin: string = PIN, lang: StaffLang = 'en'): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
  await staffKey(page, 'enter', lang).tap();
}

export const staffKey = (page: Page, key: StaffKey, lang: StaffLang = 'en') =>
  page.getByRole('button', { name: sayIn(lang)(key), exact: true });

/** In at the first page. */
export async function goIn(page: Page, lang: StaffLang = 'en'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'staff');
  await enterPin(page, PIN, lang);
  await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true');
}
