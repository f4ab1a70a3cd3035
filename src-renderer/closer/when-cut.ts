// The kiosk cuts a large picture when somebody first looks closer. Until it has done so there is the screen's own picture.
import type { Tiles } from '#contract/content';
import { tileUrl } from '#contract/urls';

const CUTTING_MS = 1000;
/** After an answer that promises nothing, and while nobody answers. */
const SILENT_MS = 5000;

/** Asks for the first tile until it is there. Never rejects; ends without a word when `signal` aborts. */
export async function whenCut(tiles: Tiles, signal: AbortSignal): Promise<void> {
  const first = tileUrl(tiles, { level: 0, column: 0, row: 0 });
  while (!signal.aborted) {
    const status = await fetch(first, { method: 'HEAD', signal }).then(
      (answer) => answer.status,
      () => undefined,
    );
    if (status === 200) return;
    await pause(status === 202 ? CUTTING_MS : SILENT_MS, signal);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    const stop = (): void => {
      window.clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
