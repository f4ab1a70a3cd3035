// What start, preview and the Electron app have in common: settings, exhibition and the kiosk that answers requests.
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import vitrine from '../../package.json';
import type { LoadedExhibition } from '../content/loaded.ts';
import { createReader } from '../content/reader.ts';
import type { Seen } from '../content/scan.ts';
import { dayOf } from '../kiosk/day.ts';
import { kioskFacts } from '../kiosk/facts.ts';
import { createDailyRestart } from '../kiosk/hours/daily-restart.ts';
import type { KioskOpening } from '../kiosk/hours/opening.ts';
import { zoneNamed } from '../kiosk/hours/zone.ts';
import { type Kiosk, createKiosk, isVisit } from '../kiosk/kiosk.ts';
import type { Log } from '../kiosk/log.ts';
import { withRecordProblems } from '../kiosk/record-problems.ts';
import { createScreenshots, type Screenshots } from '../kiosk/screenshots.ts';
import { loadSettings } from '../kiosk/settings.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import type { Life } from '../kiosk/staff/life.ts';
import type { LifePort } from '../kiosk/staff/ports.ts';
import { createByHand, notFollowed } from '../revisions/by-hand.ts';
import { presentIn } from '../revisions/in-place.ts';
import { createKeeper, type Keeper } from '../revisions/keeper.ts';
import { openLeftOut } from '../revisions/left-out.ts';
import { type ManifestFile, treeOf } from '../revisions/manifest.ts';
import { toolRunner } from '../sound/run-tool.ts';
import { createSound, openChoice, type Sound } from '../sound/sound.ts';
import { createReadyPictures } from '../revisions/ready-pictures.ts';
import { createStatusFile } from '../revisions/status-file.ts';
import { type Kept, openStore, type Store } from '../revisions/store.ts';
import { tellServiceManager } from '../service/service-manager.ts';
import { needDataFolder } from './data-folder.ts';
import { finishInstall } from './install-root.ts';
import { openRecords, type Records } from './open-records.ts';
import { problemSummary } from './problem-summary.ts';
import { mediaRoot } from './media-root.ts';
import { openHours } from './open-hours.ts';
import { type OpenedStaff, openStaff } from './open-staff.ts';
import { needBuiltPage, programFolder } from './program-folder.ts';
import { progressLine } from './progress-line.ts';

export interface OpenOptions {
  /** `--media`; the settings name the usual one. */
  readonly media: string | undefined;
  readonly dataFolder: string;
  readonly preview: boolean;
  /** Between two signs of life of the page; only the tests' haste changes it. */
  readonly beatMs?: number;
  /** What shows the exhibition; staff see it. */
  readonly shell?: LifePort['shell'];
  /** A sentence for the person who started it. */
  readonly say: (sentence: string) => void;
}

export interface OpenedKiosk {
  readonly kiosk: Kiosk;
  readonly settings: KioskSettings;
  /** The page the shell opens proves itself by this; it is new each time. */
  readonly key: string;
  readonly root: string;
  readonly loaded: () => LoadedExhibition;
  /** Reads the folder again and shows what it found. `seen`: a look at it a moment ago. */
  readonly reload: (seen?: Seen) => Promise<LoadedExhibition>;
  /** The shell says what staff may order of it; absent in a preview. */
  readonly life: Life | undefined;
  /** Keeps to the folder until `stop` fires: what is changed there is shown after a visit. */
  readonly follow: (stop: AbortSignal) => Promise<void>;
  /** Open or closed, and what staff may set of it; a preview is always open. */
  readonly opening: KioskOpening | undefined;
  /** A preview leaves the loudspeaker alone. */
  readonly sound: Sound | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly records: Records;
  /** The shell that shows the page provides them. */
  readonly screenshots: Screenshots;
}

