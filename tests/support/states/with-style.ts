// Rules laid over the page's own for as long as something is looked at. The page's policy forbids style elements, not this.
import type { Page } from '@playwright/test';

export async function withStyle<Result>(page: Page, rules: string, look: () => Promise<Result>): Promise<Result> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
  try {
    return await look();
  } finally {
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
  }
}
