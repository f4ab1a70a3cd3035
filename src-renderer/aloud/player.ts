// One recording at a time, by one <audio> element: what interrupts it silences it in the same breath.
import type { Tuning } from '../narration/sound.ts';

export interface Player {
  /** Ends with true when it was told to its end, with false when it cannot be played; never after {@link stop}. */
  play(url: string, tuning: Tuning): Promise<boolean>;
  stop(): void;
}

export function createAudioPlayer(create: () => HTMLAudioElement = () => new Audio()): Player {
  const audio = create();
  audio.preservesPitch = true;
  let controller = new AbortController();

  function stop(): void {
    controller.abort();
    audio.pause();
  }
  return {
    play(url, { speed, volume }) {
      stop();
      controller = new AbortController();
      const { signal } = controller;
      return new Promise((resolve) => {
        audio.addEventListener('ended', () => resolve(true), { signal });
        audio.addEventListener('error', () => resolve(false), { signal });
        audio.src = url;
        // a new source resets the rate
        audio.defaultPlaybackRate = speed;
        audio.playbackRate = speed;
        audio.volume = volume;
        audio.play().catch(() => signal.aborted || resolve(false));
      });
    },
    stop,
  };
}
