// The page when what it stands on goes away: its server, a recording, a picture, the whole folder. The visit goes on.
import { open, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn, soundsPlaying } from '../support/listen.ts';
import { button, html, pageFaults, silenceEndsInAttract, wake, walkTo } from './visitor.ts';
import { inLong } from '../support/in-long.ts';
import { test } from '../support/visitor-test.ts';

const IDLE = { after: 2, warn: 2 };
const SHIPS = 'rooms/1-sea/1-ships';
const STILL = 'rooms/1-sea/2-still';
const VOICES = 'rooms/1-sea/3-voices';
const FIRST = `${SHIPS}/01.en.opus`;

const RECORDINGS = ['20-many-names/01', '20-many-names/02', '30-dockyard/01', '30-dockyard/02', '30-dockyard/03'].map(
  (path) => `10-harbour/${path}`,
);

const drawing = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="${path}"/></svg>`;

let folder: string;
let kiosk: TestKiosk;
/** What a test started besides. */
let further: TestKiosk[] = [];
test.beforeEach(async () => {
  folder = await writeExhibition({
    ...smallExhibition(IDLE),
    'attract/01.svg': drawing('M0 0h16v9z'),
    'attract/02.svg': drawing('M0 9h16v-9z'),
    // one content is one file to the kiosk, however often it lies in the folder: here every slide has its own
    [`${SHIPS}/02.svg`]: drawing('M2 2h12v5z'),
    [`${SHIPS}/02.yaml`]: 'alt: {en: A wedge, ja: くさび}\n',
    [`${STILL}/01.svg`]: drawing('M3 3h10v3z'),
    [`${STILL}/01.yaml`]: 'alt: {en: A mirror, ja: 鏡}\n',
    ...Object.fromEntries(RECORDINGS.map((_, index) => [`${VOICES}/${index + 1}.en.md`, `# Slide ${index + 1}\n`])),
  });
  await addNarration(folder, `${SHIPS}/01`, ['en']);
  await addNarration(folder, `${SHIPS}/02`, ['en'], '10-harbour/10-where-is-it/02');
  for (const [index, from] of RECORDINGS.entries()) await addNarration(folder, `${VOICES}/${index + 1}`, ['en'], from);
  kiosk = await startKiosk(folder);
});
test.afterEach(async () => {
  await Promise.all([kiosk, ...further].map((one) => one.stop()));
  further = [];
  await removeExhibition(folder);
});

const kill = async (): Promise<void> => {
  const ended = new Promise((resolve) => kiosk.process.once('exit', resolve));
  kiosk.process.kill('SIGKILL');
  await ended;
};
const comeBack = async (): Promise<void> => {
  further = [await startKiosk(folder, { port: Number(new URL(kiosk.url).port) })];
};

