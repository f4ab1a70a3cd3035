// A hall of thirty rooms: groups first, then the rooms of one, and the way back; by touch and by keys.
import { expect, type Page } from '@playwright/test';
import { removeExhibition, writeExhibition, type Files } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { defectsOn } from '../support/measure.ts';
import { settled } from '../support/walk.ts';
import { test } from '../support/visitor-test.ts';

const GROUPS = [
  '{en: The old town, ru: Старый город}',
  '{en: The naval harbour, ru: Военная гавань}',
  '{en: Railways}',
];
const rooms: Files = Object.fromEntries(
  Array.from({ length: 30 }, (_, n) => [
    [
      `rooms/${n + 1}-place-${n + 1}/room.yaml`,
      `title: {en: Place number ${n + 1}, ru: Место ${n + 1}}\nyears: ${1850 + 3 * n}–${1853 + 3 * n}\ngroup: ${GROUPS[Math.floor(n / 10)] ?? ''}\n`,
    ],
    [`rooms/${n + 1}-place-${n + 1}/1-words/01.en.md`, '# Words\n\nA few words.\n'],
  ]).flat(),
);

let folder: string;
let kiosk: TestKiosk;
test.beforeAll(async () => {
  folder = await writeExhibition({ 'exhibition.yaml': 'title: {en: Thirty places}\nlanguages: [en, ru]\n', ...rooms });
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

const panes = (page: Page) => page.locator('.panes .heading:not(.number)');
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  const shots = process.env['HALL_SHOTS'];
  const { width } = page.viewportSize() ?? { width: 0 };
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${width}-${name}.png` });
  expect(await defectsOn(page), name).toEqual([]);
}

for (const [width, height] of [
  [1920, 1080],
  [1080, 1920],
] as const)
  test(`thirty rooms are found by their groups on ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(kiosk.url);
    await page.locator('html[data-screen=attract]').waitFor();
    await page.touchscreen.tap(500, 500);
    await page.locator('html[data-screen=hall]').waitFor();
    await expect(panes(page)).toHaveText(['The old town', 'The naval harbour', 'Railways']);
    await look(page, 'groups');
    await panes(page).nth(1).tap();
    await expect(panes(page)).toHaveText(Array.from({ length: 8 }, (_, n) => `Place number ${n + 11}`));
    await look(page, 'rooms');
    await key(page, 'Next').tap();
    await expect(panes(page)).toHaveText(['Place number 19', 'Place number 20']);
    await panes(page).first().tap();
    await page.locator('html[data-screen=room][data-room="place-19"]').waitFor();
    // who comes out of a room stands where it is
    await key(page, 'All rooms').tap();
    await expect(panes(page)).toHaveText(['Place number 19', 'Place number 20']);
    await expect(page.locator('.panes .here')).toHaveText('You are here');
    await key(page, 'All rooms').tap();
    await expect(panes(page)).toHaveText(['The old town', 'The naval harbour', 'Railways']);
    await expect(page.locator('.pane', { hasText: 'The naval harbour' }).locator('.here')).toBeVisible();
    await look(page, 'here');
    // by keys: the first room of the group has the focus
    await page.locator('.pane', { hasText: 'Railways' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.pane', { hasText: 'Place number 21' })).toBeFocused();
    // what is opened over it leads back to the groups; within reach the keys below the panes are pressed instead, and the focus stays among them
    await key(page, 'All rooms').tap();
    await key(page, 'Settings').tap();
    await page.getByRole('button', { name: 'Left hand' }).tap();
    await key(page, 'Close').tap();
    await look(page, 'reach');
    await key(page, 'The old town').focus();
    await page.keyboard.press('Enter');
    await expect(panes(page)).toHaveText(['1', '2', '3', '4'].map((n) => `Place number ${n}`));
    await expect(key(page, 'Room 1')).toBeFocused();
    await look(page, 'reach-rooms');
  });
