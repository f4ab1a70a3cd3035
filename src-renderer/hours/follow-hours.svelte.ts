// The opening hours on the page: whatever the kiosk told last happens to the visit. Called while a component is made.
import type { OpeningAnswer } from '#contract/opening';
import type { Visit, VisitEvent } from '../visit/visit.ts';
import { Hours } from './hours.svelte.ts';
import { openingEvent } from './opening-event.ts';

export function followHours(
  first: OpeningAnswer,
  page: { readonly current: Visit },
  send: (event: VisitEvent) => void,
): Hours {
  const hours = new Hours(first, () => performance.now());
  $effect(() => {
    const event = openingEvent(hours.now, page.current);
    if (event) send(event);
  });
  $effect(() => () => hours.stop());
  return hours;
}
