// Keeps the screen on: nobody may touch it for hours, and a screen that sleeps shows nothing. Where the system refuses, its own settings
// have to do it.

const AGAIN_MS = 60_000;

export interface AwakeOptions {
  readonly page: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: DocumentVisibilityState };
  /** `navigator.wakeLock`, where there is one. */
  readonly locks: Pick<WakeLock, 'request'> | undefined;
  /** Runs it again and again; gives the way to stop. */
  readonly every: (ms: number, run: () => void) => () => void;
}

/** A lock ends whenever the page is hidden: it is asked for again when it is seen. Gives the way to stop. */
export function stayAwake({ page, locks, every }: AwakeOptions): () => void {
  const over = new AbortController();
  let lock: WakeLockSentinel | undefined;
  let asking = false;
  let refused = '';

  async function ask(): Promise<void> {
    const isHeld = lock !== undefined && !lock.released;
    if (!locks || isHeld || asking || over.signal.aborted || page.visibilityState !== 'visible') return;
    asking = true;
    try {
      lock = await locks.request('screen');
      refused = '';
      if (over.signal.aborted) await lock.release();
    } catch (reason) {
      // said once: a system that saves its battery refuses for hours
      if (String(reason) !== refused) console.warn('page: the screen may fall asleep,', reason);
      refused = String(reason);
    } finally {
      asking = false;
    }
  }

  page.addEventListener('visibilitychange', () => void ask(), { signal: over.signal });
  const stop = every(AGAIN_MS, () => void ask());
  void ask();
  return () => {
    over.abort();
    stop();
    void lock?.release();
  };
}
