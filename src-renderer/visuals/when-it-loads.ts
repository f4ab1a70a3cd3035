// Whether something that could not be shown can be shown again, tried where nobody sees it.
import type { Picture, Video } from '#contract/content';

/** Calls `run` once if `visual` loads now; if it does not, nothing happens. */
export function whenItLoads(visual: Picture | Video, run: () => void): void {
  if (visual.kind === 'video') {
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    video.addEventListener(
      'loadeddata',
      () => {
        // lets go of its connection
        video.removeAttribute('src');
        video.load();
        run();
      },
      { once: true },
    );
    video.src = visual.src.url;
  } else {
    const image = new Image();
    image.addEventListener('load', run, { once: true });
    image.src = visual.src.url;
  }
}
