// A finger drawn sideways over a slide. Scrolling wins, a second finger cancels, and a short slip is no swipe.

export type SwipeDirection = 'left' | 'right';

export interface Contact {
  readonly pointerId: number;
  /** CSS pixels. */
  readonly clientX: number;
  readonly clientY: number;
}

/** Which way a movement is going is not known before it is this long (CSS pixels). */
const SLOP = 12;

export interface Swipe {
  down(contact: Contact): void;
  move(contact: Contact): void;
  up(contact: Contact): void;
  cancel(contact: Pick<Contact, 'pointerId'>): void;
}

/** `threshold`: how far, in CSS pixels, a finger has to go. `onSwipe` comes when it is lifted. */
export function createSwipe(threshold: number, onSwipe: (direction: SwipeDirection) => void): Swipe {
  const down = new Set<number>();
  let start: Contact | undefined;
  let sideways = false;

  return {
    down(contact) {
      down.add(contact.pointerId);
      start = down.size === 1 ? contact : undefined;
      sideways = false;
    },
    move(contact) {
      if (!start || contact.pointerId !== start.pointerId || sideways) return;
      const x = Math.abs(contact.clientX - start.clientX);
      const y = Math.abs(contact.clientY - start.clientY);
      if (Math.max(x, y) < SLOP) return;
      if (x > y) sideways = true;
      else start = undefined;
    },
    up(contact) {
      this.move(contact);
      down.delete(contact.pointerId);
      const from = start;
      if (!from || from.pointerId !== contact.pointerId) return;
      start = undefined;
      const way = contact.clientX - from.clientX;
      if (sideways && Math.abs(way) >= threshold) onSwipe(way < 0 ? 'left' : 'right');
    },
    cancel({ pointerId }) {
      down.delete(pointerId);
      start = undefined;
    },
  };
}

/** Listens on an element, which needs `touch-action: pan-y`, or the browser takes the finger away. Returns the way to stop. */
export function listenSwipe(
  element: HTMLElement,
  threshold: number,
  onSwipe: (direction: SwipeDirection) => void,
): () => void {
  const swipe = createSwipe(threshold, onSwipe);
  const controller = new AbortController();
  const { signal } = controller;
  element.addEventListener('pointerdown', (event) => swipe.down(event), { signal });
  // a finger may leave the element before it is lifted
  window.addEventListener('pointermove', (event) => swipe.move(event), { signal });
  window.addEventListener('pointerup', (event) => swipe.up(event), { signal });
  window.addEventListener('pointercancel', (event) => swipe.cancel(event), { signal });
  return () => controller.abort();
}
