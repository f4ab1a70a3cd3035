// A difference between two languages as a problem, with both places.
import type { Lang } from '#contract/content';
import type { Assembly } from '../assembly.ts';
import { problem } from '../problem-table.ts';
import { differenceOf, type Text } from './compare.ts';
import { withoutNames } from './names.ts';

/** Five times the longest label that is advised; longer texts are not compared. */
const MOST_LETTERS = 5_000;

/** Something that stands in one language only; the line counts from 1. */
export interface Odd {
  readonly text: string;
  readonly line?: number | undefined;
}

export interface Disagreement {
  /** As it begins a sentence: The label. */
  readonly what: string;
  readonly kind: 'numbers' | 'terms' | 'links';
  readonly here: readonly Odd[];
  readonly there: readonly Odd[];
}

export interface Side {
  readonly path: string;
  readonly lang: Lang;
  readonly line?: number | undefined;
  readonly field?: string;
}

/** Nothing where nothing differs. The problem lies at `side`, in the language that is not the default one. */
export function reportDisagreement(assembly: Assembly, side: Side, other: Side, found: Disagreement): void {
  const { what, kind, here, there } = found;
  if (here.length + there.length === 0) return;
  const { path, lang, line, field } = side;
  const place = { path, ...(line === undefined ? {} : { line, column: 1 }), ...(field === undefined ? {} : { field }) };
  const file = other.path.slice(other.path.lastIndexOf('/') + 1);
  const texts = (all: readonly Odd[]): readonly string[] => all.map(({ text }) => text);
  const params = { what, kind, lang, only: texts(here), other: { file, lang: other.lang, only: texts(there) } };
  const lines = {
    ...(line === undefined ? {} : { line }),
    ...(other.line === undefined ? {} : { otherLine: other.line }),
  };
  assembly.report(problem('languages-differ', place, { ...params, ...lines }));
}

/** Numbers and dates, but for those in names that the glossary gives without them in another language. */
export function numbersOf(
  assembly: Assembly,
  here: Text,
  there: Text,
): { here: readonly Odd[]; there: readonly Odd[] } {
  // each number looks at what stands around it: of a text of many pages that takes minutes
  if (Math.max(here.text.length, there.text.length) > MOST_LETTERS) return { here: [], there: [] };
  const { names } = assembly.grounds;
  // a number of such a name must not be found in the other language, but may
  const named = (one: Text): Text => ({
    ...one,
    text: withoutNames(one.text, one.lang, names),
    beside: [one.text, one.beside ?? ''].join('\n\n'),
  });
  return differenceOf(named(here), named(there));
}
