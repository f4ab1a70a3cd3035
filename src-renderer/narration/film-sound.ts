// A film that is told instead of a narration: the slide's own <video>, played and followed as a recording is.
import type { CreateSound } from './sound.ts';

/** A film on screen, as the slide that shows it hands it over. */
export interface Film {
  readonly url: string;
  readonly element: HTMLVideoElement;
}

/** The element stays the slide's: `unload` halts it and lets go. */
export const filmSound =
  (film: HTMLVideoElement): CreateSound =>
  ({ tuning, onPlay, onEnd, onError }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const refused = (reason: unknown): void => {
      // a pause takes an unanswered `play` back, and so says nothing
      if (!signal.aborted && !(reason instanceof DOMException && reason.name === 'AbortError')) onError(String(reason));
    };
    film.addEventListener('playing', () => onPlay(), { signal });
    film.addEventListener('ended', () => onEnd(), { signal });
    film.addEventListener('error', () => onError(film.error?.message ?? 'error'), { signal });
    film.currentTime = 0;
    const tune = ({ speed, volume }: typeof tuning): void => {
      film.playbackRate = speed;
      film.volume = volume;
    };
    tune(tuning);
    return {
      play() {
        if (film.error) onError(film.error.message);
        else film.play().catch(refused);
      },
      pause: () => film.pause(),
      seek: (seconds) => void (film.currentTime = seconds),
      position: () => film.currentTime,
      tune,
      unload() {
        controller.abort();
        film.pause();
      },
    };
  };
