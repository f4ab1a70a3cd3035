// A page with single parts on it, for tests in a real Chromium: the narration on Howler, and the inputs.
import { createHowlerSound, recordingsHeard } from '../../../src-renderer/narration/howler-sound.ts';
import { Narration } from '../../../src-renderer/narration/narration.svelte.ts';
import { listenInputs } from '../../../src-renderer/visit/inputs.ts';

const heard: string[] = [];
const positions: number[] = [];
const violations: string[] = [];
/** Every media element that was ever asked to play. */
const players = new Set<HTMLMediaElement>();

const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
  if (this.src) players.add(this);
  return play.call(this);
};
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI}`),
);

const narration = new Narration({
  create: createHowlerSound,
  onEnded: () => heard.push('ended'),
  onProgress: (position) => positions.push(position),
  onFailed: (reason) => heard.push(reason),
});

const inputs: string[] = [];
let asleep = true;
listenInputs(window, {
  meaning: () => (asleep ? 'swallow' : 'pass'),
  onInput(meaning) {
    inputs.push(meaning);
    asleep = false;
  },
  now: () => performance.now(),
});
for (const type of ['pointerdown', 'pointerup', 'mousedown', 'touchend', 'click', 'keydown', 'keyup', 'wheel'])
  document.querySelector('#under')?.addEventListener(type, () => inputs.push(type));

const host = {
  narration,
  heard,
  positions,
  violations,
  inputs,
  sleep: () => void (asleep = true),
  playing: () => [...players].filter(({ paused, ended }) => !paused && !ended).length,
  players: () => players.size,
  recordingsHeard,
  heardAt: () =>
    [...players]
      .filter(({ paused }) => !paused)
      .map(({ playbackRate, preservesPitch }) => ({ rate: playbackRate, keepsPitch: preservesPitch })),
};
export type Host = typeof host;
Object.assign(window, { host });
