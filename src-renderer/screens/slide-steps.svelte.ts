// The steps of the slide on screen, followed by its narration, or by reading time where nothing is heard.
import { choose } from '#contract/choose';
import type { Slide } from '#contract/content';
import type { Narration } from '../narration/narration.svelte.ts';
import { stepsCome } from '../narration/steps.ts';
import { setMarks } from '../set-marks.ts';
import { readingSeconds } from '../visit/reading-time.ts';
import { defaultLang, langOf, type Stage } from './stage.ts';

export interface SlideSteps {
  /** Names of the steps that have not come yet. */
  readonly waiting: readonly string[];
}

/** To be called while a component is set up. `key` names the slide: another one counts anew. */
export function followSteps(stage: Stage, narration: Narration, slide: () => Slide, key: () => string): SlideSteps {
  const here = $derived(key());
  let began = $state(performance.now());
  let shown = $state(0);
  const narrated = $derived(choose(slide().narration, stage.lang, defaultLang(stage)));
  const label = $derived(choose(slide().label, stage.lang, defaultLang(stage)));
  const steps = $derived(slide().steps[(narrated ?? label)?.lang ?? ''] ?? []);
  const needed = $derived(label && steps.length > 0 ? readingSeconds(label.value, langOf(label, stage.lang)) : 0);
  const come = $derived.by(() => {
    const { state, position, seconds, starting, failed } = narration;
    const hearing = {
      narrated: narrated !== undefined && !failed,
      untouched: state === 'waiting' && position === 0 && !starting,
      starting: starting && position === 0,
      position,
      seconds,
    };
    const all = hearing.narrated && hearing.untouched;
    return { count: stepsCome(steps, hearing, { shown, needed }), all };
  });
  const count = $derived(come.count);
  const latest = $derived(come.all ? undefined : steps[count - 1]?.name);
  const waiting = $derived(steps.slice(count).map(({ name }) => name));

  $effect(() => {
    void here;
    began = performance.now();
  });
  // between two steps nothing runs
  $effect(() => {
    const passed = (performance.now() - began) / 1000;
    shown = passed;
    const timers = steps
      .map(({ share }) => share * needed)
      .filter((moment) => moment > passed)
      .map((moment) => window.setTimeout(() => (shown = Math.max(shown, moment)), (moment - passed) * 1000));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  });
  $effect(() => {
    // a slide that is only tried behind attract is not where anybody is
    if (stage.isTrial) return undefined;
    setMarks(document.documentElement, { 'data-step': latest });
    return () => setMarks(document.documentElement, { 'data-step': undefined });
  });
  return {
    get waiting() {
      return waiting;
    },
  };
}
