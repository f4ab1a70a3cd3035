// Charts, lines of time and pages of type begin where reading begins: for those who read from the right they are drawn the other
// way round. Maps and pictures stay as the world is.
import type { Drawing, DrawnView, Side } from '#contract/drawing';
import type { Box } from './placer.ts';

const FORMS: readonly Drawing['form'][] = ['chart', 'timeline', 'type'];

export const turnsWithReading = ({ form }: Drawing): boolean => FORMS.includes(form);

/** Its labels; the shapes are turned as they are shown (`data-mirrored` in drawing.css). */
export const mirroredView = (view: DrawnView): DrawnView => ({
  ...view,
  labels: view.labels.map((label) => ({
    ...label,
    at: [view.width - label.at[0], label.at[1]] as const,
    sides: label.sides.map((side) => TURNED[side]),
  })),
});

/** Of a shape that is turned with the view: where it is seen. */
export const mirroredBox = (box: Box, width: number): Box => ({ ...box, x: width - box.x - box.w });

const TURNED: Readonly<Record<Side, Side>> = {
  left: 'right',
  right: 'left',
  'above-left': 'above-right',
  'above-right': 'above-left',
  'below-left': 'below-right',
  'below-right': 'below-left',
  above: 'above',
  below: 'below',
  on: 'on',
};
