// Where the focus can stand: what can be operated, and for a listener the words between, in the order of reading.
import type { OwnArrows } from '../visit/keypad.ts';
import { nameOf } from './thing.ts';

const OPERABLE = 'button:not([disabled]), a[href], input, select, textarea, [tabindex="0"]';
const WORDS = 'h1, h2, h3, p, dt, dd, li';
/** What a slide shows: it stands for the words that say what is to be seen on it. */
const PICTURE = '[data-picture]';

/** The stops of the page now. `words`: texts as well as controls. */
export function stopsOf(page: Document, words: boolean): readonly HTMLElement[] {
  // what asks stands above everything else
  const root = page.querySelector('[role="alertdialog"], [role="dialog"]') ?? page.body;
  const found = root.querySelectorAll<HTMLElement>(words ? `${OPERABLE}, ${WORDS}, ${PICTURE}` : OPERABLE);
  return [...found].filter((element) => isShown(element) && isStop(element));
}

/** The stop after (or before) where the focus is; past the last comes the first. */
export function stopFrom(
  stops: readonly HTMLElement[],
  focused: Element | null,
  direction: 1 | -1,
): HTMLElement | undefined {
  const index = focused ? stops.indexOf(focused as HTMLElement) : -1;
  if (index >= 0) return stops[(index + direction + stops.length) % stops.length];
  // the focus stands on a heading, or on something that has just gone
  const after = focused?.isConnected ? stops.findIndex((stop) => follows(stop, focused)) : 0;
  if (direction === 1) return stops[Math.max(0, after)];
  return stops[(after <= 0 ? stops.length : after) - 1];
}

/** Where the focus goes when what had it is gone: the heading of what is on screen now. */
export function landing(page: Document): HTMLElement | undefined {
  const root = page.querySelector('[role="alertdialog"]') ?? page;
  const mains = [...root.querySelectorAll<HTMLElement>('main')].filter(isShown);
  const main = mains.at(-1);
  return main && (main.querySelector<HTMLElement>('h1') ?? main);
}

/** Gives an element the focus that a visitor can see, whether it can be operated or only read. */
export function stand(element: HTMLElement): void {
  if (!element.matches(OPERABLE) && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

export function ownArrows(element: Element | null): OwnArrows {
  if (!element || element.closest('[data-arrows="own"], [role="application"], textarea, select')) {
    return { kind: element ? 'all' : 'none' };
  }
  if (element.matches('[role="slider"], input[type="range"]')) {
    const value = (name: string): number => Number(element.getAttribute(name));
    const now = value('aria-valuenow');
    return { kind: 'slider', atStart: now <= value('aria-valuemin'), atEnd: now >= value('aria-valuemax') };
  }
  const { scrollHeight, clientHeight, scrollTop } = element;
  if (!element.matches('[tabindex="0"]') || scrollHeight <= clientHeight + 1) return { kind: 'none' };
  return { kind: 'scroll', atStart: scrollTop <= 0, atEnd: scrollTop + clientHeight >= scrollHeight - 1 };
}

function isShown(element: HTMLElement): boolean {
  if (element.closest('[inert], [hidden], [aria-hidden="true"], .visually-hidden')) return false;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
  // pages of a sheet lie side by side: only the one that is turned to counts
  const { left, right } = element.getBoundingClientRect();
  const middle = (left + right) / 2;
  return middle >= 0 && middle <= element.ownerDocument.documentElement.clientWidth;
}

function isStop(element: HTMLElement): boolean {
  if (element.matches(OPERABLE)) return true;
  if (!element.matches(PICTURE)) return isText(element);
  // a part of a picture is no stop of its own
  return !element.parentElement?.closest(PICTURE) && nameOf(element).length > 0;
}

/** Words of their own: not those on a control, nor what comes and goes by itself (the focus would go with it), nor what only holds other stops. */
function isText(element: HTMLElement): boolean {
  if (!element.closest('main') || element.closest('button') || element.matches('.caption, .waiting')) return false;
  if (element.matches('li, dd') && element.querySelector(`button, ${WORDS}`)) return false;
  return element.textContent.trim() !== '';
}

const follows = (stop: Node, element: Node): boolean =>
  (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
