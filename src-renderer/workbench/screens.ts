// Screens that hang in museums: the page is drawn in their pixels, and as large as its visitors would see it.

export interface FrameScreen {
  readonly id: string;
  readonly name: string;
  /** CSS pixels; absent: as many as there is room for. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Diagonal; absent: what `kiosk.yaml` says. */
  readonly inches?: number;
}

export const SCREENS: readonly [FrameScreen, ...FrameScreen[]] = [
  { id: 'full-hd', name: '22 inch, 1920 × 1080', size: { width: 1920, height: 1080 }, inches: 22 },
  { id: 'upright', name: '32 inch upright, 1080 × 1920', size: { width: 1080, height: 1920 }, inches: 32 },
  { id: '4k', name: '55 inch, 3840 × 2160', size: { width: 3840, height: 2160 }, inches: 55 },
  { id: 'tablet', name: '10 inch, 1280 × 800', size: { width: 1280, height: 800 }, inches: 10 },
  { id: 'wide', name: '34 inch ultra-wide, 2560 × 1080', size: { width: 2560, height: 1080 }, inches: 34 },
  { id: 'window', name: 'this window' },
];

const MM_PER_INCH = 25.4;

/** True millimetres of its short side. */
export function shortSideMm({ size, inches }: FrameScreen): number | undefined {
  if (!size || inches === undefined) return undefined;
  const short = Math.min(size.width, size.height) / Math.hypot(size.width, size.height);
  return Math.round(inches * MM_PER_INCH * short);
}

export interface Space {
  readonly width: number;
  readonly height: number;
}

export interface Fitted extends Space {
  readonly scale: number;
}

/** What is never so small that nothing can be seen in it. */
const LEAST_SCALE = 0.1;

/** The screen in its own pixels, and how much smaller it has to be drawn. Never larger than it is. */
export function fitScreen({ size }: FrameScreen, space: Space): Fitted {
  if (!size) return { width: Math.max(320, space.width), height: Math.max(240, space.height), scale: 1 };
  const scale = Math.min(1, space.width / size.width, space.height / size.height);
  return { ...size, scale: Math.max(LEAST_SCALE, scale) };
}
