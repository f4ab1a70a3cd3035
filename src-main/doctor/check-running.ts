// Whether another kiosk is at work here: with the same data folder, or at the same port.
import { fault, fine, type Finding } from './finding.ts';

export interface RunningFacts {
  /** Number of the process that shows its window from this data folder. */
  readonly showing: number | undefined;
  readonly port: number;
  /** Electron needs none. */
  readonly needsPort: boolean;
  /** Why the port cannot be had: a sentence and what to do. */
  readonly portRefusal: { readonly message: string; readonly fix: string } | undefined;
}

export function checkRunning({ showing, port, needsPort, portRefusal }: RunningFacts): readonly Finding[] {
  return [
    showing === undefined
      ? fine('running', 'No Vitrine shows its window from this data folder now.')
      : fine('running', `Vitrine is running already (process ${showing}).`),
    ofPort({ showing, port, needsPort, portRefusal }),
  ];
}

function ofPort({ showing, port, needsPort, portRefusal }: RunningFacts): Finding {
  if (portRefusal === undefined) return fine('port', port === 0 ? 'Any free port is taken.' : `Port ${port} is free.`);
  if (showing !== undefined) return fine('port', `Port ${port} is held by it.`);
  if (!needsPort) return fine('port', `Port ${port} is taken, but Electron needs none.`);
  return fault('port', portRefusal.message, portRefusal.fix);
}
