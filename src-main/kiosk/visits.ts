// `POST /api/visit`: how often things happen, counted a day, without anything that could name a visitor.
import { z } from 'zod';
import type { VisitReport } from '#contract/api';
import { readJson } from './json.ts';
import type { Resource } from './router.ts';

/** Day (YYYY-MM-DD) → event → how often. */
export type VisitCounts = Readonly<Record<string, Readonly<Partial<Record<VisitReport['event'], number>>>>>;

const id = z.string().max(500).exactOptional();

const schema = z.object({
  event: z.enum(['begin', 'room', 'exhibit', 'slide-finished', 'language', 'setting', 'end']),
  room: id,
  exhibit: id,
  slide: id,
  lang: id,
  detail: id,
}) satisfies z.ZodType<VisitReport>;

/** `today` is the museum's own day. Counts are kept in memory. */
export function createVisits(today: () => string): { resource: Resource; counts: () => VisitCounts } {
  let counts: VisitCounts = {};
  return {
    resource: {
      async post({ request }) {
        const { event } = await readJson(request, schema);
        const day = today();
        const before = counts[day] ?? {};
        counts = { ...counts, [day]: { ...before, [event]: (before[event] ?? 0) + 1 } };
        return new Response(null, { status: 204 });
      },
    },
    counts: () => counts,
  };
}
