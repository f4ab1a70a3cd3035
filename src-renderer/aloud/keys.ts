// Keys that lead through the page: what each means is said in visit/keypad.ts, here it is done.
import type { Keypad } from '#contract/api';
import { actOf, type KeyAct } from '../visit/keypad.ts';
import { ownArrows, stand, stopFrom, stopsOf } from './stops.ts';

export interface KeysOptions {
  readonly page: Document;
  readonly keypad: () => Keypad;
  /** Whether words can be stood on as well as controls. */
  readonly words: () => boolean;
  /** What is not moving about or choosing: back, headphones, faster, slower. */
  readonly onAct: (act: Exclude<KeyAct, 'next' | 'previous' | 'select'>) => void;
  /** One of these keys was used. */
  readonly onKeys: () => void;
}

/** Listens in the capture phase of the window, after {@link ../visit/inputs.ts}: what that swallows never comes here. */
export function listenKeys(options: KeysOptions, signal: AbortSignal): void {
  const { page, keypad, words, onAct, onKeys } = options;
  const move = (direction: 1 | -1): void => {
    const to = stopFrom(stopsOf(page, words()), page.activeElement, direction);
    if (to) stand(to);
  };
  const act = (what: KeyAct): void => {
    switch (what) {
      case 'next':
        return move(1);
      case 'previous':
        return move(-1);
      case 'select':
        return page.activeElement instanceof HTMLElement ? page.activeElement.click() : undefined;
      default:
        return onAct(what);
    }
  };
  const down = (event: KeyboardEvent): void => {
    const what = actOf(event, keypad(), ownArrows(page.activeElement), page.documentElement.dir === 'rtl');
    if (!what) return;
    event.preventDefault();
    event.stopPropagation();
    // a key that is held leads on; it does not choose, or go back, again and again
    if (event.repeat && what !== 'next' && what !== 'previous') return;
    onKeys();
    act(what);
  };
  page.defaultView?.addEventListener('keydown', down, { capture: true, signal });
}
