// Where a visit is, as one word, and how it gets to another place, whatever stands in between.
import type { ShownContent } from '../api/shown-content.ts';
import { asking, isVisiting, placeId, type AdvisoryOf, type Visit, type VisitEvent } from '../visit/visit.ts';

/** `room[/exhibit[/slide]]`, empty in the hall; undefined where no visit goes on. */
export function whereIs(visit: Visit): string | undefined {
  return isVisiting(visit) ? (placeId(visit) ?? '') : undefined;
}

/** Whether a visit that is at `there` is at `at`, or in it. */
export const reaches = (there: string | undefined, at: string): boolean => `${there ?? ''}/`.startsWith(`${at}/`);

export interface Led {
  readonly current: () => Visit;
  readonly content: () => { readonly fetched: Pick<ShownContent['fetched'], 'load'> };
  readonly send: (event: VisitEvent) => void;
}

const DEPTHS: Readonly<Record<AdvisoryOf, number>> = { room: 1, exhibit: 2, slide: 3 };

/** Leads the visit to `at`, or to the nearest place there is. The advisory of that place itself asks; those before it do not. */
export async function leadTo(at: string, { current, content, send }: Led): Promise<void> {
  const names = at.split('/').filter((name) => name !== '');
  const [room] = names;
  if (room !== undefined) await content().fetched.load(room, room);
  send({ type: 'wake' });
  send({ type: 'stay' });
  const visit = current();
  if (room === undefined || (isVisiting(visit) && asking(visit))) send({ type: 'home' });
  for (let depth = names.length; depth > 0; depth -= 1) {
    const to = names.slice(0, depth).join('/');
    send({ type: 'go', to });
    if (!reaches(whereIs(current()), to)) continue;
    answerBefore(depth);
    return;
  }
  send({ type: 'home' });

  function answerBefore(depth: number): void {
    for (let outer = 1; outer < depth; outer += 1) {
      const there = current();
      const advisory = isVisiting(there) ? asking(there) : undefined;
      if (advisory && DEPTHS[advisory.of] < depth) send({ type: 'go-on' });
    }
  }
}