/** Throws PlainError for what a person has to put right before anything can be shown. */
export async function openKiosk(options: OpenOptions): Promise<OpenedKiosk> {
  const { media, dataFolder, preview, beatMs, shell = 'none', say } = options;
  const program = programFolder();
  needBuiltPage(program);
  needDataFolder(dataFolder);
  const logged = join(dataFolder, 'logs', 'vitrine.jsonl');
  const { settings, problems } = await loadSettings(dataFolder);
  const records = openRecords(dataFolder, settings.statistics.days, !preview);
  const { log } = records;
  for (const { path, line, message, fix } of problems) say(`${path}${line ? `:${line}` : ''}: ${message} ${fix}`);
  const root = await mediaRoot({ flag: media, configured: settings.media, program, dataFolder, say });
  const now = (): number => performance.now();
  const zone = zoneNamed(settings.timezone);
  const opening = preview ? undefined : await openHours({ dataFolder, settings, zone, logged, now, log });
  const { platform, arch, versions } = process;
  // the clock was judged by the last line of the log: this one comes after
  if (!preview)
    log.info('kiosk', `Vitrine ${vitrine.version} starts: shell ${shell}, Node ${versions.node}, ${platform} ${arch}`);
  const sound = preview ? undefined : await openSound();
  let told = progressLine(say, now);
  const reader = createReader({
    indexFile: join(dataFolder, 'cache', 'index.jsonl'),
    onProgress: (done, total) => told(done, total),
  });
  const read = (seen?: Seen): Promise<LoadedExhibition> => {
    told = progressLine(say, now);
    return reader.folder(root, seen);
  };

  const store = preview ? undefined : await tryStore(join(dataFolder, 'store'), root, log, say);
  const cacheDir = join(dataFolder, 'cache', 'prepared');
  const fromStore = async ({ manifest }: Kept): Promise<LoadedExhibition> => {
    told = progressLine(say, now);
    const pathOf = (file: ManifestFile): string =>
      file.inPlace ? join(root, file.path) : (store?.objects.pathOf(file.hash) ?? '');
    return reader.tree(treeOf(await presentIn(manifest, root), root, pathOf), basename(root));
  };
  const kept = await store?.newest();
  let loaded = kept ? await fromStore(kept) : await read();
  const keeper = store && (await keeperOf(store, kept));
  const key = randomBytes(16).toString('hex');
  const shown = (): LoadedExhibition => keeper?.shown() ?? loaded;
  const withRecords = withRecordProblems(records.state);
  const staff = opening && sound ? await staffOf(opening, sound) : undefined;
  const kiosk: Kiosk = createKiosk({
    content: () => withRecords(shown()),
    before: () => keeper?.before(),
    trial: () => keeper?.trial(),
    ...(opening
      ? { opening: opening.answer, commands: createDailyRestart({ zone, times: opening.times, isVisit }) }
      : {}),
    machine: () => [...(opening?.problems() ?? []), ...(sound?.problems() ?? [])],
    rendererRoot: program.renderer,
    cacheDir,
    facts: { ...kioskFacts(settings, preview), ...(beatMs === undefined ? {} : { heartbeatMs: beatMs }) },
    folder: basename(root),
    key,
    now,
    today: () => dayOf(new Date(), zone),
    onReport: records.onReport,
    ...(staff ? { staff: staff.routes, volume: staff.volume } : {}),
    log,
  });
  if (!preview) tellServiceManager({ env: process.env, onBeat: kiosk.onBeat, now, log });
  const reload = async (seen?: Seen): Promise<LoadedExhibition> => (loaded = await read(seen));
  const follow = async (stop: AbortSignal): Promise<void> => {
    await Promise.all([keeper?.follow(kiosk, stop), sound?.follow(stop), staff?.watch(kiosk, stop)]);
  };

  async function openSound(): Promise<Sound> {
    const choice = await openChoice(join(dataFolder, 'sound.json'), (cause) =>
      log.warn('sound', `the chosen loudspeaker cannot be kept for the next start: ${String(cause)}`),
    );
    const { env } = process;
    return createSound({ asked: settings.sound.device, platform, run: toolRunner(env), choice, log });
  }

  function staffOf(hours: KioskOpening, loudspeaker: Sound): Promise<OpenedStaff> {
    const onError = (cause: unknown): void => log.error('content', 'what staff asked for could not be done', cause);
    return openStaff({
      ...{ dataFolder, settings, shell, opening: hours, sound: loudspeaker, now, say, log },
      folder: store && keeper ? createByHand({ keeper, store, clock: () => new Date(), onError }) : notFollowed,
      days: records.statistics.days,
      roots: [dataFolder, root, program.root],
    });
  }

  function statusOf(name: string): (sentence: string, of: LoadedExhibition) => Promise<void> {
    const write = createStatusFile(root, name, (cause) => log.warn('content', `no status file: ${String(cause)}`));
    return (sentence, { problems: found, exhibition }) =>
      write({ sentence, problems: found, rooms: exhibition.rooms.length });
  }

  async function keeperOf(of: Store, first: Kept | undefined): Promise<Keeper> {
    const onError = (cause: unknown): void => log.error('content', 'what is left out cannot be noted', cause);
    return createKeeper({
      root,
      settings,
      store: of,
      leftOut: await openLeftOut(join(dataFolder, 'left-out.json'), onError),
      first: { loaded, kept: first },
      load: fromStore,
      pictures: createReadyPictures(cacheDir, log),
      recover: () => finishInstall(root, (sentence) => log.info('content', sentence)),
      onProgress: progressLine(say, now),
      now,
      clock: () => new Date(),
      say,
      ...(settings.status ? { onLook: statusOf(settings.name) } : {}),
      onPromoted: ({ problems: found }) =>
        say(`The folder has changed, and is shown as it is now. ${problemSummary(found)}`),
      log,
    });
  }
  const screenshots = createScreenshots();
  return {
    ...{ kiosk, settings, key, root, loaded: shown, reload, life: staff?.life, follow, opening, sound },
    ...{ now, log, records, screenshots },
  };
}

/** A disk that refuses is no reason not to open: then the folder is shown as it lies. */
async function tryStore(store: string, source: string, log: Log, say: OpenOptions['say']): Promise<Store | undefined> {
  try {
    return await openStore(store, source, say);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    log.error('content', 'the store of revisions cannot be opened; the folder is shown as it lies', error);
    return undefined;
  }
}
