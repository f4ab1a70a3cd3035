// Recordings, films and films in sign language that are gone, broken, hanging or silent: what they say is read, the visit goes on, and it
// ends in attract.
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { FILMS, filmWords, makeFilm, makeSilence } from '../support/films.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { hear, listenIn, position, soundsPlaying } from '../support/listen.ts';
import { stallingProxy, type StallingProxy } from '../support/stalling-proxy.ts';
import { isLongSuite } from '../support/suite.ts';
import { button, html, pageFaults, silenceEndsInAttract, wake, walkTo } from './visitor.ts';
import { test } from '../support/visitor-test.ts';

test.describe.configure({ mode: 'parallel' });

let folder: string;
let kiosk: TestKiosk;
let proxy: StallingProxy;
test.beforeEach(async () => {
  folder = await writeExhibition({ ...smallExhibition({ after: 8, warn: 2 }), ...filmWords });
  await makeFilm(join(folder, FILMS, '01.webm'));
  for (const name of ['02.webm', '03.webm', '03.en.sign.webm']) await makeFilm(join(folder, FILMS, name));
  for (const slide of ['02', '03']) await addNarration(folder, `${FILMS}/${slide}`, ['en']);
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en']);
  await addNarration(folder, 'rooms/1-sea/1-ships/02', ['en'], '10-harbour/10-where-is-it/02');
  await makeSilence(join(folder, 'rooms/1-sea/1-ships/02.en.opus'), 20);
  // the machine's captions would not be shown with another voice
  const captions = join(folder, 'rooms/1-sea/1-ships/02.en.vtt');
  await writeFile(captions, (await readFile(captions, 'utf8')).replace(/^NOTE .*$/mu, ''));
  kiosk = await startKiosk(folder);
  proxy = await stallingProxy(kiosk.url);
});
test.afterEach(async () => {
  await proxy.close();
  await kiosk.stop();
  await removeExhibition(folder);
});

test('a recording that hangs goes on as captions; one without a sound is told as it is; the visit is reset', async ({
  page,
}) => {
  const faults = pageFaults(page);
  await listenIn(page);
  proxy.stall(['01.en.opus'], 600);
  await page.goto(proxy.url);
  await wake(page);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  await expect(page.getByText('Narration cannot be played')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('.caption')).toBeVisible();
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Second ship' })).toBeVisible();
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await expect(page.getByText('Narration cannot be played')).toBeHidden();
  expect((await hear(page)).level).toBeLessThan(-60);
  await expect(page.locator('.caption')).toBeVisible();
  await button(page, 'Pause').tap();
  await silenceEndsInAttract(page);
  expect(await soundsPlaying(page)).toBe(0);
  expect(faults).toEqual([]);
});

const WAYS: Readonly<Record<string, (file: string) => Promise<void>>> = {
  missing: (file) => rm(join(folder, FILMS, file)),
  'no film at all': (file) => writeFile(join(folder, FILMS, file), 'words '.repeat(2000)),
  'cut off': (file) => truncate(join(folder, FILMS, file), 2000),
  hanging: (file) => Promise.resolve(proxy.stall([file], 900)),
};
for (const [way, spoil] of isLongSuite ? Object.entries(WAYS) : []) {
  test(`films that are ${way}: alone its captions go on, under a voice the voice, and signing steps aside`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    const faults = pageFaults(page);
    await listenIn(page);
    await page.goto(proxy.url);
    await spoil('01.webm');
    await wake(page);
    await walkTo(page, /The sea/, /Films/, 'Alone');
    await expect(page.getByText('Narration cannot be played')).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('.caption')).toHaveText(/wave/);

    // under a voice: the film is gone, the voice is heard
    await spoil('03.webm');
    await button(page, 'Next').tap();
    await expect(page.getByRole('heading', { name: 'Described' })).toBeVisible();
    await button(page, 'Next').tap();
    await expect(page.getByRole('heading', { name: 'Under' })).toBeVisible();
    await expect.poll(() => position(page)).toBeGreaterThan(0.5);
    await expect(page.getByText('Narration cannot be played')).toBeHidden();

    // signing that does not come leaves the slide as it is
    await spoil('03.en.sign.webm');
    await button(page, 'More').tap();
    await page.getByRole('group', { name: 'Sign language' }).getByRole('button', { name: 'On' }).tap();
    await button(page, 'Close').tap();
    await expect(page.getByRole('heading', { name: 'Under' })).toBeVisible();
    await expect(page.getByLabel('Sign language').filter({ visible: true })).toHaveCount(0);
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await button(page, 'Pause').tap();
    await expect(html(page)).toHaveAttribute('data-playing', 'paused');
    await silenceEndsInAttract(page);
    expect(faults).toEqual([]);
  });
}
