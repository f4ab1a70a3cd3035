// Whether the reach mode can keep its promise where this screen hangs: all that is touched between 380 and 1220 mm above the floor.
import { isUpright } from './check-screen.ts';
import { fine, type Finding, warning } from './finding.ts';

export interface ReachFacts {
  /** `screen:` of kiosk.yaml. */
  readonly inches?: number;
  readonly lowerEdge?: number;
  /** Output of `xrandr --query`. */
  readonly xrandr: string | undefined;
}

const LOWEST_MM = 380;
const HIGHEST_MM = 1220;
const MM_PER_INCH = 25.4;
const ASSUMED_INCHES = 22;
const DIAGONAL = Math.hypot(16, 9);
/** Parts of the short side that the keys take at least, and the row of notes above them: `--reach-block`, `--reach-captions` of tokens.css. */
const KEYS = { lying: 360 / 1080, upright: 540 / 1080 };
const NOTES = 50 / 1080;

/** Nothing where nobody said how high the screen hangs: then the keys lie in its lowest third. */
export function checkReach({ inches = ASSUMED_INCHES, lowerEdge, xrandr }: ReachFacts): readonly Finding[] {
  if (lowerEdge === undefined) return [];
  const [short, long] = [9, 16].map((part) => (inches * MM_PER_INCH * part) / DIAGONAL) as [number, number];
  const upright = isUpright(xrandr);
  const block = short * (upright ? KEYS.upright : KEYS.lying);
  const height = upright ? long : short;
  const keys = block - short * NOTES;
  const from = Math.max(LOWEST_MM, lowerEdge);
  const top = Math.round(from + keys);
  if (top > HIGHEST_MM)
    return [
      warning(
        'reach',
        `Its lower edge being ${lowerEdge} mm above the floor, the keys of the reach mode lie up to ${top} mm high: who sits in a wheelchair reaches ${HIGHEST_MM} mm.`,
        `Hang the screen so that its lower edge is at most ${Math.floor(HIGHEST_MM - keys)} mm above the floor, and write the new height into kiosk.yaml: “lowerEdge:” under “screen:”.`,
      ),
    ];
  if (from - lowerEdge + block > height)
    return [
      warning(
        'reach',
        `Its lower edge being ${lowerEdge} mm above the floor, this screen has no room for the keys of the reach mode: they lie ${LOWEST_MM} mm above the floor or higher.`,
        `Hang the screen so that its lower edge is at least ${Math.ceil(LOWEST_MM + block - height)} mm above the floor, or correct “lowerEdge:” under “screen:” in kiosk.yaml.`,
      ),
    ];
  return [fine('reach', `The keys of the reach mode lie between ${Math.round(from)} and ${top} mm above the floor.`)];
}
