// The steps that parts of a drawing wait for: `step:` means the same wherever it stands in a drawn file.
import type { Spots, Waits } from '../facts.ts';
import { spotOf } from './form.ts';

/** Each `step:` of a checked file with its place. */
export function waitsIn(value: unknown, spots: Spots, above = ''): readonly Waits[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const way = `${above}${key}`;
    if (key !== 'step' || typeof inner !== 'string') return waitsIn(inner, spots, `${way}.`);
    return [{ step: inner, ...spotOf(spots, way) }];
  });
}
