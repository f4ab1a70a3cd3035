// Every touch, key and wheel of the page passes here first. The one that wakes the kiosk, or answers "still there?",
// does nothing else: all that follows from it (up, click, compatibility mouse events) is swallowed.

/** What an input means now: `pass` reaches the page; `swallow` is only the answer to attract or to the warning. */
export type InputMeaning = 'pass' | 'swallow';

export interface InputOptions {
  readonly meaning: () => InputMeaning;
  /** Somebody is there. Comes before the page gets the event, for a swallowed input after `meaning` was asked. */
  readonly onInput: (meaning: InputMeaning, event: Event) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Whether a contact that begins is the screen touching itself: then nothing comes of it. */
  readonly isGhost?: (event: PointerEvent) => boolean;
  /** Whether a contact is the second of a double tap whose first changed the page: somebody is there, and presses nothing. */
  readonly isSecond?: (event: PointerEvent) => boolean;
  /** A contact has been held so long that it is no visitor's; it may never be lifted. */
  readonly onStuck?: () => void;
}

/** A contact held longer is a bag on the screen or a broken sensor, not a visitor. */
const STUCK_MS = 20_000;

const POINTER_TYPES = ['pointerdown', 'pointerup', 'pointercancel'] as const;
/** What follows from a contact by itself. */
const FOLLOWING = [
  'touchstart',
  'touchend',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
] as const;

/** Listens in the capture phase of `target` (the window). Returns the way to stop. */
export function listenInputs(target: EventTarget, options: InputOptions): () => void {
  const { meaning, onInput, now, isGhost, isSecond, onStuck } = options;
  const controller = new AbortController();
  const listen = (type: string, run: (event: Event) => void): void =>
    target.addEventListener(type, run, { capture: true, passive: false, signal: controller.signal });
  /** Contact or key → when it began. */
  const held = new Map<string, number>();
  /** Contact or key → what tells that it is stuck. */
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Contacts and keys whose whole sequence is swallowed. */
  const swallowed = new Set<string>();
  /** The last contact that began: events without an id of their own follow from it. */
  let latest = '';

  function hold(id: string): void {
    held.set(id, now());
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => onStuck?.(), STUCK_MS),
    );
  }
  function begin(event: Event, id: string): void {
    const what = meaning();
    hold(id);
    if (what === 'swallow') swallowed.add(id);
    else swallowed.delete(id);
    if (what === 'swallow') swallow(event);
    onInput(what, event);
  }
  function end(event: Event, id: string): void {
    const began = held.get(id);
    held.delete(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (swallowed.has(id)) swallow(event);
    else if (began !== undefined && now() - began <= STUCK_MS) onInput('pass', event);
  }
  function pointer(event: Event): void {
    if (!(event instanceof PointerEvent)) return;
    const id = contactId(event);
    if (event.type !== 'pointerdown') return end(event, id);
    for (const old of swallowed) if (!held.has(old)) swallowed.delete(old);
    latest = id;
    const isNobody = isGhost?.(event) === true;
    if (!(isSecond?.(event) === true) && !isNobody) return begin(event, id);
    hold(id);
    swallowed.add(id);
    swallow(event);
    if (!isNobody) onInput('pass', event);
  }
  function following(event: Event): void {
    if (event instanceof PointerEvent && event.pointerId < 0 && event.detail === 0) return byItself(event);
    const id = event instanceof PointerEvent ? contactId(event) : latest;
    if (swallowed.has(id)) swallow(event);
  }
  /** A click without a contact: the keyboard's Enter (then its key came first) or assistive technology. */
  function byItself(event: Event): void {
    const what = meaning();
    if (what === 'swallow') swallow(event);
    onInput(what, event);
  }
  function key(event: Event): void {
    if (!(event instanceof KeyboardEvent)) return;
    const id = `key ${event.code}`;
    if (event.type === 'keyup') return end(event, id);
    if (!event.repeat || !held.has(id)) return begin(event, id);
    if (swallowed.has(id)) swallow(event);
    else if (now() - (held.get(id) ?? 0) <= STUCK_MS) onInput('pass', event);
  }
  function wheel(event: Event): void {
    byItself(event);
  }

  for (const type of POINTER_TYPES) listen(type, pointer);
  for (const type of FOLLOWING) listen(type, following);
  listen('keydown', key);
  listen('keyup', key);
  listen('wheel', wheel);
  return () => {
    controller.abort();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

const contactId = ({ pointerId }: PointerEvent): string => `contact ${pointerId}`;

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  if (event.cancelable) event.preventDefault();
}
