// Proof of sound, not of intentions: where the medium that plays is, and how loud what it decodes.
import type { Page } from '@playwright/test';

interface Heard {
  readonly seconds: number;
  /** dBFS of the loudest of some windows of the decoded sound. */
  readonly level: number;
}

/** Before the page loads: remembers every medium that is played. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const played: HTMLMediaElement[] = [];
    Object.assign(window, {
      // what holds no sound (a medium that was let go) is not playing, whatever it says
      media: () => played.filter((medium) => medium.readyState > 0 && Number.isFinite(medium.duration)),
    });
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      if (!played.includes(this)) played.push(this);
      return play.call(this);
    };
  });
}

/** Before the page loads: whatever is played, is played this many times as fast. */
export async function speed(page: Page, times: number): Promise<void> {
  await page.addInitScript((rate) => {
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
      const begun = play.call(this);
      this.playbackRate = rate;
      return begun;
    };
  }, times);
}

/** How many media are playing right now. */
export const soundsPlaying = (page: Page): Promise<number> =>
  page.evaluate(() => media().filter((medium) => !medium.paused && !medium.ended).length);

/** Position of the medium that plays (0 if none does). */
export const position = (page: Page): Promise<number> =>
  page.evaluate(() => media().find((medium) => !medium.paused)?.currentTime ?? 0);

/** Decodes half a second of what plays. */
export async function hear(page: Page): Promise<Heard> {
  return page.evaluate(async () => {
    const medium = media().find((candidate) => !candidate.paused);
    if (!medium) return { seconds: 0, level: Number.NEGATIVE_INFINITY };
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    const stream = (medium as HTMLMediaElement & { captureStream(): MediaStream }).captureStream();
    context.createMediaStreamSource(stream).connect(analyser);
    await context.resume();
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    for (let window = 0; window < 40; window += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      loudest = Math.max(loudest, power);
    }
    await context.close();
    return { seconds: medium.currentTime, level: 10 * Math.log10(loudest) };
  });
}

/** In the page: what {@link listenIn} remembers. */
declare function media(): HTMLMediaElement[];
