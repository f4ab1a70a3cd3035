// Begin and end of what shows the exhibition, as staff order them: the shell says what it can do, and does it a moment later.
import type { StaffRestarts } from '#contract/staff';
import type { Watchdog } from '../watch/watchdog.ts';
import type { LifeOrder, LifePort } from './ports.ts';

export interface Life extends LifePort {
  /** What the shell does for each order it knows. */
  readonly serve: (doing: Readonly<Partial<Record<LifeOrder, () => void>>>, restarts?: () => StaffRestarts) => void;
}

/** Where something shows the page, whatever it is. */
export const ordersOf = (watchdog: Pick<Watchdog, 'restart'>, quit: () => void): Parameters<Life['serve']>[0] => ({
  quit,
  'restart-kiosk': () => watchdog.restart('kiosk'),
  'restart-browser': () => watchdog.restart('browser'),
});

export interface LifeOptions {
  readonly shell: LifePort['shell'];
  /** How often the page died, as the kiosk itself counts. */
  readonly pageDeaths: () => number;
  /** Runs it so many milliseconds later. */
  readonly later: (milliseconds: number, run: () => void) => void;
}

/** So that the answer reaches the page first. */
const ANSWER_MS = 500;

export function createLife({ shell, pageDeaths, later }: LifeOptions): Life {
  let known: Parameters<Life['serve']>[0] = {};
  let counts = (): StaffRestarts => ({ page: pageDeaths(), browser: 0, kiosk: 0 });
  return {
    shell,
    serve(doing, restarts = counts) {
      [known, counts] = [doing, restarts];
    },
    order(what) {
      const run = known[what];
      if (run) later(ANSWER_MS, run);
      return run !== undefined;
    },
    restarts: () => counts(),
  };
}
