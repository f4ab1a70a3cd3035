// Whether the exhibit is open, as the kiosk told it last. A visit that has to end ends on time even if the kiosk says nothing any more.
import type { Opening, OpeningAnswer } from '#contract/opening';

/** So long a screen that is closed says when it opens, after a touch. */
const SAYS_MS = 8000;
const TICK_MS = 1000;

export class Hours {
  #told = $state.raw<OpeningAnswer>({ now: 'open' });
  #endsAt = 0;
  #minutes = $state<number>();
  #asked = $state(false);
  #tick: number | undefined;
  #silence: number | undefined;
  readonly #now: () => number;

  /** `now`: monotonic milliseconds. */
  constructor(first: OpeningAnswer, now: () => number) {
    this.#now = now;
    this.told(first);
  }

  get now(): Opening {
    return this.#told.now;
  }

  get opensAt(): string | undefined {
    return this.#told.opensAt;
  }

  /** Until a visit that has begun ends; undefined where it need not. */
  get minutesLeft(): number | undefined {
    return this.#minutes;
  }

  /** Somebody stands before the closed screen. */
  get isAsked(): boolean {
    return this.#asked;
  }

  told(opening: OpeningAnswer): void {
    this.#told = opening;
    window.clearInterval(this.#tick);
    this.#minutes = undefined;
    if (opening.now !== 'closing') return;
    this.#endsAt = this.#now() + (opening.endsIn ?? 0) * 1000;
    this.#tick = window.setInterval(() => this.#count(), TICK_MS);
    this.#count();
  }

  touched(): void {
    this.#asked = true;
    window.clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => (this.#asked = false), SAYS_MS);
  }

  stop(): void {
    window.clearInterval(this.#tick);
    window.clearTimeout(this.#silence);
  }

  #count(): void {
    const left = this.#endsAt - this.#now();
    if (left > 0) this.#minutes = Math.ceil(left / 60_000);
    else this.told({ ...this.#told, now: 'closed' });
  }
}
