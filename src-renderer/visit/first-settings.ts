// How a visit begins on this screen: the exhibition's defaults, raised to what the screen's true size asks for.
import type { Settings } from './visit.ts';

export interface Screen {
  /** True millimetres; undefined where nobody told how large the screen is: then the defaults stand. */
  readonly shortSideMm?: number;
  /** Height by width, in the same unit: over 1 upright. */
  readonly upright: number;
}

/** Short sides of 16:9 screens of 13 and of 11 inches. */
const SMALL_MM = 162;
const SMALLEST_MM = 137;
/** From this height on nobody who sits reaches the upper keys, and few who stand. */
const TALL_MM = 900;

/** Under 13 inches: all of it lies within the reach of a hand that rests beside it. */
export const isSmall = (shortSideMm: number | undefined): boolean =>
  shortSideMm !== undefined && shortSideMm < SMALL_MM;

/** On a small screen letters begin larger, so that they are never smaller in the hand; on a tall one keys begin within reach. */
export function firstSettings(defaults: Settings, { shortSideMm, upright }: Screen): Settings {
  if (shortSideMm === undefined) return defaults;
  const least = shortSideMm < SMALLEST_MM ? 1.5 : shortSideMm < SMALL_MM ? 1.25 : 1;
  const height = shortSideMm * Math.max(1, upright);
  return {
    ...defaults,
    textSize: defaults.textSize < least ? least : defaults.textSize,
    reach: reachOn(defaults.reach, shortSideMm, height),
  };
}

function reachOn(asked: Settings['reach'], shortSideMm: number, height: number): Settings['reach'] {
  if (isSmall(shortSideMm)) return 'off';
  return asked === 'off' && height >= TALL_MM ? 'right' : asked;
}