test('a server that dies ends no visit; the page goes on, resets, and takes up what it lacked when it is back', async ({
  page,
}) => {
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await wake(page);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await kill();
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Second ship' })).toBeVisible();
  await silenceEndsInAttract(page);

  await wake(page);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  await button(page, 'All rooms').tap();
  await button(page, /After/).tap();
  await expect(html(page)).toHaveAttribute('data-room', 'after');
  await expect(button(page, /About \d/)).toHaveCount(0);
  await comeBack();
  // somebody waits in front of the room that did not come, and keeps touching its title
  await expect(async () => {
    await page.touchscreen.tap(300, 200);
    await expect(button(page, /About \d/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await button(page, /About \d/).tap();
  await expect(page.getByRole('heading', { name: 'A lease' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('an attract picture that did not come while the server was away is shown when it is back', async ({ page }) => {
  const faults = pageFaults(page);
  await page.clock.install();
  await page.goto(kiosk.url);
  const shown = (name: string) => page.locator(`main img[src$="/${name}"]`);
  await expect(shown('01.svg')).toBeVisible();
  await kill();
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/02.svg'));
  await page.clock.runFor(14_100);
  await failed;
  await expect(shown('01.svg')).toBeVisible();
  await expect(shown('02.svg')).toHaveCount(0);
  await comeBack();
  await expect(async () => {
    await page.clock.runFor(60_000);
    await expect(shown('02.svg')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  expect(faults).toEqual([]);
});

const overwrite = async (path: string, from: number): Promise<void> => {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const noise = Buffer.from(Array.from({ length: size - from }, (_, index) => (index * 7919 + 13) % 251));
  await file.write(noise, 0, noise.length, from);
  await file.close();
};
const BREAKAGES: Readonly<Record<string, (path: string) => Promise<void>>> = {
  missing: (path) => rm(path),
  'cut off': async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  noise: (path) => overwrite(path, 0),
  'without a byte': (path) => writeFile(path, ''),
};

test(`a narration that is ${Object.keys(BREAKAGES).join(', ')} since the folder was read goes on as captions`, async ({
  page,
}) => {
  const faults = pageFaults(page);
  await listenIn(page);
  await page.goto(kiosk.url);
  for (const [index, breakIt] of Object.values(BREAKAGES).entries()) {
    await breakIt(join(folder, `${VOICES}/${index + 1}.en.opus`));
  }
  const failed = page.getByText('Narration cannot be played');
  await wake(page);
  await walkTo(page, /The sea/, /voices/i, 'Slide 1');
  for (const [index, how] of Object.keys(BREAKAGES).entries()) {
    await expect(failed, how).toBeVisible();
    await expect(html(page), how).toHaveAttribute('data-playing', 'yes');
    await expect(page.locator('.caption'), how).toBeVisible();
    await expect(html(page), how).toHaveAttribute('data-slide', String(index + 1));
    expect(await soundsPlaying(page), how).toBe(0);
    await button(page, 'Next').tap();
    await expect(page.getByRole('heading', { name: `Slide ${index + 2}` })).toBeVisible();
  }
  // the next one that is whole is heard
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await expect(failed).toBeHidden();
  expect(await soundsPlaying(page)).toBe(1);
  await button(page, 'Previous').tap();
  await expect(failed).toBeVisible();
  await button(page, 'Pause').tap();
  await silenceEndsInAttract(page);
  expect(faults).toEqual([]);
});

inLong(
  'a recording whose second half is noise goes on as captions where the noise begins, and the next slide comes',
  async ({ page }) => {
    const faults = pageFaults(page);
    const path = join(folder, FIRST);
    await listenIn(page);
    await page.goto(kiosk.url);
    await overwrite(path, Math.floor((await stat(path)).size / 2));
    await wake(page);
    await walkTo(page, /The sea/, /Ships/, 'First ship');
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    await page.evaluate(() => {
      const medium = (window as unknown as { media(): HTMLMediaElement[] }).media().find((one) => !one.paused);
      if (medium) medium.currentTime = medium.duration - 0.4;
    });
    await expect(page.getByText('Narration cannot be played')).toBeVisible();
    await expect(page.locator('.caption')).toBeVisible();
    await expect(html(page)).toHaveAttribute('data-slide', '2', { timeout: 40_000 });
    await expect(html(page)).toHaveAttribute('data-playing', 'yes');
    expect(faults).toEqual([]);
  },
);

test('a picture that vanished is replaced by words, and the visit goes on', async ({ page }) => {
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await rm(join(folder, `${STILL}/01.svg`));
  await wake(page);
  await walkTo(page, /The sea/, /Still water/, 'No sound here');
  await expect(page.getByText('This picture cannot be shown')).toBeVisible();
  await expect(page.getByText('A mirror')).toBeVisible();
  await silenceEndsInAttract(page);

  await wake(page);
  await walkTo(page, /The sea/, /Still water/, 'No sound here');
  await button(page, 'Room 1').tap();
  await button(page, /Ships/).tap();
  await expect(page.getByRole('img', { name: 'A square' })).toBeVisible();
  expect(faults).toEqual([]);
});

inLong('a folder that is taken away leaves the words; what comes back is shown again', async ({ page }) => {
  const faults = pageFaults(page);
  await page.goto(kiosk.url);
  await wake(page);
  await rename(folder, `${folder}-away`);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  await expect(page.getByText('Narration cannot be played')).toBeVisible();
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Second ship' })).toBeVisible();
  await expect(page.getByText('This picture cannot be shown').last()).toBeVisible();
  await silenceEndsInAttract(page);
  await expect(button(page, /Touch to begin/)).toBeVisible();
  await rename(`${folder}-away`, folder);
  await wake(page);
  await walkTo(page, /The sea/, /Ships/, 'First ship');
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await button(page, 'Next').tap();
  await expect(page.getByRole('img', { name: 'A wedge' })).toBeVisible();
  expect(faults).toEqual([]);
});
