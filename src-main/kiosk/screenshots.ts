// A picture of what is on the screen, from whichever shell shows it just now.

export interface Screenshots {
  /** The shell that shows a page says how it is taken; without one there is nothing to take. */
  readonly provide: (take: (() => Promise<Uint8Array>) | undefined) => void;
  /** PNG; undefined where no page is shown, or where it could not be had in time. Who asks meanwhile gets the same one. */
  readonly take: () => Promise<Uint8Array | undefined>;
}

/** A page that hangs draws nothing. */
const PATIENCE_MS = 5000;

export function createScreenshots(patienceMs: number = PATIENCE_MS): Screenshots {
  let provided: (() => Promise<Uint8Array>) | undefined;
  let running: Promise<Uint8Array | undefined> | undefined;
  return {
    provide(take) {
      provided = take;
    },
    take() {
      running ??= within(provided, patienceMs).finally(() => (running = undefined));
      return running;
    },
  };
}

async function within(take: (() => Promise<Uint8Array>) | undefined, ms: number): Promise<Uint8Array | undefined> {
  if (!take) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((over) => {
    timer = setTimeout(() => over(undefined), ms);
  });
  // a page that has just gone cannot be looked at: that is no fault of who asks
  const taken = take().catch(() => undefined);
  return Promise.race([taken, late]).finally(() => clearTimeout(timer));
}
