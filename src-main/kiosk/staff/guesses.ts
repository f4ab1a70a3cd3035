// How fast PINs and codes may be guessed. Each look at one is paid for before it is taken, so that neither many at once nor a kiosk that
// is switched off in between gives one for nothing. Nobody waits longer than five minutes.

/** How many were wrong in a row. */
export interface GuessFile {
  /** Undefined where there is nothing yet. Rejects where it cannot be read. */
  readonly read: () => Promise<number | undefined>;
  /** Rejects where the disk refuses. */
  readonly write: (failures: number) => Promise<void>;
}

export interface GuessOptions {
  readonly file: GuessFile;
  /** Monotonic milliseconds: a clock that is set says nothing here. */
  readonly now: () => number;
  readonly onError: (cause: unknown) => void;
}

export type Guess =
  | { readonly kind: 'right' }
  /** `waitSeconds` until the next one. */
  | { readonly kind: 'wrong'; readonly failures: number; readonly waitSeconds: number }
  /** It was not looked at. */
  | { readonly kind: 'wait'; readonly waitSeconds: number };

export interface Guesses {
  /** Looks at one, if it may. One at a time, whoever asks. */
  readonly guess: (isRight: () => Promise<boolean>) => Promise<Guess>;
  /** Until another one is looked at; 0 now. */
  readonly waitSeconds: () => number;
  /** Who can write into the data folder need not guess. */
  readonly forgive: () => Promise<void>;
}

export const LONGEST_MS = 300_000;
const FIRST_MS = 1000;
/** More make no difference: the wait is the longest long before. */
const MOST_FAILURES = 20;
/** After so long without a wrong one, what children tapped yesterday is forgotten: it gives nine quick guesses a day. */
const FORGOTTEN_MS = 24 * 3600 * 1000;

/** 1, 2, 4, 8 … seconds, up to five minutes. */
export const delayAfter = (failures: number): number =>
  failures <= 0 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (Math.min(failures, MOST_FAILURES) - 1));

export async function openGuesses({ file, now, onError }: GuessOptions): Promise<Guesses> {
  let failures = await before();
  /** Nobody can tell how long it was off, whatever its clock says: the whole delay begins anew. */
  let until = now() + delayAfter(failures);
  let lastAt = now();
  let busy = false;

  async function before(): Promise<number> {
    try {
      return Math.max(0, Math.min((await file.read()) ?? 0, MOST_FAILURES));
    } catch (error) {
      onError(error);
      // who cannot read how many there were takes them for many
      return MOST_FAILURES;
    }
  }

  const waitMs = (): number => Math.max(0, until - now());
  const waitSeconds = (): number => Math.ceil(waitMs() / 1000);
  /** On a disk that refuses they are counted in memory. */
  const set = async (count: number): Promise<void> => {
    failures = count;
    lastAt = now();
    until = lastAt + delayAfter(failures);
    await file.write(failures).catch(onError);
  };

  return {
    async guess(isRight) {
      if (busy || waitMs() > 0) return { kind: 'wait', waitSeconds: Math.max(1, waitSeconds()) };
      busy = true;
      try {
        const isForgotten = now() - lastAt >= FORGOTTEN_MS;
        await set(Math.min((isForgotten ? 0 : failures) + 1, MOST_FAILURES));
        if (!(await isRight())) return { kind: 'wrong', failures, waitSeconds: waitSeconds() };
        await set(0);
        return { kind: 'right' };
      } finally {
        busy = false;
      }
    },
    waitSeconds,
    forgive: () => set(0),
  };
}
