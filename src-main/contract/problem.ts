// A content mistake is data in the curator's words, never an exception.

/** `note` is only information (a draft that is not shown). */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** Permanent, kebab-case; listed with its words in `src-main/content/problem-table.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the exhibition folder, with `/`; empty for the folder itself. */
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  /** What is wrong and why. */
  readonly message: string;
  /** What to do, imperative. */
  readonly fix: string;
}
