// The one visit of the page. A reset is a new visit: `number` grows, and the page remounts everything under it.
import { untrack } from 'svelte';
import { initial, next } from './machine.ts';
import { isVisiting, type Visit, type VisitContent, type VisitEvent } from './visit.ts';

export class VisitStore<Content extends VisitContent = VisitContent> {
  #current = $state.raw<Visit>(initial);
  #content: Content;
  #pending = $state.raw<Content>();
  #number = $state(1);
  readonly #atOnce: boolean;

  /** `preview` shows new content at once; a kiosk only between visits. */
  constructor(content: Content, { preview = false }: { readonly preview?: boolean } = {}) {
    this.#content = $state.raw(content);
    this.#atOnce = preview;
  }

  get current(): Visit {
    return this.#current;
  }

  get content(): Content {
    return this.#content;
  }

  /** New content that waits for the visit to end. */
  get pending(): Content | undefined {
    return this.#pending;
  }

  /** Grows whenever a visit ends: the key under which the page is mounted. */
  get number(): number {
    return this.#number;
  }

  /** May be called in an effect: it makes it depend on nothing. */
  send(event: VisitEvent): void {
    untrack(() => this.#send(event));
  }

  /** Takes new content: at once where nobody is looking (or in preview), else when the visit ends. */
  offer(content: Content): void {
    untrack(() => {
      if (this.#atOnce || !isVisiting(this.#current)) this.#swap(content);
      else this.#pending = content;
    });
  }

  #send(event: VisitEvent): void {
    const before = this.#current;
    this.#current = next(before, event, this.#content);
    if (isVisiting(this.#current)) return;
    if (isVisiting(before)) this.#number += 1;
    if (this.#pending) this.#swap(this.#pending);
  }

  #swap(content: Content): void {
    this.#pending = undefined;
    this.#content = content;
    this.#current = next(this.#current, { type: 'content' }, content);
  }
}
