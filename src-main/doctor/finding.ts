// What `vitrine doctor` finds, one sentence each.

/** `unknown`: it could not be looked at on this machine. */
export type State = 'fine' | 'warning' | 'error' | 'unknown';

export interface Finding {
  /** What was looked at, permanent: programs rely on it. */
  readonly check: string;
  readonly state: State;
  readonly message: string;
  /** What to do; for what is fine there is nothing. */
  readonly fix?: string;
}

export const fine = (check: string, message: string): Finding => ({ check, state: 'fine', message });
export const unknown = (check: string, message: string, fix?: string): Finding => ({
  check,
  state: 'unknown',
  message,
  ...(fix === undefined ? {} : { fix }),
});
export const warning = (check: string, message: string, fix: string): Finding => ({
  check,
  state: 'warning',
  message,
  fix,
});
/** It keeps the exhibition from being shown. */
export const fault = (check: string, message: string, fix: string): Finding => ({
  check,
  state: 'error',
  message,
  fix,
});
