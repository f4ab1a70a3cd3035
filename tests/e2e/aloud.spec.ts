// A visit without eyes and without touch: a keypad's keys, and what is heard. Recordings, not intentions: what was played is asked of the page.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ALOUD_TABLES } from '../../src-renderer/aloud/words.ts';
import { addVoices, expectTold, mostAtOnce, pressKey, soundingNow, toldSince, watchSounds } from '../support/aloud.ts';
import { addNarration, removeExhibition, smallExhibition, writeExhibition } from '../support/exhibition.ts';
import { startKiosk, type TestKiosk } from '../support/kiosk.ts';
import { test } from '../support/visitor-test.ts';

const CONTENT = [
  'Small',
  'The sea',
  'The war',
  'After',
  '1880–1894',
  '1894–1895',
  '1895–1904',
  'Ships',
  'Still water',
  'First ship',
  'Second ship',
  'No sound here',
  'This room is about killing.',
  'Was the water still?',
  'The news',
  'lease',
];
const ON = ALOUD_TABLES['en']?.readAloudOn ?? '';

let kiosk: TestKiosk;
let folder: string;
let data: string;
test.beforeAll(async () => {
  folder = await writeExhibition(smallExhibition({ after: 120, warn: 30 }));
  await addNarration(folder, 'rooms/1-sea/1-ships/01', ['en']);
  await addVoices(folder, 'en', CONTENT);
  data = await mkdtemp(join(tmpdir(), 'vitrine-data-'));
  await writeFile(join(data, 'kiosk.yaml'), 'keypad: {headphones: F13, faster: F14, slower: F15}\n');
  kiosk = await startKiosk(folder, { data });
});
test.afterAll(async () => {
  await kiosk.stop();
  for (const one of [folder, data]) await removeExhibition(one);
});

const html = (page: Page) => page.locator('html');
const focused = (page: Page) => page.locator(':focus');
const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** Leads on until what has the focus is called this. */
async function leadTo(page: Page, name: RegExp, key = 'ArrowRight'): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (name.test((await focused(page).textContent({ timeout: 2000 })) ?? '')) return;
    await press(page, key);
  }
  throw new Error(`the keys do not lead to ${String(name)}`);
}

/** Two frames later. */
const soon = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

async function attract(page: Page): Promise<void> {
  await watchSounds(page);
  await page.goto(kiosk.url);
  await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  // the script of keys and voices has come
  await page.waitForLoadState('networkidle');
}

async function wake(page: Page): Promise<void> {
  await attract(page);
  await pressKey(page, 'F13');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await expect(focused(page)).toHaveText(/Small/u);
}

