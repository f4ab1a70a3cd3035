// The browser of the tests, started as they start it.
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserPath } from '../support/machine.ts';

export const SIZE = { width: 1920, height: 1080 };

export function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      // as root Chromium has no sandbox; this is for tests only
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

/** A page of a visitor's size that takes touches, in a context of its own: nothing is cached. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, hasTouch: true });
  return context.newPage();
}

/** Starts a browser for `run` and ends it, whatever happens. */
export async function inBrowser<Value>(run: (browser: Browser) => Promise<Value>): Promise<Value> {
  const browser = await openBrowser();
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}
