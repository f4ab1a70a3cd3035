// Everything that can be wrong with an exhibition, in one table: code → severity, message, fix. Codes are permanent.
import { basename } from 'node:path';
import type { Problem } from '#contract/problem';
import type { Kind } from './problems/kinds.ts';
import { AGREEMENT_PROBLEMS } from './problems/agreement.ts';
import { CREDIT_PROBLEMS } from './problems/credits.ts';
import { DRAWN_PROBLEMS } from './problems/drawn.ts';
import { FIGURE_PROBLEMS } from './problems/figures.ts';
import { GROUND_PROBLEMS } from './problems/grounds.ts';
import { INTERFACE_PROBLEMS } from './problems/interface.ts';
import { MEDIA_PROBLEMS } from './problems/media.ts';
import { NAME_PROBLEMS } from './problems/names.ts';
import { STEP_PROBLEMS } from './problems/steps.ts';
import { WORD_PROBLEMS } from './problems/words.ts';

export const PROBLEM_TABLE = {
  ...NAME_PROBLEMS,
  ...WORD_PROBLEMS,
  ...INTERFACE_PROBLEMS,
  ...MEDIA_PROBLEMS,
  ...DRAWN_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...GROUND_PROBLEMS,
  ...AGREEMENT_PROBLEMS,
  ...CREDIT_PROBLEMS,
  ...STEP_PROBLEMS,
} as const;

export type Code = keyof typeof PROBLEM_TABLE;

type ParamsOf<C extends Code> = (typeof PROBLEM_TABLE)[C] extends Kind<infer P> ? P : never;

/** Where a problem is: a path relative to the exhibition folder, and a place in the file where there is one. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
}

/** Of one word or line in a problem. */
const MOST_LETTERS = 400;

/** Of one file that are listed. */
export const MOST_PROBLEMS = 100;

/** How problems are handed on while a folder is read. */
export type Report = (found: Problem) => void;

/** One problem in words. `name` stands in for the file name where `path` is empty (the exhibition folder itself). */
export function problem<C extends Code>(
  code: C,
  place: Place,
  params: ParamsOf<C> & { readonly name?: string },
): Problem {
  const kind: Kind<ParamsOf<C>> = PROBLEM_TABLE[code] as unknown as Kind<ParamsOf<C>>;
  const named = shortened({ name: basename(place.path).normalize('NFC'), ...params });
  return { code, severity: kind.severity, ...shortened(place), message: kind.message(named), fix: kind.fix(named) };
}

/** A file may hold a “word” of a hundred thousand letters; the path is never cut. */
function shortened<T extends object>(given: T): T {
  const cut = (value: unknown): unknown =>
    typeof value === 'string' && value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS - 1)}…` : value;
  const entries = Object.entries(given).map(([key, value]: [string, unknown]) => [
    key,
    key === 'path' ? value : cut(value),
  ]);
  // the same keys with values of the same types
  return Object.fromEntries(entries) as T;
}