test('a whole visit by the keys of a keypad: each step says where one is, and nothing is heard over the narration', async ({
  page,
}) => {
  await wake(page);
  await expectTold(page, 'en', [ON, 'Small']);
  await expect(focused(page)).toHaveText(/Small/u);

  await leadTo(page, /The sea/u);
  await toldSince(page);
  await press(page, 'ArrowRight');
  await expectTold(page, 'en', ['2', 'Asks before you enter', 'The war', '1894–1895', 'button']);
  await press(page, 'ArrowLeft');
  await expectTold(page, 'en', ['1', 'The sea', '1880–1894', 'button']);
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await expectTold(page, 'en', ['The sea', 'Touch an exhibit']);

  await leadTo(page, /Ships/u);
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-slide', '1');
  await expectTold(page, 'en', ['First ship', 'Slide 1 of 2']);
  // then the narration is told
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);

  await leadTo(page, /^\s*Next\s*$/u);
  await expect(html(page)).toHaveAttribute('data-playing', 'yes');
  await expectTold(page, 'en', ['Next', 'button']);
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  await toldSince(page);
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-slide', '2');
  await expectTold(page, 'en', ['Second ship', 'Slide 2 of 2']);
  await expect(focused(page)).toHaveText('Next');

  // the Escape ladder, and the next exhibit with its accounts
  await press(page, 'Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await leadTo(page, /Still water/u);
  await press(page, 'Enter');
  await leadTo(page, /Who says what/u);
  await toldSince(page);
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-overlay', 'accounts');
  await expectTold(page, 'en', ['Was the water still?', 'Who says what, on what evidence']);
  await press(page, 'Escape');
  await expect(html(page)).not.toHaveAttribute('data-overlay', 'accounts');
  await expect(focused(page)).toHaveText('Who says what');
  await press(page, 'Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'room');
  await press(page, 'Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await press(page, 'Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  await expect(focused(page)).toBeVisible();
  expect(await mostAtOnce(page)).toBe(1);
});

test('a new focus silences the old words within two frames', async ({ page }) => {
  await wake(page);
  await expect.poll(() => soundingNow(page)).toHaveLength(1);
  for (let step = 0; step < 6; step += 1) {
    const [before] = await soundingNow(page);
    await press(page, 'ArrowRight');
    await soon(page);
    if (before !== undefined) expect(await soundingNow(page)).not.toContain(before);
    await expect.poll(() => soundingNow(page)).toHaveLength(1);
  }
  await press(page, 'Shift');
  await soon(page);
  expect(await soundingNow(page)).toEqual([]);
  expect(await mostAtOnce(page)).toBe(1);
});

test('the narration is held for the length of the words and goes on where it was; paused while it is held, it stays paused', async ({
  page,
}) => {
  await wake(page);
  await leadTo(page, /The sea/u);
  await press(page, 'Enter');
  await leadTo(page, /Ships/u);
  await press(page, 'Enter');
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  await leadTo(page, /Pause/u);
  // the words are spoken now, and the key that is named Pause pauses
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
  await expectTold(page, 'en', ['Play']);
  await expect.poll(() => soundingNow(page)).toEqual([]);
  await page.waitForFunction(() => true);
  await expect(html(page)).toHaveAttribute('data-playing', 'paused');
  await press(page, 'Enter');
  await expect.poll(() => soundingNow(page)).toEqual([expect.stringContaining('01.en.opus')]);
  expect(await mostAtOnce(page)).toBe(1);
});

test('a setting tells its name once, its values, and what became of them; an advisory is told before what it warns of', async ({
  page,
}) => {
  await wake(page);
  await leadTo(page, /The war/u);
  await toldSince(page);
  await press(page, 'Enter');
  await expect(html(page)).toHaveAttribute('data-overlay', 'advisory');
  await expectTold(page, 'en', ['This room is about killing.', 'Before you enter']);
  await leadTo(page, /Enter Room/u);
  await expectTold(page, 'en', ['Enter Room 2', 'button']);
  await press(page, 'Escape');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');

  await leadTo(page, /^\s*Settings\s*$/u);
  await press(page, 'Enter');
  await leadTo(page, /^\s*125\s*$/u);
  await toldSince(page);
  await press(page, 'ArrowLeft');
  await expectTold(page, 'en', ['100', 'button', 'chosen']);
  await press(page, 'ArrowRight');
  await toldSince(page);
  await press(page, 'Enter');
  await expectTold(page, 'en', ['chosen']);
  await press(page, 'Escape');
  await expect(focused(page)).toHaveText('Settings');
});

test('the keys for faster and slower change how fast it speaks; the headphone key turns it off and on', async ({
  page,
}) => {
  await wake(page);
  const rate = (): Promise<number> => page.evaluate(() => spoken.at(-1)?.playbackRate ?? 0);
  await page.evaluate(() => {
    const play = HTMLMediaElement.prototype.play;
    Object.assign(window, { spoken: [] as HTMLMediaElement[] });
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      spoken.push(this);
      return play.call(this);
    };
  });
  await pressKey(page, 'F14');
  await expectTold(page, 'en', ['Faster']);
  expect(await rate()).toBe(1.25);
  await pressKey(page, 'F15');
  await pressKey(page, 'F15');
  await expect.poll(rate).toBe(0.75);
  await pressKey(page, 'F13');
  await toldSince(page);
  await expect.poll(() => soundingNow(page)).toEqual([]);
  await press(page, 'ArrowRight');
  await soon(page);
  expect(await toldSince(page)).toEqual([]);
  await pressKey(page, 'F13');
  await expectTold(page, 'en', [ON]);
});

test('without read-aloud the keys lead just the same, in silence, past controls only', async ({ page }) => {
  await attract(page);
  await press(page, 'ArrowRight');
  await expect(html(page)).toHaveAttribute('data-screen', 'hall');
  const names: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await press(page, 'ArrowRight');
    names.push((await focused(page).textContent())?.replaceAll(/\s+/gu, ' ').trim() ?? '');
    await expect(focused(page)).toHaveJSProperty('tagName', 'BUTTON');
  }
  // three rooms, the keys of the bar, and round again
  expect(names[0]).toContain('The sea');
  expect(names[7]).toContain('The sea');
  expect(await toldSince(page)).toEqual([]);
});

test('who goes by the keys of a keypad has twice the time; the answer to “still there?” does nothing else', async ({
  page,
}) => {
  await page.clock.install();
  await attract(page);
  await press(page, 'ArrowRight');
  await press(page, 'ArrowRight');
  await expect(focused(page)).toHaveText(/The sea/u);
  await page.clock.runFor(200_000);
  await expect(html(page)).not.toHaveAttribute('data-overlay', 'still-there');
  await page.clock.runFor(50_000);
  await expect(html(page)).toHaveAttribute('data-overlay', 'still-there');
  await press(page, 'ArrowRight');
  await expect(html(page)).not.toHaveAttribute('data-overlay', 'still-there');
  await expect(focused(page)).toHaveText(/The sea/u);
});

test('what nobody recorded is spoken by the machine’s own voice, where it has one', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { lang: 'en-GB', localService: true, name: 'Test', default: true, voiceURI: 'test' };
    Object.assign(window, { said, SpeechSynthesisUtterance: FakeUtterance });
    function FakeUtterance(this: { text: string; addEventListener: typeof addEventListener }, text: string): void {
      const target = new EventTarget();
      Object.assign(target, { text });
      return target as unknown as void;
    }
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak(utterance: EventTarget & { text: string; rate: number }) {
          said.push(utterance.text);
          setTimeout(() => utterance.dispatchEvent(new Event('end')), 20);
        },
        cancel: () => undefined,
      },
    });
  });
  await wake(page);
  await leadTo(page, /The sea/u);
  await press(page, 'Enter');
  await leadTo(page, /Still water/u);
  await press(page, 'Enter');
  await leadTo(page, /Only words of a/u);
  await expect.poll(() => page.evaluate(() => said)).toContain('Only words of a lease.');
  // what is recorded never is
  expect(await page.evaluate(() => said)).not.toContain('The sea');
});

declare const said: readonly string[];
declare const spoken: HTMLMediaElement[];
