// So many at once, and then so many a second.

/** `now` in monotonic milliseconds. Gives whether one more is allowed. */
export function createAllowance(atOnce: number, aSecond: number, now: () => number): () => boolean {
  let left = atOnce;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(atOnce, left + ((time - last) / 1000) * aSecond);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
