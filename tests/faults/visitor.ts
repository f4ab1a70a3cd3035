// A visitor's hands and the marks of the page, for the tests in which something breaks.
import { expect, type Locator, type Page } from '@playwright/test';

export const html = (page: Page): Locator => page.locator('html');
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/**
 * What the page itself did wrong, from now on: exceptions, and errors it logged. A file that cannot be fetched is logged by the
 * browser, and is what these tests do on purpose.
 */
export function pageFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  page.on('crash', () => faults.push('the page crashed'));
  return faults;
}

/** From attract to the hall. */
export async function wake(page: Page): Promise<void> {
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await page.touchscreen.tap(600, 400);
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
}

/** From the hall to the first slide of an exhibit. */
export async function walkTo(page: Page, room: RegExp, exhibit: RegExp, slide: string): Promise<void> {
  await button(page, room).tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await button(page, exhibit).tap();
  await expect(page.getByRole('heading', { name: slide })).toBeVisible();
}

/** Nobody touches anything any more: what is told is told to its end and its words may be read; then the question comes, then attract. */
export async function silenceEndsInAttract(page: Page): Promise<void> {
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there', { timeout: 40_000 });
  await expect(html(page)).toHaveAttribute('data-screen', 'attract', { timeout: 15_000 });
}
