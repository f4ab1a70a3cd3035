// Staff and a real kiosk: the first PIN by the printed code, what the panel shows of it, and maintenance that visitors see.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { PIN_DIGITS } from '../../src-main/contract/staff.ts';
import { zoneNamed } from '../../src-main/kiosk/hours/zone.ts';
import { createFormats } from '../../src-renderer/staff/formats.ts';
import { REFUSALS } from '../../src-renderer/staff/words/refusals.ts';
import { sayIn } from '../../src-renderer/staff/words/words.ts';
import { html } from '../faults/visitor.ts';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk } from '../support/kiosk.ts';
import { callStaff, enterPin, staffKey } from '../support/staff/hand.ts';
import { test } from '../support/visitor-test.ts';

const say = sayIn('en');
const PIN = '470918';
/** Half a day and more from where tests run. */
const ZONE = 'Pacific/Kiritimati';
const ZONED = `name: Wall\ntimezone: ${ZONE}\n`;

test('a first PIN is set by the code, the kiosk is seen as it is, and put into maintenance and out of it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const [folder, data] = [
    await writeExhibition(smallExhibition({ after: 60, warn: 30 })),
    await mkdtemp(join(tmpdir(), 'vitrine-data-')),
  ];
  await writeFile(join(data, 'kiosk.yaml'), ZONED);
  const kiosk = await startKiosk(folder, { data });
  try {
    await expect.poll(() => kiosk.lines.join('\n')).toMatch(/with the code \d{8}/u);
    const code = /with the code (\d{8})/u.exec(kiosk.lines.join('\n'))?.[1] ?? '';
    await page.clock.install();
    await page.goto(kiosk.url);
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');

    await callStaff(page);
    await expect(page.getByRole('heading', { name: say('noPin') })).toBeVisible();
    const note = page.locator('.pad [role=status]');
    for (const digits of [code, '1234', '1234']) await enterPin(page, digits);
    await expect(note).toContainText(say('pinWeak'));
    // the code need not be entered again
    await expect(page.locator('.pad h2')).toContainText(say('choosePin', PIN_DIGITS));
    const settings = join(data, 'kiosk.yaml');
    await writeFile(settings, 'name: [a\n');
    for (const digits of [PIN, PIN]) await enterPin(page, digits);
    await expect(page.getByRole('status').filter({ hasText: REFUSALS.en['settings-broken'] })).toBeVisible();
    await writeFile(settings, ZONED);
    for (const digits of [code, PIN, PIN]) await enterPin(page, digits);
    await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true', { timeout: 20_000 });
    await staffKey(page, 'content').tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/folder|exhibition/iu);

    await staffKey(page, 'hours').tap();
    await expect(async () => {
      const time = createFormats('en').time(zoneNamed(ZONE).isoOf(Date.now()));
      await expect(page.locator('.fact').filter({ hasText: say('factClock') })).toContainText(time, { timeout: 100 });
      await expect(page.locator('.sill .notes')).toContainText(time, { timeout: 100 });
    }).toPass({ timeout: 30_000 });
    await staffKey(page, 'beginMaintenance').tap();
    await staffKey(page, 'tapAgain').tap();
    await expect(staffKey(page, 'endMaintenance')).toBeVisible();
    await staffKey(page, 'leave').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'resting');

    await callStaff(page);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    await enterPin(page, '111213');
    await expect(note).toContainText(say('pinWrong'));
    await expect(staffKey(page, 'enter')).toHaveAttribute('aria-disabled', 'true');
    for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).tap();
    // the wait is over by the kiosk's own clock
    await expect(staffKey(page, 'enter')).not.toHaveAttribute('aria-disabled', { timeout: 20_000 });
    await staffKey(page, 'enter').tap();
    await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true', { timeout: 20_000 });
    await staffKey(page, 'hours').tap();
    await staffKey(page, 'endMaintenance').tap();
    await expect(staffKey(page, 'beginMaintenance')).toBeVisible();
    await staffKey(page, 'actions').tap();
    await staffKey(page, 'changePin').tap();
    for (const digits of ['2580', '2580']) await enterPin(page, digits);
    await expect(note).toContainText(say('pinWeak'));
    await staffKey(page, 'hours').tap();
    await expect(staffKey(page, 'beginMaintenance')).toBeVisible();
    await staffKey(page, 'leave').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  } finally {
    await kiosk.stop();
    await removeExhibition(folder);
    await rm(data, { recursive: true, force: true });
  }
});
