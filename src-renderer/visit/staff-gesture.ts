// How staff call their panel: one corner tapped five times, the last one held; or the key that leads back, held. Nothing on the
// screen tells of it, and a visitor who taps there once finds that the tap does what it does anywhere.

export const TAPS = 5;
/** The last tap is held for so long. */
const HOLD_MS = 1500;
const KEY_MS = 5000;
/** From one tap to the next: slower taps are a visitor's. */
const GAP_MS = 700;

export interface StaffGestureOptions {
  readonly onOpen: () => void;
  /** What might have become a gesture was only taps, or a key. */
  readonly onAlone: () => void;
  /** Runs after so many milliseconds, unless the answer is called before. */
  readonly wait: (ms: number, run: () => void) => () => void;
}

export interface StaffGesture {
  /** A finger comes down in the corner, where no control lies. */
  down(): void;
  /** It is lifted. */
  up(): void;
  /** A finger comes down anywhere else: what was begun is over. */
  elsewhere(): void;
  /** The key that leads back, not its repetition. */
  keyDown(): void;
  keyUp(): void;
}

export function createStaffGesture({ onOpen, onAlone, wait }: StaffGestureOptions): StaffGesture {
  let taps = 0;
  let keyIsDown = false;
  let stopWaiting = (): void => undefined;
  const waitFor = (ms: number, run: () => void): void => {
    stopWaiting();
    stopWaiting = wait(ms, run);
  };
  const begin = (): void => {
    stopWaiting();
    taps = 0;
    keyIsDown = false;
  };
  const open = (): void => {
    begin();
    onOpen();
  };
  return {
    down() {
      stopWaiting();
      taps += 1;
      // who has lost count taps on, and holds when it seems enough
      if (taps >= TAPS) waitFor(HOLD_MS, open);
    },
    up() {
      if (taps === 0) return;
      waitFor(GAP_MS, () => {
        begin();
        onAlone();
      });
    },
    elsewhere: begin,
    keyDown() {
      begin();
      keyIsDown = true;
      waitFor(KEY_MS, open);
    },
    keyUp() {
      if (!keyIsDown) return;
      begin();
      onAlone();
    },
  };
}
