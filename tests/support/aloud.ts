// What read-aloud really played, in order; and whether it and a narration were ever heard together.
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { voiceHash } from '../../src-main/content/voices.ts';

const RECORDED = join(import.meta.dirname, '../fixtures/sounds/spoken-by-machine.opus');

/** Gives words of an exhibition a recording: the same sound under each of their names. */
export async function addVoices(folder: string, lang: string, all: readonly string[]): Promise<void> {
  for (const words of all) {
    const file = join(folder, 'voice', lang, `${voiceHash(lang, words)}.opus`);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(RECORDED, file);
  }
}

/** Before the page loads. */
export async function watchSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all: HTMLMediaElement[] = [];
    const told: string[] = [];
    const sounding = (): readonly HTMLMediaElement[] =>
      all.filter(
        (medium) => !medium.paused && !medium.ended && medium.readyState > 2 && Number.isFinite(medium.duration),
      );
    const watched = { told, most: 0, sounding: () => sounding().map(({ currentSrc }) => currentSrc) };
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      if (!all.includes(this)) {
        all.push(this);
        for (const type of ['playing', 'timeupdate']) this.addEventListener(type, look);
      }
      if (!this.src.startsWith('data:')) told.push(this.src);
      return play.call(this);
    };
    function look(): void {
      watched.most = Math.max(watched.most, sounding().length);
    }
    const frame = (): void => {
      look();
      requestAnimationFrame(frame);
    };
    frame();
    Object.assign(window, { watched });
  });
}

/** The most media that were heard at one moment since the page was loaded. */
export const mostAtOnce = (page: Page): Promise<number> => page.evaluate(() => watched.most);
export const soundingNow = (page: Page): Promise<readonly string[]> => page.evaluate(() => watched.sounding());

/** What was played since the last time one asked. */
export const toldSince = (page: Page): Promise<readonly string[]> => page.evaluate(() => watched.told.splice(0));

/** Waits until these words have been played, one directly after the other. */
export async function expectTold(page: Page, lang: string, all: readonly string[]): Promise<void> {
  const heard: string[] = [];
  const wanted = all.map((words) => voiceHash(lang, words)).join(' ');
  await expect(async () => {
    heard.push(...(await toldSince(page)).flatMap((url) => /\/([0-9a-f]{16})\.opus$/u.exec(url)?.[1] ?? []));
    expect(heard.join(' '), `told: ${all.join(', ')}`).toContain(wanted);
  }).toPass({ timeout: 15_000, intervals: [50] });
}

/** A key that only a keypad has. */
export async function pressKey(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const event = { key, code: key, windowsVirtualKeyCode: 111 + Number(key.slice(1)) };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

declare const watched: { readonly told: string[]; readonly most: number; readonly sounding: () => readonly string[] };
