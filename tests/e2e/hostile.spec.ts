// Script and markup in every place where a curator can write: shown as the text it is, run nowhere, fetched from nowhere.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { button, html, pageFaults, wake } from '../faults/visitor.ts';
import { addNarration, removeExhibition, writeExhibition } from '../support/exhibition.ts';
import { CAPTIONS, HOSTILE, SHOWN } from '../support/hostile/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

let kiosk: TestKiosk;
let folder: string;
test.beforeAll(async () => {
  folder = await writeExhibition(HOSTILE);
  await addNarration(folder, 'rooms/1-evil/1-evil/01', ['en']);
  // over those of the sample, which came with its recording
  for (const [name, words] of Object.entries(CAPTIONS)) await writeFile(join(folder, name), words);
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

/** Whatever ran, asked, opened, left or was stopped only by the policy, from now on. */
async function watch(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  const { origin } = new URL(kiosk.url);
  await page.exposeFunction('canary', () => void seen.push('a script ran'));
  await page.exposeFunction('violated', (what: string) => void seen.push(`the policy had to stop ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violated } = window as unknown as { violated: (what: string) => void };
      violated(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => seen.push('a second window'));
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (to !== origin && protocol !== 'data:' && protocol !== 'blob:') seen.push(`asked for ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || new URL(frame.url()).origin !== origin) seen.push(`went to ${frame.url()}`);
  });
  return seen;
}

const reads = (page: Page, words: string) => expect(page.getByText(`${words} "'>${SHOWN}`).first()).toBeAttached();

test('is shown as text on every screen of a visit, and nothing of it runs', async ({ page }) => {
  test.setTimeout(180_000);
  const seen = await watch(page);
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  await reads(page, 'Title');
  await wake(page);
  await reads(page, 'Room');
  await button(page, /^(?!.*About).*Room .*<img/u)
    .first()
    .tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await reads(page, 'Exhibit');
  await button(page, /Exhibit .*<img/u)
    .first()
    .tap();

  await expect(page.getByRole('heading', { name: /Label .*"'>/u })).toBeVisible();
  await reads(page, 'Caption');
  await expect(page.locator('main a, iframe, main script, object, embed, main form')).toHaveCount(0);
  await button(page, 'Text').tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'transcript');
  await button(page, 'Close').tap();
  await button(page, 'Who says what').first().tap();
  for (const words of ['Question', 'Who', 'Says', 'Evidence']) await reads(page, words);
  await button(page, 'Close').tap();
  await button(page, 'term').first().tap();
  await reads(page, 'Meaning');
  await button(page, 'Close').tap();

  for (const [slide, words] of [
    ['2', 'Credit'],
    ['3', 'Name'],
    ['4', 'Event'],
    ['5', 'Layer'],
  ] as const) {
    await button(page, 'Next').tap();
    await expect(html(page)).toHaveAttribute('data-slide', slide);
    await reads(page, words);
    await expect
      .poll(() => page.locator('img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete)))
      .toBe(true);
  }
  expect(await page.locator('[onerror], [onload], [onclick], [srcdoc]').count()).toBe(0);
  await button(page, 'Next').tap();
  await expect(html(page)).toHaveAttribute('data-slide', /onerror/u);
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Seventh' })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  expect(faults).toEqual([]);
  expect(seen).toEqual([]);
});

test('in a drawing does not run when its address is opened by itself', async ({ page }) => {
  const answer = await fetch(new URL('/api/exhibition', kiosk.url));
  const { revision } = (await answer.json()) as { revision: string };
  const room = await (await fetch(new URL(`/api/rooms/${revision}/evil`, kiosk.url))).text();
  const drawings = [...new Set(room.match(/\/media\/[^"\\]+\.svg/gu))];
  expect(drawings.length).toBeGreaterThan(1);
  const ran: string[] = [];
  await page.exposeFunction('canary', () => void ran.push('a script ran'));
  for (const drawing of drawings) {
    await page.goto(new URL(drawing, kiosk.url).href);
    await page.mouse.click(20, 20);
    // drawn, and with it whatever begins with the first frame
    await page.screenshot();
  }
  expect(ran).toEqual([]);
});
