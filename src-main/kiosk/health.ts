// `GET /api/health`: whether the screen is really showing the exhibition, for staff and monitoring.
import type { HealthAnswer } from '#contract/api';
import type { LoadedExhibition } from '../content/loaded.ts';
import type { Beat } from './heartbeat.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

const SILENT_MS = 15_000;

export interface HealthOptions {
  readonly content: () => LoadedExhibition;
  /** The last beat of the kiosk's own page, else of any page. */
  readonly beat: () => Beat | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Its resource, and the same answer for staff. */
export function createHealth({ content, beat, now }: HealthOptions): Resource & { readonly read: () => HealthAnswer } {
  const startedAt = now();
  const read = (): HealthAnswer => {
    const { exhibition, problems } = content();
    const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
    const last = beat();
    return {
      status: statusOf(last, now()),
      revision: exhibition.revision,
      screen: last?.screen ?? '',
      uptime: Math.floor((now() - startedAt) / 1000),
      problems: { errors: count('error'), warnings: count('warning') },
    };
  };
  return { read, get: () => jsonAnswer(read()) };
}

function statusOf(beat: Beat | undefined, now: number): HealthAnswer['status'] {
  if (!beat) return 'starting';
  const isDrawing = beat.frame || beat.visibility === 'hidden';
  return isDrawing && now - beat.at <= SILENT_MS ? 'ok' : 'degraded';
}
