// Every time and number of the watch over the screen, in milliseconds, in one place.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface ProofTimes {
  /** From the opening of a browser, or the load of the page, to its first sign of life. */
  readonly firstBeat: number;
  /** Without a beat for so long the page hangs. */
  readonly silence: number;
  /** The same for a hidden page, whose timers a browser may slow down to one a minute. */
  readonly hiddenSilence: number;
  /** With beats, but without a frame for so long, while it is visible, the page does not draw. */
  readonly frameless: number;
  /** So soon a frame has to come when there is reason to doubt. */
  readonly doubt: number;
  /** A hidden window is raised so often. */
  readonly raise: number;
  readonly tick: number;
  /** A tick that comes later than this was itself held up: the machine slept, or this process was stopped. */
  readonly late: number;
}

export interface LadderTimes {
  /** Of so many failures … */
  readonly most: { readonly page: number; readonly browser: number; readonly kiosk: number };
  /** … of the page within this time, the last leads one step up. */
  readonly window: number;
  /** Without a failure for so long, everything is forgotten. */
  readonly quiet: number;
  /** How long each rest in turn lasts; the last one is for all that follow. */
  readonly rests: readonly number[];
}

export interface WatchTimes extends ProofTimes, LadderTimes {
  /** A browser that dies while the screen rests is opened again after this. */
  readonly reopen: number;
  /** A picture of the screen, for the black box, is given up after this. */
  readonly picture: number;
  /** The whole record of the black box, with the picture, is given up after this. */
  readonly record: number;
  /** The kiosk process says so often that it lives … */
  readonly word: number;
  /** … for the first time this soon at the latest, while its program is being read … */
  readonly firstWord: number;
  /** … and is ended when it has not for so long. */
  readonly wordless: number;
  /** A kiosk that was asked to end is ended after this. */
  readonly farewell: number;
}

export const WATCH_TIMES: WatchTimes = {
  firstBeat: 20 * SECOND,
  silence: 15 * SECOND,
  hiddenSilence: 150 * SECOND,
  frameless: 30 * SECOND,
  doubt: 10 * SECOND,
  raise: MINUTE,
  tick: SECOND,
  late: 3 * SECOND,
  most: { page: 3, browser: 3, kiosk: 3 },
  window: 5 * MINUTE,
  quiet: 30 * MINUTE,
  rests: [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE),
  reopen: 5 * SECOND,
  picture: SECOND,
  record: 2 * SECOND,
  word: SECOND,
  firstWord: 2 * MINUTE,
  wordless: 30 * SECOND,
  farewell: 20 * SECOND,
};

/** Of the page; the watch waits for three of them. */
export const BEAT_MS = 5 * SECOND;

/**
 * `VITRINE_WATCH_HASTE=5` makes whoever only waits wait a fifth as long. It is for the tests, which cannot wait fifteen minutes, and can do
 * nothing else; what the machine needs for its own work (to start a browser, to take a picture) stays as long. Not in the guide: a real
 * kiosk under load would be taken for one that hangs.
 */
export function readHaste(env: Readonly<Record<string, string | undefined>>): number {
  const haste = Number(env['VITRINE_WATCH_HASTE']);
  return Number.isFinite(haste) && haste >= 1 && haste <= 1_000 ? haste : 1;
}

export function hastened(times: WatchTimes, haste: number): WatchTimes {
  const part = (time: number): number => time / haste;
  return {
    ...times,
    silence: part(times.silence),
    hiddenSilence: part(times.hiddenSilence),
    frameless: part(times.frameless),
    doubt: part(times.doubt),
    raise: part(times.raise),
    window: part(times.window),
    quiet: part(times.quiet),
    rests: times.rests.map(part),
    // a machine on which many tests run may be busy with others for seconds
    wordless: Math.max(5 * SECOND, part(times.wordless)),
  };
}
