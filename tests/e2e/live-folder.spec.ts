// A curator changes the folder while the kiosk runs: whoever is in a visit sees nothing of it, the next visitor sees the new exhibition.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { button, html, pageFaults, silenceEndsInAttract, wake, walkTo } from '../faults/visitor.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { inLong } from '../support/in-long.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { listenIn, position } from '../support/listen.ts';
import { test } from '../support/visitor-test.ts';

const CLI = join(import.meta.dirname, '../../out/main/cli.js');
const SHIPS = 'rooms/1-sea/1-ships';
const CHANGED = /has changed, and is shown as it is now/u;
const TIMEOUT = { timeout: 30_000 };

let folder: string;
let data: string;
let kiosk: TestKiosk;
test.beforeEach(async () => {
  folder = await writeExhibition(smallExhibition({ after: 3, warn: 3 }));
  await addNarration(folder, `${SHIPS}/02`, ['en']);
  data = await mkdtemp(join(tmpdir(), 'vitrine-data-'));
  await writeFile(join(data, 'kiosk.yaml'), 'scan: 1\n');
  kiosk = await startKiosk(folder, { data });
});
test.afterEach(async () => {
  await kiosk.stop();
  await removeExhibition(folder);
  await removeExhibition(data);
});

const said = (what: RegExp): boolean => kiosk.lines.some((line) => what.test(line));
const health = async (): Promise<{ revision: string }> =>
  (await (await fetch(new URL('/api/health', kiosk.url))).json()) as { revision: string };
const stored = async (): Promise<void> => {
  // the first revision has been taken over: from here on nothing hangs on the folder
  await expect.poll(() => existsSync(join(data, 'store', 'pointer.json')), TIMEOUT).toBe(true);
};
const toShips = (page: Page, title: string): Promise<void> => walkTo(page, /The sea/, /Ships/, title);

test('a visit goes on with what it began with, to its last recording; the next one has the new exhibition', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const faults = pageFaults(page);
  await listenIn(page);
  await stored();
  const { revision } = await health();
  await page.goto(kiosk.url);
  await wake(page);
  await toShips(page, 'First ship');
  await writeFile(join(folder, `${SHIPS}/01.en.md`), '# A new ship\n\nIt has come.\n');
  await rm(join(folder, `${SHIPS}/02.en.opus`));
  await rm(join(folder, 'rooms/3-after'), { recursive: true });
  // somebody who stays, and touches now and then
  await expect(async () => {
    await page.touchscreen.tap(1500, 300);
    expect(said(/when this visit has ended/u)).toBe(true);
  }).toPass(TIMEOUT);
  expect((await health()).revision).toBe(revision);
  await expect(page.getByRole('heading', { name: 'First ship' })).toBeVisible();
  await button(page, 'Next').tap();
  await expect(page.getByRole('heading', { name: 'Second ship' })).toBeVisible();
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await button(page, 'All rooms').tap();
  await button(page, /After/).tap();
  await expect(button(page, /About \d/)).toBeVisible();

  await silenceEndsInAttract(page);
  await expect.poll(() => said(CHANGED), TIMEOUT).toBe(true);
  expect((await health()).revision).not.toBe(revision);
  await expect(html(page)).toHaveAttribute('data-revision', (await health()).revision, TIMEOUT);
  await wake(page);
  await expect(button(page, /After/)).toHaveCount(0);
  await toShips(page, 'A new ship');
  expect(faults).toEqual([]);
});

inLong(
  'a folder that is moved away, or comes back empty, takes nothing away; the kiosk opens without it, too',
  async ({ page }) => {
    test.setTimeout(120_000);
    await stored();
    await page.goto(kiosk.url);
    await rename(folder, `${folder}-away`);
    await expect.poll(() => said(/cannot be read, or is empty all at once/u), TIMEOUT).toBe(true);
    await wake(page);
    await toShips(page, 'First ship');
    await expect(page.getByRole('img', { name: 'A square' })).toBeVisible();

    // a mount point without its disk
    await mkdir(folder);
    await kiosk.stop();
    kiosk = await startKiosk(folder, { data });
    await page.goto(kiosk.url);
    await wake(page);
    await toShips(page, 'First ship');
    await expect(page.getByRole('img', { name: 'A square' })).toBeVisible();

    // `mv new old`: another folder of the same name, with other words
    await rm(folder, { recursive: true });
    await writeFile(join(`${folder}-away`, `${SHIPS}/01.en.md`), '# Back again\n\nWords.\n');
    await rename(`${folder}-away`, folder);
    await page.goto('about:blank');
    await expect.poll(() => said(CHANGED), TIMEOUT).toBe(true);
    await page.goto(kiosk.url);
    await wake(page);
    await toShips(page, 'Back again');
  },
);

inLong('what was rolled back by hand stays, whatever the folder does, until it is followed again', async ({ page }) => {
  const command = (name: string) => promisify(execFile)(process.execPath, [CLI, name, '--data', data]);
  const visit = async (title: string): Promise<void> => {
    await page.goto(kiosk.url);
    await wake(page);
    await toShips(page, title);
    await page.goto('about:blank');
  };
  const revised = async (title: string): Promise<void> => {
    const { revision } = await health();
    await writeFile(join(folder, `${SHIPS}/01.en.md`), `# ${title}\n\nWords.\n`);
    await expect.poll(async () => (await health()).revision, TIMEOUT).not.toBe(revision);
  };
  await stored();
  await revised('Second thoughts');
  await visit('Second thoughts');

  const { revision } = await health();
  expect((await command('rollback')).stdout).toContain('is shown from the next visit on');
  await expect.poll(async () => (await health()).revision, TIMEOUT).not.toBe(revision);
  await visit('First ship');
  await writeFile(join(folder, `${SHIPS}/01.en.md`), '# Third thoughts\n\nWords.\n');
  await expect.poll(() => said(/An earlier exhibition is kept/u), TIMEOUT).toBe(true);
  await kiosk.stop();
  kiosk = await startKiosk(folder, { data });
  await visit('First ship');
  expect((await command('revisions')).stdout).toContain('(shown)');

  await command('follow');
  await expect.poll(() => said(CHANGED), TIMEOUT).toBe(true);
  await visit('Third thoughts');
});

// in the short suite by a clock of its own: unit/revisions/follow
inLong('a folder in which no room is left is not shown, and says so', async ({ page }) => {
  await stored();
  await page.goto(kiosk.url);
  await rm(join(folder, 'rooms'), { recursive: true });
  await expect.poll(() => said(/holds no room that could be shown any more/u), TIMEOUT).toBe(true);
  await wake(page);
  await toShips(page, 'First ship');
});
