// Tells the staff's gesture from what the window gets. It listens before all others, and takes nothing from them.
import type { Corner } from '#contract/api';
import { createStaffGesture } from './staff-gesture.ts';

export interface ListenStaffOptions {
  readonly corner: () => Corner;
  /** Side of the corner in CSS pixels. */
  readonly side: () => number;
  /** The key that leads back, as the keypad has it; Escape always is one. */
  readonly backKey: () => string;
  /** A touch presses what it hits: then one that hits a control is a visitor's. */
  readonly presses: () => boolean;
  /** The panel is open already. */
  readonly isOpen: () => boolean;
  readonly onOpen: () => void;
  readonly onAlone: () => void;
}

export interface StaffListener {
  /** Whether this input may be the beginning of the gesture: then it wakes nobody until `onAlone`. */
  readonly holds: (event: Event) => boolean;
  readonly stop: () => void;
}

export function listenStaff(target: EventTarget, options: ListenStaffOptions): StaffListener {
  const { corner, side, backKey, presses, isOpen, onOpen, onAlone } = options;
  const controller = new AbortController();
  const { signal } = controller;
  /** The panel has come under a finger that is still to be lifted: it presses nothing there. */
  let opening = false;
  const gesture = createStaffGesture({
    onOpen() {
      opening = true;
      onOpen();
    },
    onAlone,
    wait(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const inCorner = ({ clientX, clientY, target: on }: PointerEvent): boolean => {
    if (presses() && on instanceof Element && on.closest('button')) return false;
    const x = corner().endsWith('left') ? clientX : innerWidth - clientX;
    const y = corner().startsWith('top') ? clientY : innerHeight - clientY;
    return x <= side() && y <= side();
  };
  const isBack = (event: Event): event is KeyboardEvent =>
    event instanceof KeyboardEvent && (event.key === 'Escape' || event.key === backKey());
  const holds = (event: Event): boolean => (event instanceof PointerEvent ? inCorner(event) : isBack(event));

  const listen = (type: string, run: (event: Event) => void): void =>
    target.addEventListener(type, run, { capture: true, signal });
  listen('pointerdown', (event) => {
    opening = false;
    if (isOpen()) return;
    if (holds(event)) gesture.down();
    else gesture.elsewhere();
  });
  for (const type of ['pointerup', 'pointercancel']) listen(type, () => gesture.up());
  listen('keydown', (event) => {
    // another key begins something of its own
    if (event instanceof KeyboardEvent && !event.repeat) opening = false;
    if (!isBack(event)) return gesture.elsewhere();
    if (!event.repeat && !isOpen()) gesture.keyDown();
  });
  listen('keyup', (event) => {
    if (isBack(event)) gesture.keyUp();
  });
  listen('click', (event) => {
    if (!opening) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  });
  return {
    holds,
    stop() {
      gesture.elsewhere();
      controller.abort();
    },
  };
}
