// A touch screen with a broken sensor, a drop of water or a cable under it touches itself: at one spot, like a clock, to no
// effect. That is not a visitor, and must not keep a visit open for ever.

export interface Contact {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Milliseconds, monotonic. */
  readonly at: number;
  /** Anything that differs once something on the screen was changed by a touch. */
  readonly effect: number;
}

/** So many contacts, so near to each other, so even, make a ghost. */
const COUNT = 12;
const WITHIN_MM = 5;
const EVEN = 0.03;

/** Told every contact that begins; `mm` is one millimetre in CSS pixels. Answers whether it belongs to a ghost. */
export function createGhostWatch(mm: () => number): (contact: Contact) => boolean {
  let recent: readonly Contact[] = [];
  return (contact) => {
    recent = [...recent, contact].slice(-COUNT);
    const [first] = recent;
    if (first === undefined || recent.length < COUNT) return false;
    const isSpot = recent.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) <= WITHIN_MM * mm());
    return isSpot && recent.every(({ effect }) => effect === first.effect) && isEven(recent.map(({ at }) => at));
  };
}

function isEven(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return gaps.every((gap) => Math.abs(gap - mean) < EVEN * mean);
}
