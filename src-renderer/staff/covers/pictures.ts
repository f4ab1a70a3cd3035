// What the test pictures are made of.

/** One after the other: each kind of dead or stuck point shows on one of them. */
export const COLOURS = ['#ffffff', '#ff0000', '#00ff00', '#0000ff', '#000000'] as const;

/** From black to white in so many steps. */
export const GREYS: readonly string[] = Array.from({ length: 16 }, (_, step) => {
  const value = Math.round((step / 15) * 255);
  return `rgb(${value},${value},${value})`;
});

/** Where the lines of a grid lie along one side of `pixels`: about `every` apart, the outermost on the outermost pixels. */
export function gridLines(pixels: number, every: number): readonly number[] {
  const count = Math.max(1, Math.round((pixels - 1) / every));
  return Array.from({ length: count + 1 }, (_, index) => Math.round((index * (pixels - 1)) / count) + 0.5);
}
