// Begin and end of what shows the exhibition, as staff order them: the shell says what it can do, and does it a moment later.
import type { StaffRestarts } from '#contract/staff';
import type { LifeOrder, LifePort } from './ports.ts';

/** What a kiosk ends with that is to be started again. */
export const EXIT_AGAIN = 75;

/** Whether a systemd unit started this process, which starts it again: without one, a kiosk that ended for a new start would be gone. */
export const isStartedAgain = (env: NodeJS.ProcessEnv): boolean => env['INVOCATION_ID'] !== undefined;

export interface Life extends LifePort {
  /** What the shell does for each order it knows. */
  readonly serve: (doing: Readonly<Partial<Record<LifeOrder, () => void>>>, restarts?: () => StaffRestarts) => void;
}

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
