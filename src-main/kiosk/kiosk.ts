// The kiosk without a shell: page, content and heartbeat behind one function from Request to Response.
import type { Command, KioskFacts, TrialAnswer, VisitReport } from '#contract/api';
import type { OpeningAnswer } from '#contract/opening';
import type { Problem } from '#contract/problem';
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
import { type Resource, createRouter } from './router.ts';
import { createPageOrders } from './staff/page-orders.ts';
import type { KioskParts } from './staff/ports.ts';
import { createTrial } from './trial.ts';
import { createVoice } from './voice.ts';
import { createVisits } from './visits.ts';

export interface KioskOptions {
  /** What is shown now; asked anew for every request. */
  readonly content: () => LoadedExhibition;
  /** What was shown before: a visit that began with it goes on with it. */
  readonly before?: () => LoadedExhibition | undefined;
  /** What of a new revision has yet to be tried; undefined where none is on probation. */
  readonly trial?: () => TrialAnswer | undefined;
  /** Whether the exhibit is open, for a page on which somebody is in a visit or nobody is; else always. */
  readonly opening?: (visiting: boolean) => OpeningAnswer;
  /** What a page is to do that has just told of itself. */
  readonly commands?: (beat: Beat) => readonly Command[];
  /** What is wrong with the machine itself. */
  readonly machine?: () => readonly Problem[];
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
  /** What happened in a visit on this day; it names only what the exhibition has. */
  readonly onReport?: (day: string, report: VisitReport) => void;
  /** How loud a visit begins, 0–1, where it has changed since `facts`. */
  readonly volume?: () => number;
  /** The staff's own addresses; a preview has none. */
  readonly staff?: (parts: KioskParts) => Readonly<Record<string, Resource>>;
  readonly log: Log;
}

export interface Kiosk {
  /** Never rejects. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly lastBeat: () => Beat | undefined;
  /** The last beat of the kiosk's own page, once that has been heard, else of any page. */
  readonly ownBeat: () => Beat | undefined;
  /** Whether somebody is in a visit, as far as the page told lately. */
  readonly inVisit: () => boolean;
  /** Gives the function that ends it. */
  readonly onBeat: (listener: (beat: Beat) => void) => () => void;
}

/** Screens on which nobody loses anything. */
const RESTING: ReadonlySet<string> = new Set(['attract', 'closed', 'resting', 'staff']);

/** Whether somebody is in a visit who is shown this. */
export const isVisit = (screen: string): boolean => !RESTING.has(screen);
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
  const { opening = () => ({ now: 'open' }), commands = () => [], machine = () => [] } = options;
  const orders = createPageOrders(now);
  const heartbeat = createHeartbeat({
    revision,
    trial: () => trial?.()?.revision,
    opening: ({ screen }) => opening(isVisit(screen)),
    commands: (beat) => [...new Set([...orders.commandsFor(beat), ...commands(beat)])],
    isAsked: orders.isAsked,
    key,
    now,
    log,
  });
  const ownBeat = (): Beat | undefined => heartbeat.lastKeyed() ?? heartbeat.last();
  const inVisit = (): boolean => {
    const beat = ownBeat();
    return beat !== undefined && now() - beat.at <= SILENT_MS && isVisit(beat.screen);
  };
  const heldToday = () => held().map(({ exhibition }) => visibleOn(exhibition, today()));
  const health = createHealth({ content, beat: ownBeat, machine, now });
  const factsNow = (): KioskFacts => ({ ...facts, ...(options.volume ? { volume: options.volume() } : {}) });
  const findTile = createTileStore({
    cacheDir,
    now,
    onError: (file, cause) => log.error('media', `“${file.name}” could not be cut into tiles`, cause),
  });

  const route = createRouter(
    {
      [URLS.exhibition]: createExhibition(shown, factsNow, () => opening(false)),
      [URLS.room]: createRoom(heldToday),
      [URLS.voice]: createVoice(held),
      [URLS.heartbeat]: heartbeat.resource,
      [URLS.visit]: createVisits({ held: heldToday, onReport: (report) => options.onReport?.(today(), report) }),
      [URLS.trial]: createTrial(() => trial?.() ?? { revision: revision(), places: [], media: [] }),
      [URLS.health]: health,
      [URLS.resting]: createRestingPage({
        exhibition: () => content().exhibition,
        name: facts.name,
        rendererRoot: options.rendererRoot,
      }),
      [URLS.media]: createMedia({ held, prepare: (file) => prepareFile(file, cacheDir), findTile, log }),
      ...(preview ? { [PREVIEW_URLS.preview]: createPreview({ content, today, folder }) } : {}),
      ...options.staff?.({
        ...{ content, health: health.read, beat: ownBeat, inVisit, now, today },
        ...{ order: orders.order, expectPage: orders.expectPage },
      }),
      '/favicon.ico': { get: () => new Response(null, { status: 204 }) },
    },
    createPageAssets(options.rendererRoot, { preview }),
  );

  return {
    handle: createHandler(route, log, { preview }),
    lastBeat: heartbeat.last,
    ownBeat,
    inVisit,
    onBeat: heartbeat.onBeat,
  };
}
