// What fingers, mouse and wheel do to a picture one looks at closely. Only contacts that began on it count: a touch that
// only woke the kiosk is swallowed before it comes here.
import type { Point } from './view.ts';

export interface Hand {
  readonly move: (by: Point) => void;
  /** What lies under `at` stays there. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Two quick taps on one place. */
  readonly tapTwice: (at: Point) => void;
}

/** Points are CSS pixels of the pane; `time` is milliseconds. */
export interface Contact extends Point {
  readonly id: number;
  readonly time: number;
}

/** A finger is no pen: it may slip this far (CSS pixels) and still tap. */
const SLIP = 14;
const TAP_MS = 350;
/** The second tap comes this soon, and this near. */
const TWICE_MS = 400;
const TWICE_NEAR = 60;

export interface Gestures {
  down(contact: Contact): void;
  move(contact: Contact): void;
  up(contact: Contact): void;
  cancel(id: number): void;
}

export function createGestures(hand: Hand): Gestures {
  /** In the order in which they came; the first two count. */
  const down = new Map<number, Contact>();
  /** The contact that may become a tap, as it began. */
  let tapping: Contact | undefined;
  let tapped: Contact | undefined;

  return {
    down(contact) {
      down.set(contact.id, contact);
      tapping = down.size === 1 ? contact : undefined;
      if (down.size > 1) tapped = undefined;
    },
    move(contact) {
      if (!down.has(contact.id)) return;
      const before = [...down.values()].slice(0, 2);
      down.set(contact.id, contact);
      const after = [...down.values()].slice(0, 2);
      if (tapping && apart(tapping, contact) > SLIP) tapping = undefined;
      const [from, to] = [middleOf(before), middleOf(after)];
      if (from.x !== to.x || from.y !== to.y) hand.move({ x: to.x - from.x, y: to.y - from.y });
      const [wasApart, isApart] = [spread(before), spread(after)];
      if (wasApart > 0 && isApart > 0 && wasApart !== isApart) hand.zoom(isApart / wasApart, to);
    },
    up(contact) {
      if (!down.delete(contact.id)) return;
      const tap = tapping?.id === contact.id && contact.time - tapping.time <= TAP_MS ? contact : undefined;
      tapping = undefined;
      if (tap && tapped && tap.time - tapped.time <= TWICE_MS && apart(tap, tapped) <= TWICE_NEAR) {
        tapped = undefined;
        hand.tapTwice({ x: tap.x, y: tap.y });
      } else tapped = tap;
    },
    cancel(id) {
      down.delete(id);
      tapping = undefined;
    },
  };
}

/** A notch of the wheel; trackpads send many small parts of one. */
const NOTCH = 100;
const PER_NOTCH = 1.25;

/** Listens on the pane, which needs `touch-action: none`. Returns the way to stop. */
export function listenGestures(pane: HTMLElement, hand: Hand): () => void {
  const gestures = createGestures(hand);
  const controller = new AbortController();
  const { signal } = controller;
  const placed = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = pane.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const contact = (event: PointerEvent): Contact => ({
    id: event.pointerId,
    time: event.timeStamp,
    ...placed(event),
  });
  pane.addEventListener('pointerdown', (event) => gestures.down(contact(event)), { signal });
  // a finger may leave the pane before it is lifted
  window.addEventListener('pointermove', (event) => gestures.move(contact(event)), { signal });
  window.addEventListener('pointerup', (event) => gestures.up(contact(event)), { signal });
  window.addEventListener('pointercancel', (event) => gestures.cancel(event.pointerId), { signal });
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const notches = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / NOTCH : Math.sign(event.deltaY);
    hand.zoom(PER_NOTCH ** -Math.max(-2, Math.min(2, notches)), placed(event));
  };
  pane.addEventListener('wheel', wheel, { signal, passive: false });
  return () => controller.abort();
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function middleOf(points: readonly Point[]): Point {
  const [first, second = first] = points;
  return first && second ? { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 } : { x: 0, y: 0 };
}

function spread([first, second]: readonly Point[]): number {
  return first && second ? apart(first, second) : 0;
}
