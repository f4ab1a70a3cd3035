// What a measurement gives: values of several runs, beside those of a yardstick from the same minutes on the same machine.

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | '% of a core';
  /** One a run; the middle one is the figure, the others say how much noise there is. */
  readonly values: readonly number[];
  readonly yardstick?: { readonly name: string; readonly values: readonly number[] };
  /** The promise as design and README make it, in words. */
  readonly promise?: string;
  /** A promise that does not depend on the machine: breaking it fails the run. */
  readonly atMost?: number;
}

/** Shortens every measurement; the figures are rougher then. */
export interface Extent {
  readonly quick: boolean;
}

export type Measurement = (extent: Extent) => Promise<readonly Figure[]>;

/** The value below which the part `part` (0–1) of all values lies; NaN without any. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Calls `run` that many times, one after the other. */
export async function times<Value>(count: number, run: (round: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let round = 0; round < count; round += 1) values.push(await run(round));
  return values;
}

/** Milliseconds until the answer is there, and the answer. */
export async function timed<Value>(run: () => Promise<Value>): Promise<{ readonly ms: number; readonly value: Value }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}
