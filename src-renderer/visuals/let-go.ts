// A film that leaves the page must be silent at once, and let go of its connection: the browser keeps few.

/** For `use:` on a <video>. */
export const letGo = (film: HTMLVideoElement): { destroy: () => void } => ({
  destroy() {
    film.pause();
    film.removeAttribute('src');
    film.load();
  },
});
