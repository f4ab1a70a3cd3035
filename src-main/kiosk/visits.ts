// `POST /api/visit`: what happened in a visit, held against the exhibition, without anything that could name a visitor.
import { z } from 'zod';
import type { VisitReport } from '#contract/api';
import type { Exhibition } from '#contract/content';
import { readJson } from './json.ts';
import type { Resource } from './router.ts';
import { knownReport } from './statistics/known-report.ts';

const id = z.string().max(500).exactOptional();

const schema = z.object({
  event: z.enum(['begin', 'room', 'exhibit', 'slide-finished', 'language', 'setting', 'end']),
  room: id,
  exhibit: id,
  slide: id,
  lang: id,
  detail: id,
}) satisfies z.ZodType<VisitReport>;

export interface VisitsOptions {
  /** Newest first, each as it is on this day. */
  readonly held: () => readonly Exhibition[];
  readonly onReport: (report: VisitReport) => void;
}

export const createVisits = ({ held, onReport }: VisitsOptions): Resource => ({
  async post({ request }) {
    onReport(knownReport(await readJson(request, schema), held()));
    return new Response(null, { status: 204 });
  },
});
