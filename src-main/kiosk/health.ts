// `GET /api/health`: whether the screen is really showing the exhibition, for staff and monitoring.
import type { HealthAnswer } from '#contract/api';
import type { Problem } from '#contract/problem';
import type { LoadedExhibition } from '../content/loaded.ts';
import type { Beat } from './heartbeat.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

const SILENT_MS = 15_000;

export interface HealthOptions {
  readonly content: () => LoadedExhibition;
  /** The last beat of the kiosk's own page, else of any page. */
  readonly beat: () => Beat | undefined;
  /** What is wrong with the machine itself. */
  readonly machine: () => readonly Problem[];
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Its resource, and the same answer for staff. */
export function createHealth(options: HealthOptions): Resource & { readonly read: () => HealthAnswer } {
  const { content, beat, machine, now } = options;
  const startedAt = now();
  const read = (): HealthAnswer => {
    const { exhibition, problems: found } = content();
    const own = machine();
    const problems = [...found, ...own];
    const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
    const last = beat();
    return {
      status: statusOf(last, now()),
      revision: exhibition.revision,
      screen: last?.screen ?? '',
      uptime: Math.floor((now() - startedAt) / 1000),
      problems: { errors: count('error'), warnings: count('warning') },
      machine: own.map(({ code }) => code),
    };
  };
  return { read, get: () => jsonAnswer(read()) };
}

function statusOf(beat: Beat | undefined, now: number): HealthAnswer['status'] {
  if (!beat) return 'starting';
  const isDrawing = beat.frame || beat.visibility === 'hidden';
  return isDrawing && now - beat.at <= SILENT_MS ? 'ok' : 'degraded';
}
