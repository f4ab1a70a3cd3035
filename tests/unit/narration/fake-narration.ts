// A narration on a player, a clock and a screen that do what a test says.
import type { Cue, Narration as Recording } from '#contract/content';
import { Narration } from '../../../src-renderer/narration/narration.svelte.ts';
import { timedSound } from '../../../src-renderer/narration/timed-sound.ts';
import { fakePageTime } from './fake-page-time.ts';
import { fakeLooks, fakeSounds } from './fake-sound.ts';

export const recording = (lang: string, seconds = 9): Recording => ({
  src: { url: `/media/hash/01.${lang}.opus`, type: 'audio/ogg', bytes: 1 },
  seconds,
  synthetic: true,
});
export const english: readonly Cue[] = [
  { start: 0, end: 3, text: 'The harbour lies open.' },
  { start: 3.5, end: 6, text: 'Two hills stand beside it.' },
  { start: 6, end: 9, text: 'Ships wait.' },
];
export const japanese: readonly Cue[] = [
  { start: 0.2, end: 4, text: '港は開いている。' },
  { start: 5, end: 8, text: 'そばに二つの丘がある。' },
];

export function setup() {
  const { create, made } = fakeSounds();
  const looks = fakeLooks();
  const time = fakePageTime();
  const heard: string[] = [];
  const narration = new Narration({
    create,
    createTimed: timedSound(time),
    looks,
    now: time.now,
    onEnded: () => heard.push('ended'),
    onProgress: (position) => heard.push(`at ${position}`),
    onFailed: (reason) => heard.push(`failed: ${reason}`),
  });
  const present = () => {
    const sound = made.at(-1);
    if (!sound) throw new Error('no sound was made');
    return sound;
  };
  /** As the player does once it really plays. */
  const begin = (at = present().at) => {
    present().at = at;
    present().options.onPlay();
    looks.come();
  };
  /** Time passes, and the page looks ten times a second. */
  const pass = (seconds: number) => {
    for (let tenth = 0; tenth < seconds * 10; tenth++) {
      time.pass(100);
      looks.come();
    }
  };
  return { narration, made, looks, heard, present, begin, time, pass };
}
