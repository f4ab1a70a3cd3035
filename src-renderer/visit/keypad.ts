// What a key means to somebody who does not touch the screen: a keyboard's arrows, and the few keys of an audio keypad.
import type { Keypad } from '#contract/api';
import type { Visit, VisitEvent } from './visit.ts';
import { isVisiting } from './visit.ts';

export type KeyAct = 'next' | 'previous' | 'select' | 'back' | 'headphones' | 'faster' | 'slower';

/** What has the focus does with arrows by itself. */
export interface OwnArrows {
  /** A slider takes all four, a text that scrolls only up and down, something drawn to be moved about all of them for good. */
  readonly kind: 'none' | 'slider' | 'scroll' | 'all';
  /** Nothing comes before, or after: there the arrow leads on, so that four keys are enough to get past everything. */
  readonly atStart?: boolean;
  readonly atEnd?: boolean;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/** Undefined: the key keeps the meaning it has for the browser or for what has the focus. `rtl`: reading goes to the left. */
export function actOf(
  pressed: Pressed,
  keypad: Keypad,
  own: OwnArrows = { kind: 'none' },
  rtl = false,
): KeyAct | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  const { key } = pressed;
  if (ARROWS.has(key)) return arrowAct(key, keypad, own, rtl);
  // a button answers these by itself
  if (key === 'Enter' || key === ' ' || (key === 'Tab' && pressed.shiftKey)) return undefined;
  const mapped = ACTS.find((act) => keypad[act] === key);
  return mapped ?? (key === 'Escape' ? 'back' : undefined);
}

/** One step back: closes what lies over the place, else up from slide to room to hall. Undefined where there is nothing above. */
export function backFrom(visit: Visit): VisitEvent | undefined {
  if (!isVisiting(visit) || visit.warning) return undefined;
  if (visit.overlay) return visit.overlay.kind === 'advisory' ? { type: 'back' } : { type: 'close' };
  if (visit.screen === 'exhibit') return { type: 'room', room: visit.room };
  return visit.screen === 'room' ? { type: 'home' } : undefined;
}

const ACTS = ['next', 'previous', 'select', 'back', 'headphones', 'faster', 'slower'] as const;
const ARROWS = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']);

function arrowAct(key: string, keypad: Keypad, own: OwnArrows, rtl: boolean): KeyAct | undefined {
  const upright = key === 'ArrowUp' || key === 'ArrowDown';
  // a keypad may have its arrows wired to anything; what is not mapped moves as reading goes
  const mapped = ACTS.find((act) => keypad[act] === key && !USUAL.get(key)?.includes(act));
  if (mapped) return mapped;
  const forward = key === 'ArrowDown' || key === (rtl ? 'ArrowLeft' : 'ArrowRight');
  if (own.kind === 'all') return undefined;
  // up is more for a slider, and before for a text
  const grows = own.kind === 'slider' && upright ? key === 'ArrowUp' : forward;
  const taken = own.kind === 'slider' || (own.kind === 'scroll' && upright);
  if (taken && !(grows ? own.atEnd : own.atStart)) return undefined;
  return forward ? 'next' : 'previous';
}

/** Where a keypad's setting only says what an arrow does anyway, reading direction and sliders still count. */
const USUAL: ReadonlyMap<string, readonly KeyAct[]> = new Map([
  ['ArrowRight', ['next']],
  ['ArrowLeft', ['previous']],
  ['ArrowDown', ['next']],
  ['ArrowUp', ['previous']],
]);
