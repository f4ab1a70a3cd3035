// The kiosk is not a browser to its visitors. In an app window the page may cancel every shortcut; what the window manager keeps for
// itself is the session recipe's affair. One row a rule; the tests take them out one by one and expect to notice.

/** What a rule may ask of an event, whatever kind it is. */
export type Happening = Event & Partial<Pick<KeyboardEvent & MouseEvent & DragEvent, Asked>>;
type Asked = 'altKey' | 'button' | 'ctrlKey' | 'dataTransfer' | 'key' | 'metaKey' | 'shiftKey';

export interface PageLock {
  readonly on: readonly string[];
  /** Every one of them where it is absent. */
  readonly only?: (event: Happening) => boolean;
  readonly reason: string;
}

const KEYS = ['keydown', 'keyup'];
const BUTTONS = ['mousedown', 'mouseup', 'auxclick'];

// a table: a row a line
// prettier-ignore
export const PAGE_LOCKS: readonly PageLock[] = [
  { on: KEYS, only: ({ ctrlKey }) => ctrlKey === true, reason: 'reload, print, open, save, close, find, zoom, developer tools' },
  { on: KEYS, only: ({ altKey }) => altKey === true, reason: 'back and forward in the history, the address, menus' },
  { on: KEYS, only: ({ metaKey }) => metaKey === true, reason: 'on a Mac, what Control is elsewhere' },
  { on: KEYS, only: ({ key = '' }) => /^F([1-9]|1[0-2])$/u.test(key), reason: 'help, find, reload, full screen, developer tools; audio keypads send F13 and up, which pass' },
  { on: KEYS, only: ({ key = '' }) => /^(Browser|Launch|Zoom|Print|Close|Exit|Open|Save|New|Find|Help|Power|LogOff)/u.test(key), reason: 'keyboards with keys of their own for reload, home, mail, zoom, print and close' },
  { on: KEYS, only: ({ key }) => key === 'ContextMenu', reason: 'the key that opens the menu of a right click' },
  { on: KEYS, only: ({ shiftKey, key }) => shiftKey === true && key === 'Escape', reason: 'Chrome’s list of its processes' },
  { on: KEYS, only: ({ shiftKey, key }) => shiftKey === true && key === 'Insert', reason: 'the second way to paste' },
  { on: ['contextmenu'], reason: 'a right click and a long press open copy and search' },
  { on: BUTTONS, only: ({ button = 0 }) => button !== 0, reason: 'the middle one pastes and scrolls by itself, those at the side go through the history' },
  { on: ['wheel'], only: ({ ctrlKey }) => ctrlKey === true, reason: 'it zooms' },
  { on: ['gesturestart'], reason: 'two fingers zoom in Safari' },
  { on: ['selectstart'], reason: 'a selection is nothing an exhibition wants, and stays for the next visitor' },
  { on: ['copy', 'cut'], reason: 'nothing is taken to a clipboard' },
  { on: ['paste'], reason: 'nor put in from one' },
  { on: ['dragstart'], reason: 'a picture dragged away hangs on the arrow, and may be dropped elsewhere' },
  { on: ['dragenter', 'drop'], reason: 'a file dropped onto the page would take its place' },
  { on: ['dragover'], only: takesNothing, reason: 'refused with an effect, it would be taken for a place where things may be put down' },
  { on: ['beforeprint'], reason: 'nothing is printed; what is, is an empty sheet (base.css)' },
];

/** Refuses them in the capture phase of `target` (the window). Returns the way to stop. */
export function lockPage(target: EventTarget, locks: readonly PageLock[] = PAGE_LOCKS): () => void {
  const controller = new AbortController();
  const options = { capture: true, passive: false, signal: controller.signal };
  for (const { on, only = () => true } of locks)
    for (const type of on)
      target.addEventListener(type, (event) => only(event as Happening) && event.preventDefault(), options);
  return () => controller.abort();
}

function takesNothing({ dataTransfer }: Happening): boolean {
  if (dataTransfer) dataTransfer.dropEffect = 'none';
  return true;
}
