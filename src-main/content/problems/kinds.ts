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

/** `a`, `b` and `c` */
export const list = (names: readonly string[]): string =>
  names.length < 2
    ? names.map(quoted).join('')
    : `${names.slice(0, -1).map(quoted).join(', ')} and ${quoted(names.at(-1) ?? '')}`;

const quoted = (name: string): string => `“${name}”`;
