// How long an exhibit takes: its narration where there is one, else reading its labels.
import { choose } from '#contract/choose';
import type { Exhibit, Slide } from '#contract/content';
import { readingSeconds } from '../visit/reading-time.ts';
import { langOf, type Stage } from './stage.ts';

/** Whole minutes, at least one. */
export const exhibitMinutes = (stage: Stage, exhibit: Exhibit): number =>
  Math.max(1, Math.round(exhibit.slides.reduce((sum, slide) => sum + slideSeconds(stage, slide), 0) / 60));

/** Seconds a visitor spends on one slide. */
export function slideSeconds(stage: Pick<Stage, 'lang' | 'exhibition'>, slide: Slide): number {
  const fallback = stage.exhibition.languages[0]?.tag ?? 'en';
  const narration = choose(slide.narration, stage.lang, fallback);
  return narration?.value.seconds ?? labelSeconds(stage, slide, fallback);
}

function labelSeconds(stage: Pick<Stage, 'lang'>, slide: Slide, fallback: string): number {
  const label = choose(slide.label, stage.lang, fallback);
  return label ? readingSeconds(label.value, langOf(label, stage.lang)) : 0;
}
