// The bar is the same on every screen, also where an exhibit or a slide asks before it is shown.
import { expect } from '@playwright/test';
import { html, wake } from '../faults/visitor.ts';
import { removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { sampleKiosk, startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

let folder: string;
let kiosk: TestKiosk;
test.beforeAll(async () => {
  folder = await writeExhibition({
    ...smallExhibition({ after: 60, warn: 30 }),
    'rooms/3-after/2-graves/exhibit.yaml':
      'title: {en: Graves, ja: 墓}\nadvisory: {text: {en: This exhibit is about graves., ja: この展示は墓を扱います。}}\n',
    'rooms/3-after/2-graves/01.en.md': '# Graves\n\nWords.\n',
    'rooms/3-after/3-camp/01.en.md': '# A camp\n\nWords.\n',
    'rooms/3-after/3-camp/01.yaml':
      'advisory: {text: {en: This slide is about a camp., ja: この頁は収容所を扱います。}}\n',
  });
  kiosk = await startKiosk(folder);
});
test.afterAll(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
});

for (const { exhibit, sentence } of [
  { exhibit: /Graves/, sentence: 'This exhibit is about graves.' },
  { exhibit: /Camp/i, sentence: 'This slide is about a camp.' },
]) {
  test(`“${sentence}” is left for the hall by the key that stands where it always does`, async ({ page }) => {
    await page.goto(kiosk.url);
    await wake(page);
    await page.getByRole('button', { name: /After/ }).tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'room');
    const home = page.getByRole('button', { name: 'All rooms', exact: true });
    const place = await home.boundingBox();
    await page.getByRole('button', { name: exhibit }).tap();
    await expect(page.getByRole('heading', { name: sentence })).toBeVisible();
    expect(await home.boundingBox()).toEqual(place);
    await home.tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    await expect(html(page)).not.toHaveAttribute('data-overlay');
  });
}

test('a room that asks leads back to where one came from, and its keys say where that is', async ({ page }) => {
  await page.goto(kiosk.url);
  await wake(page);
  const key = (name: string | RegExp) => page.locator('nav.sill').getByRole('button', { name, exact: true });
  await page.getByRole('button', { name: /The war/ }).tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await expect(key('Back')).toHaveCount(0);
  await key('Back to all rooms').tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await page.getByRole('button', { name: /The sea/ }).tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await key(/Room 2/).tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await expect(key('Back to all rooms')).toHaveCount(0);
  await key('Back').tap();
  await expect(html(page)).toHaveAttribute('data-room', 'sea');
  await expect(html(page)).not.toHaveAttribute('data-overlay');
  await key(/Room 2/).tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await key('All rooms').tap();
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
});

test('no word leaves its key where long titles share the row, upright and in Russian', async ({ page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.goto(sampleKiosk());
  await wake(page);
  await page.getByRole('button', { name: 'English', exact: true }).tap();
  await page.getByRole('button', { name: 'Русский' }).tap();
  await page.getByRole('button', { name: /Осада/ }).tap();
  await page.getByRole('button', { name: /Стихи сестры/ }).tap();
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  const outside = await page.locator('nav.sill button').evaluateAll((keys) =>
    keys.flatMap((key) => {
      const [box, words] = [key.getBoundingClientRect(), key.querySelector('span')?.getBoundingClientRect()];
      const pad = parseFloat(getComputedStyle(key).paddingInlineEnd);
      return !words || words.left < box.left + pad - 1 || words.right > box.right - pad + 1 ? [key.textContent] : [];
    }),
  );
  expect(outside).toEqual([]);
});
