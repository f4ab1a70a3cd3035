// Problems of steps: what a picture waits for and what the labels mark do not agree.
import { list, warning } from './kinds.ts';

export const STEP_PROBLEMS = {
  'step-without-marker': warning<{ step: string; languages: readonly string[]; nearest?: string }>(
    (p) =>
      `Something in “${p.name}” waits for the step “${p.step}”, but the label has no {>${p.step}} in: ${p.languages.join(', ')}. There it is shown from the start.`,
    (p) =>
      p.nearest === undefined
        ? `Write {>${p.step}} into the label (${p.languages.join(', ')}), directly before the words it belongs to, or take the step out of “${p.name}”.`
        : `Did you mean “${p.nearest}”? Correct the step in “${p.name}”, or the marker in the label.`,
  ),
  'step-unknown': warning<{ step: string; nearest?: string }>(
    (p) =>
      `“${p.name}” marks the step {>${p.step}}, but nothing in the picture of the slide waits for it, so it does nothing.`,
    (p) =>
      p.nearest === undefined
        ? `Write “step: ${p.step}” beside what is to appear in the drawing, or delete the marker in “${p.name}”.`
        : `Did you mean {>${p.nearest}}? Correct the marker in “${p.name}”.`,
  ),
  'focus-without-picture': warning<{ step: string }>(
    (p) =>
      `“${p.name}” draws a frame for the step “${p.step}”, but the slide has no photograph or picture to draw it on, so nothing is framed.`,
    (p) =>
      `Put the picture beside “${p.name}”, under the same number. In a drawing, write “step: ${p.step}” in the file of the drawing instead, and delete it from “steps” in “${p.name}”.`,
  ),
  'step-order': warning<{ steps: readonly string[]; other: string; others: readonly string[] }>(
    (p) =>
      `“${p.name}” has its steps in the order ${list(p.steps)}, “${p.other}” in the order ${list(p.others)}. The picture would tell another story in this language.`,
    (p) => `Bring the markers of “${p.name}” and “${p.other}” into the same order.`,
  ),
  'step-twice': warning<{ step: string }>(
    (p) => `“${p.name}” marks the step {>${p.step}} more than once. It happens at the first place.`,
    (p) => `Delete the second {>${p.step}} in “${p.name}”, or give it another name.`,
  ),
} as const;
