// Whether this browser can play a recording or a film: it is opened, silent, as far as its first moment.

const PATIENCE_MS = 5000;
const FILM = /\.(?:webm|mp4|m4v)$/iu;

/** Undefined where nothing can be said: the kiosk was away, it took too long, or `stop` fired. */
export function opens(url: string, stop: AbortSignal): Promise<boolean | undefined> {
  const medium = document.createElement(FILM.test(url) ? 'video' : 'audio');
  medium.muted = true;
  medium.preload = 'auto';
  return new Promise<boolean | undefined>((resolve) => {
    const timer = window.setTimeout(() => resolve(undefined), PATIENCE_MS);
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
    medium.addEventListener('canplay', () => resolve(true), { once: true });
    medium.addEventListener('error', () => void isThere(url).then((there) => resolve(there ? false : undefined)), {
      once: true,
    });
    medium.addEventListener('canplay', () => window.clearTimeout(timer), { once: true });
    medium.src = url;
  }).finally(() => {
    medium.removeAttribute('src');
    medium.load();
  });
}

/** A file that cannot be had is no file that cannot be played. */
async function isThere(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch (reason) {
    console.warn('trial: no answer,', reason);
    return false;
  }
}
