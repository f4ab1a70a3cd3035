// Round numbers along a scale.

/** From four to eight values between the ends, both ends where they are round. */
export function ticksOf([first, last]: readonly [number, number]): readonly number[] {
  const span = last - first;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => span / one <= 6) ?? span;
  const start = Math.ceil(first / step);
  const count = Math.floor(last / step) - start + 1;
  return Array.from({ length: count }, (_, index) => Number(((start + index) * step).toPrecision(12)));
}

/** The scale that holds these numbers, from zero, where the curator gave none. */
export function axisFor(values: readonly number[]): readonly [number, number] {
  const least = Math.min(0, ...values);
  const most = Math.max(least + 1, ...values);
  const step = 10 ** Math.floor(Math.log10(most - least));
  return [Math.floor(least / step) * step, Math.ceil(most / step) * step];
}
