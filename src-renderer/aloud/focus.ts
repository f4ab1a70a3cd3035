// The focus through a visit: where it is, where it goes when its place is gone, and what a listener is told of a new page.
import { wordsIn, nameOf } from './thing.ts';
import type { Utterance } from './describe.ts';
import { landing, stand, stopsOf } from './stops.ts';

export interface Settling {
  /** Something came to lie over the place, or went. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** Also for somebody who touches the screen. */
  readonly always: boolean;
}

export interface Focus {
  /** The visitor moved it. */
  onFocus(run: (element: Element) => void): void;
  /** What has it was pressed or changed, and the page shows what came of that. */
  onUsed(run: (element: Element) => void): void;
  /** After another page came: back to what opened the one that was closed, else to the heading, if what had the focus is gone. */
  settle(settling: Settling): void;
  /** What is on screen: its heading, and the note beside the keys. */
  place(): readonly Utterance[];
  /** What came of itself, or may still change: the last note, and what is marked as news. */
  news(): readonly Utterance[];
}

export function createFocus(page: Document, signal: AbortSignal): Focus {
  let focused: HTMLElement | undefined;
  let words = '';
  /** What opened the page that lies over the place: itself, and how to find it where it was drawn anew. */
  let opener: { readonly element: HTMLElement; readonly words: string } | undefined;
  let byKeys = false;
  let settling = false;
  const listen = (type: string, run: (event: Event) => void): void =>
    // on the window, and before the keys: what they take for themselves goes no further
    window.addEventListener(type, run, { capture: true, signal });
  listen('keydown', () => (byKeys = true));
  listen('pointerdown', () => (byKeys = false));

  return {
    onFocus(run) {
      listen('focusin', ({ target }) => {
        if (!(target instanceof HTMLElement)) return;
        focused = target;
        words = target.textContent;
        if (!settling) run(target);
      });
    },
    onUsed(run) {
      const used = (): void => {
        const element = page.activeElement;
        requestAnimationFrame(() => {
          if (element && element === page.activeElement && element !== page.body) run(element);
        });
      };
      listen('keydown', used);
      listen('click', used);
    },
    settle({ opened, closed, always }) {
      if (opened && focused) opener = { element: focused, words };
      const back = closed ? backTo(page, opener) : undefined;
      if (closed) opener = undefined;
      const { activeElement } = page;
      const kept = activeElement !== null && activeElement !== page.body && isThere(activeElement);
      const to = back ?? (kept ? undefined : landing(page));
      if (!to || !(byKeys || always)) return;
      settling = true;
      stand(to);
      settling = false;
    },
    place() {
      const heading = landing(page);
      const named = heading && (heading.matches('h1') ? wordsIn(heading) : labelOf(heading));
      const notes = [...page.querySelectorAll('.sill .notes > span:first-child')].filter(isThere);
      return [...(named ?? []), ...notes.flatMap(wordsIn)];
    },
    news() {
      const notes = [...page.querySelectorAll('.sill .notes > span:last-child')].filter(isThere).flatMap(wordsIn);
      // what counts, a time or a page, would never be told to its end
      const told = notes.filter(({ words }) => !/\p{N}/u.test(words));
      return [...told, ...[...page.querySelectorAll('[data-news]')].filter(isThere).flatMap(wordsIn)];
    },
  };
}

function backTo(
  page: Document,
  opener?: { readonly element: HTMLElement; readonly words: string },
): HTMLElement | undefined {
  if (!opener) return undefined;
  if (opener.element.isConnected && isThere(opener.element)) return opener.element;
  return stopsOf(page, false).find(
    (stop) => stop.tagName === opener.element.tagName && stop.textContent === opener.words,
  );
}

const labelOf = (element: Element): readonly Utterance[] => (element.hasAttribute('aria-label') ? nameOf(element) : []);
const isThere = (element: Element): boolean => element.checkVisibility() && !element.closest('[inert]');
