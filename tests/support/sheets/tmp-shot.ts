import { chromium } from '@playwright/test';
import { SAMPLE, startKiosk } from '../kiosk.ts';
const kiosk = await startKiosk(SAMPLE);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
const out = process.argv[2] ?? '/tmp/shots';
for (const [w, h] of [
  [1920, 1080],
  [1080, 1920],
] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, hasTouch: true });
  const shot = async (name: string) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${out}/${name}-${w}.png` });
  };
  await page.goto(kiosk.url);
  await page.waitForSelector('html[data-screen=attract]');
  await page.waitForTimeout(500);
  await page.touchscreen.tap(500, 500);
  const tap = async (name: string | RegExp) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .tap();
  await tap('Settings');
  await shot('settings');
  await tap('Right hand');
  await shot('settings-reach');
  await tap('Close');
  await shot('hall-reach');
  await tap('Room 2');
  await shot('room-reach');
  await page.locator('nav.sill .middle button').nth(1).tap();
  await page.waitForTimeout(2500);
  await shot('slide-reach');
  await tap('Move to left hand');
  await shot('slide-left');
  await tap('More');
  await shot('more-reach');
  await tap('Close');
  await tap('Settings');
  for (let i = 0; i < 2; i++) await tap('Next');
  await tap('Off');
  await shot('settings-off');
  await tap('Close');
  await tap('More');
  await shot('more');
  await tap('Close');
  await shot('slide');
  await page.close();
}
await browser.close();
await kiosk.stop();
process.exit(0);
