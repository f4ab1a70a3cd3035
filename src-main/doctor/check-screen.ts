// Whether `screen: inches` is true, by what the screens say of themselves, and how they are turned.
import { type DisplayWish, namedOne } from '../shell/choose-display.ts';
import type { ScreenSize } from './edid.ts';
import { screenSize } from './edid.ts';
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface ScreenFacts {
  /** `screen: inches` of kiosk.yaml. */
  readonly inches: number | undefined;
  /** What each connected screen sends; undefined where this system does not tell. */
  readonly edids: readonly Uint8Array[] | undefined;
  /** Output of `xrandr --query`. */
  readonly xrandr: string | undefined;
  /** `display` of kiosk.yaml. */
  readonly display: DisplayWish | undefined;
}

/** Buttons are meant to be 15 mm: a tenth more or less nobody sees. */
const TOLERANCE = 0.1;

export const checkScreen = (facts: ScreenFacts): readonly Finding[] => [ofSize(facts), ...ofTurning(facts)];

function ofSize({ inches, edids }: ScreenFacts): Finding {
  const sizes = (edids ?? []).map(screenSize).filter((size) => size !== undefined);
  const tell = (size: ScreenSize): string =>
    `${size.name === '' ? 'The screen' : `The screen “${size.name}”`} is ${size.inches} inches (${size.widthMm} × ${size.heightMm} mm)`;
  const [first] = sizes;
  if (first === undefined) {
    const why =
      edids === undefined ? 'This system does not tell how large its screens are.' : 'No screen says how large it is.';
    return inches === undefined
      ? warning('screen-size', `${why} 22 inches are assumed.`, measureIt)
      : unknown('screen-size', `${why} kiosk.yaml says ${inches} inches.`, 'Measure the diagonal once, and compare.');
  }
  if (inches === undefined) {
    const fix = `Write into kiosk.yaml: “screen: { inches: ${Math.round(first.inches)} }”. A projector or a touch frame: measure what is seen.`;
    return warning('screen-size', `${tell(first)}, and kiosk.yaml does not say so: 22 inches are assumed.`, fix);
  }
  const match = sizes.find((size) => Math.abs(size.inches - inches) <= inches * TOLERANCE);
  if (match !== undefined) return fine('screen-size', `${tell(match)}, as kiosk.yaml says.`);
  return warning(
    'screen-size',
    `${sizes.map(tell).join('. ')}, but kiosk.yaml says ${inches} inches: buttons have the wrong size.`,
    `Measure the diagonal. If the screen is right, write into kiosk.yaml: “screen: { inches: ${Math.round(first.inches)} }”.`,
  );
}

const measureIt = 'Measure the diagonal, and write it into kiosk.yaml: “screen: { inches: 27 }”.';

const isThere = (wish: DisplayWish, lit: readonly { readonly name: string }[]): boolean =>
  typeof wish === 'number'
    ? wish <= lit.length
    : namedOne(
        lit.map(({ name }) => name),
        wish,
      ) !== undefined;

const CONNECTED = /^(\S+) connected (primary )?(?:(\d+)x(\d+)\+\d+\+\d+ ?)?(normal|left|right|inverted)?/u;

const connected = (xrandr: string) =>
  xrandr.split('\n').flatMap((line) => {
    const [, name, , width, height, turned] = CONNECTED.exec(line) ?? [];
    return name === undefined ? [] : [{ name, width: Number(width ?? 0), height: Number(height ?? 0), turned }];
  });

/** Whether the first screen that shows a picture stands upright; not where nobody tells. */
export function isUpright(xrandr: string | undefined): boolean {
  const first = connected(xrandr ?? '').find(({ width }) => width > 0);
  return first !== undefined && first.height > first.width;
}

/** Reads `xrandr --query`: `HDMI-1 connected primary 1080x1920+0+0 left (normal left inverted right) 597mm x 336mm`. */
function ofTurning({ xrandr, display }: ScreenFacts): readonly Finding[] {
  if (xrandr === undefined)
    return [
      unknown(
        'screens',
        'Which screens there are and how they are turned could not be found out: xrandr does not answer.',
        'On Debian: sudo apt install x11-xserver-utils. Elsewhere look by hand.',
      ),
    ];
  const screens = connected(xrandr);
  const lit = screens.filter(({ width }) => width > 0);
  if (lit.length === 0) {
    return [warning('screens', 'No connected screen shows a picture.', 'Look at its cable, its power and its input.')];
  }
  const told = lit.map(
    ({ name, width, height, turned }) =>
      `${name} ${width} × ${height}${turned === undefined || turned === 'normal' ? '' : ` (turned: ${turned})`}`,
  );
  const dark = screens.filter(({ width }) => width === 0).map(({ name }) => name);
  return [
    display !== undefined && !isThere(display, lit)
      ? warning(
          'screens',
          `kiosk.yaml asks for display ${typeof display === 'number' ? display : `“${display}”`}, but there ${lit.length === 1 ? 'is' : 'are'} only ${lit.length}: ${told.join(', ')}.`,
          'Connect it, or change “display:” in kiosk.yaml.',
        )
      : fine('screens', `Screens: ${told.join(', ')}.`),
    ...(dark.length === 0
      ? []
      : [
          warning(
            'screens',
            `Connected, but switched off by the system: ${dark.join(', ')}.`,
            'Switch it on: xrandr --auto',
          ),
        ]),
  ];
}
