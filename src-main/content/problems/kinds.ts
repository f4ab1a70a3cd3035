// How one row of the problem table is written down.
import type { Severity } from '#contract/problem';

/** What every message may use: the name of the file or folder, without the folders above it. */
export interface Named {
  readonly name: string;
}

export type None = Readonly<Record<never, never>>;

export interface Kind<P> {
  readonly severity: Severity;
  readonly message: (params: P & Named) => string;
  readonly fix: (params: P & Named) => string;
}

/** A row that stops something from being shown. */
export const error = <P>(message: Kind<P>['message'], fix: Kind<P>['fix']): Kind<P> => ({
  severity: 'error',
  message,
  fix,
});

/** A row about something that is shown, but not as it was meant. */
export const warning = <P>(message: Kind<P>['message'], fix: Kind<P>['fix']): Kind<P> => ({
  severity: 'warning',
  message,
  fix,
});

/** A row that only informs. */
export const note = <P>(message: Kind<P>['message'], fix: Kind<P>['fix']): Kind<P> => ({
  severity: 'note',
  message,
  fix,
});

/** Of a list in a message, and the letters of each. */
const [MOST_NAMED, MOST_LETTERS] = [12, 80];

/** “a”, “b” and “c”; of many, the first and how many more: “a”, “b” and 9 more. */
export function list(names: readonly string[], most = MOST_NAMED): string {
  // one more takes no more room than its number
  const isLong = names.length > most + 1;
  const shown = (isLong ? names.slice(0, most) : names).map(quoted);
  const last = isLong ? `${names.length - most} more` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}

const quoted = (name: string): string =>
  `“${name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…`.replace(/\p{Surrogate}/gu, '') : name}”`;
