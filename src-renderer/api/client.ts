// The page's only way out: JSON from its own kiosk, with a time limit, so that nothing waits for ever.
import type {
  ExhibitionAnswer,
  HeartbeatAnswer,
  HeartbeatRequest,
  RoomAnswer,
  TrialAnswer,
  VisitReport,
} from '#contract/api';
import { URLS, roomUrl } from '#contract/urls';

const PATIENCE_MS = 10_000;

export const fetchExhibition = (): Promise<ExhibitionAnswer> => ask<ExhibitionAnswer>(URLS.exhibition);

export const fetchRoom = (revision: string, room: string): Promise<RoomAnswer> =>
  ask<RoomAnswer>(roomUrl(revision, room));

export const sendHeartbeat = (beat: HeartbeatRequest): Promise<HeartbeatAnswer> =>
  ask<HeartbeatAnswer>(URLS.heartbeat, beat);

export const fetchTrial = (): Promise<TrialAnswer> => ask<TrialAnswer>(URLS.trial);

/** Statistics must never be felt: a report that does not arrive is lost. */
export function sendReport(report: VisitReport): void {
  ask(URLS.visit, report).catch((reason: unknown) => console.warn('api: report lost,', reason));
}

async function ask<T>(url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    cache: 'no-store',
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  // the kiosk and its page are one build: what it answers is what the contract says; a report is answered with nothing
  return (response.status === 204 ? undefined : await response.json()) as T;
}
