// What the folder holds and what is wrong with it, as the preview answers it several times a second.
import type { PreviewAnswer } from '#contract/preview';
import { PREVIEW_URLS } from '#contract/urls';

const EVERY_MS = 250;
const PATIENCE_MS = 10_000;
/** One answer that does not come may be a machine that is busy. */
const SILENT_AFTER = 3;

export class FolderNews {
  #answer = $state.raw<PreviewAnswer>();
  #at = $state<number>();
  #misses = $state(0);
  #etag = '';

  get answer(): PreviewAnswer | undefined {
    return this.#answer;
  }

  /** When something was last new, in milliseconds of the calendar. */
  get at(): number | undefined {
    return this.#at;
  }

  /** The preview does not answer any more. */
  get silent(): boolean {
    return this.#misses >= SILENT_AFTER;
  }

  /** Asks until what it returns is called. */
  follow(): () => void {
    let timer: number | undefined;
    let stopped = false;
    const ask = async (): Promise<void> => {
      await this.#ask();
      if (!stopped) timer = window.setTimeout(() => void ask(), EVERY_MS);
    };
    void ask();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }

  async #ask(): Promise<void> {
    try {
      const response = await fetch(PREVIEW_URLS.preview, {
        signal: AbortSignal.timeout(PATIENCE_MS),
        cache: 'no-store',
        headers: this.#etag === '' ? {} : { 'if-none-match': this.#etag },
      });
      if (response.ok) {
        // the preview and its workbench are one build: what it answers is what the contract says
        this.#answer = (await response.json()) as PreviewAnswer;
        this.#etag = response.headers.get('etag') ?? '';
        this.#at = Date.now();
      } else if (response.status !== 304) throw new Error(`${PREVIEW_URLS.preview} answered ${response.status}`);
      this.#misses = 0;
    } catch (reason) {
      // expected once the preview has been stopped
      this.#misses += 1;
      if (this.silent) console.warn('workbench: no answer,', reason);
    }
  }
}
