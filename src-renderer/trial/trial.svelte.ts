// The trial of a new revision, behind attract: each changed place is drawn once, one a second, and each new recording and film is
// opened without a sound. It begins anew where it was when a visitor has left.
import { tick } from 'svelte';
import type { TrialAnswer, Tried } from '#contract/api';
import { opens } from './opens.ts';

const EVERY_MS = 1000;

export interface TrialOptions {
  readonly fetchTrial: () => Promise<TrialAnswer>;
  /** The kiosk hears it before the place is drawn: a page that dies there cannot tell any more. */
  readonly announce: (place: string) => Promise<void>;
  /** Resolves when what the place needs is here; false where it did not come. */
  readonly ready: (place: string) => Promise<boolean>;
  readonly tell: (found: Partial<Tried>) => void;
}

export class Trial {
  /** What is being drawn: `room` or `room/exhibit/slide`. */
  place = $state<string>();
  readonly #options: TrialOptions;
  #threw = false;

  constructor(options: TrialOptions) {
    this.#options = options;
  }

  /** Comes back when everything has been tried, or `stop` fired. */
  async run(revision: string, stop: AbortSignal): Promise<void> {
    const { fetchTrial, announce, ready, tell } = this.#options;
    const asked = await fetchTrial();
    if (asked.revision !== revision) return;
    for (const place of asked.places) {
      if (stop.aborted) break;
      if (!(await ready(place))) continue;
      await announce(place);
      if (stop.aborted) break;
      const drawn = await this.#draw(place);
      // what could not be drawn may have had bad luck
      const again = drawn === 'threw' && !stop.aborted ? await this.#draw(place) : 'not-seen';
      if (drawn === 'threw') tell({ threw: again === 'threw' ? [place, place] : [place], drawn: [place] });
      else if (drawn === 'drawn' && !stop.aborted) tell({ drawn: [place] });
    }
    this.place = undefined;
    for (const url of asked.media) {
      if (stop.aborted) return;
      const plays = await opens(url, stop);
      if (plays !== undefined) tell({ drawn: [url], unplayable: plays ? [] : [url] });
    }
  }

  async #draw(place: string): Promise<'drawn' | 'threw' | 'not-seen'> {
    this.#threw = false;
    // what is drawn a second time is made anew
    this.place = undefined;
    await tick();
    this.place = place;
    const seen = await frameAfter(EVERY_MS);
    if (this.#threw) return 'threw';
    return seen ? 'drawn' : 'not-seen';
  }

  /** The place could not be drawn. */
  threw(): void {
    this.#threw = true;
  }
}

/** True if a frame was drawn within a second after the pause: a screen that is off proves nothing. */
function frameAfter(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    window.setTimeout(() => {
      const late = window.setTimeout(() => resolve(false), EVERY_MS);
      requestAnimationFrame(() => {
        window.clearTimeout(late);
        resolve(true);
      });
    }, ms);
  });
}
