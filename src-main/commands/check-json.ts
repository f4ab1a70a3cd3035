// What `vitrine check --format json` prints. Programs rely on it: keys are added, never changed; otherwise `version` goes up.
import type { CompletenessRow } from '#contract/completeness';
import type { Problem, Severity } from '#contract/problem';
import { completeness } from '../content/completeness.ts';
import type { LoadedExhibition } from '../content/loaded.ts';

export interface CheckAnswer {
  readonly version: 1;
  /** Hash of everything shown. */
  readonly revision: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** What can be shown. */
  readonly shown: { readonly rooms: number; readonly exhibits: number; readonly slides: number };
  /** Sorted by path, line, column and code. */
  readonly problems: readonly Problem[];
  /** One entry a room and language. */
  readonly completeness: readonly CompletenessRow[];
  /** With `--steps`. */
  readonly steps?: readonly string[];
}

export function checkAnswer({ exhibition, problems }: LoadedExhibition, steps?: readonly string[]): CheckAnswer {
  const { rooms, revision } = exhibition;
  const exhibits = rooms.flatMap((room) => room.exhibits);
  return {
    version: 1,
    revision,
    errors: countOf(problems, 'error'),
    warnings: countOf(problems, 'warning'),
    notes: countOf(problems, 'note'),
    shown: {
      rooms: rooms.length,
      exhibits: exhibits.length,
      slides: exhibits.reduce((sum, { slides }) => sum + slides.length, 0),
    },
    problems,
    completeness: completeness(exhibition),
    ...(steps === undefined ? {} : { steps }),
  };
}

export const countOf = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((one) => one.severity === severity).length;
