// The kiosk without a shell: page, content and heartbeat behind one function from Request to Response.
import type { KioskFacts, TrialAnswer } from '#contract/api';
import { PREVIEW_URLS, URLS } from '#contract/urls';
import type { LoadedExhibition } from '../content/loaded.ts';
import { prepareFile } from '../content/prepare.ts';
import { createTileStore } from '../content/tile-store.ts';
import { visibleOn } from '../content/visible.ts';
import { createExhibition, createRoom } from './exhibition.ts';
import { createHandler } from './handler.ts';
import { createHealth } from './health.ts';
import { type Beat, createHeartbeat } from './heartbeat.ts';
import type { Log } from './log.ts';
import { createMedia } from './media.ts';
import { createPageAssets } from './page-assets.ts';
import { createPreview } from './preview.ts';
import { createRestingPage } from './resting-page.ts';
import { createRouter } from './router.ts';
import { createTrial } from './trial.ts';
import { createVoice } from './voice.ts';
import { type VisitCounts, createVisits } from './visits.ts';

export interface KioskOptions {
  /** What is shown now; asked anew for every request. */
  readonly content: () => LoadedExhibition;
  /** What was shown before: a visit that began with it goes on with it. */
  readonly before?: () => LoadedExhibition | undefined;
  /** What of a new revision has yet to be tried; undefined where none is on probation. */
  readonly trial?: () => TrialAnswer | undefined;
  /** Folder of the built page. */
  readonly rendererRoot: string;
  /** Folder for prepared pictures. */
  readonly cacheDir: string;
  readonly facts: KioskFacts;
  /** What the exhibition folder is called: only a preview tells it. */
  readonly folder?: string;
  /** One-time key of the page the shell opens; empty if it opens none. */
  readonly key: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** The museum's day, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
}

export interface Kiosk {
  /** Never rejects. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly lastBeat: () => Beat | undefined;
  /** Whether somebody is in a visit, as far as the page told lately. */
  readonly inVisit: () => boolean;
  /** Gives the function that ends it. */
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
  readonly visits: () => VisitCounts;
}

/** Screens on which nobody loses anything. */
const RESTING: ReadonlySet<string> = new Set(['attract', 'closed', 'resting']);
/** A page that has been silent for so long shows nobody anything. */
const SILENT_MS = 15_000;

/** Throws if `rendererRoot` cannot be read. */
export function createKiosk(options: KioskOptions): Kiosk {
  const { content, before, trial, cacheDir, facts, folder = '', key, now, today, log } = options;
  const { preview } = facts;
  const shown = () => visibleOn(content().exhibition, today());
  /** Newest first. */
  const held = (): readonly LoadedExhibition[] => [content(), ...[before?.()].filter((one) => one !== undefined)];
  const revision = (): string => content().exhibition.revision;
  const heartbeat = createHeartbeat({ revision, trial: () => trial?.()?.revision, key, now, log });
  const visits = createVisits(today);
  const findTile = createTileStore({
    cacheDir,
    now,
    onError: (file, cause) => log.error('media', `“${file.name}” could not be cut into tiles`, cause),
  });

  const route = createRouter(
    {
      [URLS.exhibition]: createExhibition(shown, facts),
      [URLS.room]: createRoom(() => held().map(({ exhibition }) => visibleOn(exhibition, today()))),
      [URLS.voice]: createVoice(held),
      [URLS.heartbeat]: heartbeat.resource,
      [URLS.visit]: visits.resource,
      [URLS.trial]: createTrial(() => trial?.() ?? { revision: revision(), places: [], media: [] }),
      [URLS.health]: createHealth({ content, beat: () => heartbeat.lastKeyed() ?? heartbeat.last(), now }),
      [URLS.resting]: createRestingPage({
        exhibition: () => content().exhibition,
        name: facts.name,
        rendererRoot: options.rendererRoot,
      }),
      [URLS.media]: createMedia({ held, prepare: (file) => prepareFile(file, cacheDir), findTile, log }),
      ...(preview ? { [PREVIEW_URLS.preview]: createPreview({ content, today, folder }) } : {}),
      '/favicon.ico': { get: () => new Response(null, { status: 204 }) },
    },
    createPageAssets(options.rendererRoot, { preview }),
  );

  return {
    handle: createHandler(route, log, { preview }),
    lastBeat: heartbeat.last,
    inVisit() {
      const beat = heartbeat.lastKeyed() ?? heartbeat.last();
      return beat !== undefined && now() - beat.at <= SILENT_MS && !RESTING.has(beat.screen);
    },
    onBeat: heartbeat.onBeat,
    visits: visits.counts,
  };
}
