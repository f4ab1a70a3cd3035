// How long an exhibit takes: what tells each slide, its narration or its film, else reading its label.
import type { Exhibit, Slide } from '#contract/content';
import type { Settings } from '../visit/visit.ts';
import { readingSeconds } from '../visit/reading-time.ts';
import { chosen, langOf, type Stage } from './stage.ts';
import { tellingOf } from './telling.ts';

type Staged = Pick<Stage, 'lang' | 'exhibition'>;

/** Whole minutes, at least one. */
export const exhibitMinutes = (stage: Staged, exhibit: Exhibit, settings: Settings): number =>
  Math.max(1, Math.round(exhibit.slides.reduce((sum, slide) => sum + slideSeconds(stage, slide, settings), 0) / 60));

/** Seconds a visitor with these settings spends on one slide. */
export function slideSeconds(stage: Staged, slide: Slide, settings: Settings): number {
  const label = chosen(stage, slide.label);
  const reading = label ? readingSeconds(label.value, langOf(label, stage.lang)) : 0;
  const visual = chosen(stage, slide.visual)?.value;
  const narration = chosen(stage, slide.narration)?.value;
  const telling = tellingOf({ slide, visual, narration, reading, settings });
  // the length of a film may not be known
  return (telling.kind !== 'nothing' && telling.recording.seconds / settings.speed) || reading;
}
