// Hands at the kiosk: what they wake, answer and press; what is no visitor's; and what calls the staff's panel.
import type { KioskFacts } from '#contract/api';
import { millimetre as mm } from '../measures.ts';
import { createDoubleTouchWatch } from './double-touch.ts';
import { holdDrags } from './drags.ts';
import { createGhostWatch } from './ghosts.ts';
import { listenInputs } from './inputs.ts';
import { listenStaff } from './listen-staff.ts';
import { showPresses } from './press.ts';
import { pressWithSecondHand } from './second-hand.ts';

const CORNER_MM = 20;

export interface HandsOptions {
  readonly kiosk: () => KioskFacts;
  /** `asleep`: nobody is there. `asked`: whether somebody still is. `staff`: their panel is open. */
  readonly state: () => 'asleep' | 'asked' | 'there' | 'staff';
  readonly onWake: (event?: Event) => void;
  readonly onInput: () => void;
  readonly onStaff: () => void;
  /** Changes with whatever a touch has changed. */
  readonly effects: () => number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly tell: (text: string) => void;
}

/** Returns the way to stop. */
export function listenHands(target: Window, options: HandsOptions): () => void {
  const { kiosk, state, onWake, onInput, onStaff, effects, now, tell } = options;
  const ghosts = createGhostWatch(mm);
  let wasGhost = false;
  /** As far as a finger strays that taps twice. */
  const isSecond = createDoubleTouchWatch(() => 12 * mm());
  /** A touch of the corner wakes once it is sure that no more will follow. */
  let waking = false;
  const staff = listenStaff(target, {
    corner: () => kiosk().corner,
    side: () => CORNER_MM * mm(),
    backKey: () => kiosk().keypad.back,
    presses: () => state() === 'there',
    isOpen: () => state() === 'staff',
    onOpen: onStaff,
    onAlone() {
      if (waking && state() === 'asleep') onWake();
      waking = false;
    },
  });
  const stops = [
    staff.stop,
    listenInputs(target, {
      meaning: () => (state() === 'asleep' || state() === 'asked' ? 'swallow' : 'pass'),
      onInput(_, event) {
        waking = state() === 'asleep' && staff.holds(event);
        if (waking) return;
        if (state() === 'asleep') onWake(event);
        else onInput();
      },
      now,
      isGhost({ clientX: x, clientY: y }) {
        const isGhost = ghosts({ x, y, at: now(), effect: effects() });
        if (isGhost && !wasGhost) tell(`the screen touches itself at ${Math.round(x)}, ${Math.round(y)}`);
        wasGhost = isGhost;
        return isGhost;
      },
      isSecond: ({ clientX: x, clientY: y, target: on }) =>
        isSecond({ x, y, at: now(), on: (on instanceof Element && on.closest('button')) || on }),
      onStuck: () => tell('the screen was held for more than 20 s'),
    }),
    showPresses(target),
    pressWithSecondHand(target),
    holdDrags(target),
  ];
  return () => stops.forEach((stop) => stop());
}
