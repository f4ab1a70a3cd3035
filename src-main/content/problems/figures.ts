// Problems of charts, lines of time and pages of type: numbers and dates that cannot be drawn, or should not be.
import { error, warning } from './kinds.ts';

export const FIGURE_PROBLEMS = {
  'number-bare': error<{ what: string; bare: 'source' | 'alone' }>(
    (p) =>
      p.bare === 'source'
        ? `In “${p.name}”, ${p.what} gives a number without a source. A number that nobody stands for is not shown.`
        : `In “${p.name}”, ${p.what} gives one disputed number, and no other beside it. Alone it would look as if it were certain, so it is not shown.`,
    (p) =>
      p.bare === 'source'
        ? `Write “source:” and who says so into this row of “${p.name}”, or take the number out.`
        : `Give the range it lies in (“from:” and “to:”) in “${p.name}”, or put the numbers of other sources beside it.`,
  ),
  'range-wrong': error<{ what: string; why: string }>(
    (p) => `In “${p.name}”, ${p.what} is left out: ${p.why}.`,
    (p) => `Correct the numbers or dates there in “${p.name}”.`,
  ),
  'calendar-wrong': warning<{ date: string; julian: string; right?: string }>(
    (p) =>
      `In “${p.name}”, the day ${p.date} is given as ${p.julian} in the Julian calendar. ${p.right === undefined ? 'Without a day in “date” the two cannot be compared.' : `That should be ${p.right}.`} It is shown as it stands.`,
    (p) =>
      p.right === undefined
        ? `Write the whole day in “date” in “${p.name}”, or take “calendar” out.`
        : `Write “julian: ${p.right}” in “${p.name}”, or correct “date” if that is the wrong one.`,
  ),
} as const;
