// What start, preview and the Electron app have in common: settings, exhibition and the kiosk that answers requests.
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { loadExhibition, loadTree } from '../content/load.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { dayOf } from '../kiosk/day.ts';
import { kioskFacts } from '../kiosk/facts.ts';
import { type Kiosk, createKiosk } from '../kiosk/kiosk.ts';
import { type Log, createLog } from '../kiosk/log.ts';
import { loadSettings } from '../kiosk/settings.ts';
import { createLastLines } from '../kiosk/watch/last-lines.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import { prepareFile } from '../content/prepare.ts';
import { presentIn } from '../revisions/in-place.ts';
import { createKeeper, type Keeper } from '../revisions/keeper.ts';
import { openLeftOut } from '../revisions/left-out.ts';
import { treeOf } from '../revisions/manifest.ts';
import { createStatusFile } from '../revisions/status-file.ts';
import { type Kept, openStore, type Store } from '../revisions/store.ts';
import { needDataFolder } from './data-folder.ts';
import { finishInstall } from './install-root.ts';
import { logFile } from './log-file.ts';
import { problemSummary } from './problem-summary.ts';
import { mediaRoot } from './media-root.ts';
import { needBuiltPage, programFolder } from './program-folder.ts';
import { progressLine } from './progress-line.ts';

export interface OpenOptions {
  /** `--media`; the settings name the usual one. */
  readonly media: string | undefined;
  readonly dataFolder: string;
  readonly preview: boolean;
  /** Between two signs of life of the page; only the tests' haste changes it. */
  readonly beatMs?: number;
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
  /** Reads the folder again and shows what it found. */
  readonly reload: () => Promise<LoadedExhibition>;
  /** Keeps to the folder until `stop` fires: what is changed there is shown after a visit. */
  readonly follow: (stop: AbortSignal) => Promise<void>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  /** The last of it, oldest first. */
  readonly lastLines: () => readonly string[];
}

/** Throws PlainError for what a person has to put right before anything can be shown. */
export async function openKiosk({ media, dataFolder, preview, beatMs, say }: OpenOptions): Promise<OpenedKiosk> {
  const program = programFolder();
  needBuiltPage(program);
  needDataFolder(dataFolder);
  const [toFile, last] = [logFile(join(dataFolder, 'logs', 'vitrine.jsonl')), createLastLines()];
  const log = createLog((line) => {
    last.take(line);
    toFile(line);
  });
  const { settings, problems } = await loadSettings(dataFolder);
  for (const { path, line, message, fix } of problems) say(`${path}${line ? `:${line}` : ''}: ${message} ${fix}`);
  const root = await mediaRoot({ flag: media, configured: settings.media, program, dataFolder, say });
  const now = (): number => performance.now();
  const indexFile = join(dataFolder, 'cache', 'index.json');
  const read = (): Promise<LoadedExhibition> => loadExhibition(root, { indexFile, onProgress: progressLine(say, now) });

  const store = preview ? undefined : await tryStore(join(dataFolder, 'store'), root, log);
  const cacheDir = join(dataFolder, 'cache', 'prepared');
  const fromStore = async ({ manifest }: Kept): Promise<LoadedExhibition> =>
    loadTree(
      treeOf(await presentIn(manifest, root), root, (file) =>
        file.inPlace ? join(root, file.path) : (store?.objects.pathOf(file.hash) ?? ''),
      ),
      basename(root),
      { indexFile, onProgress: progressLine(say, now) },
    );
  const kept = await store?.newest();
  let loaded = kept ? await fromStore(kept) : await read();
  const keeper = store && (await keeperOf(store, kept));
  const key = randomBytes(16).toString('hex');
  const shown = (): LoadedExhibition => keeper?.shown() ?? loaded;
  const kiosk = createKiosk({
    content: shown,
    before: () => keeper?.before(),
    trial: () => keeper?.trial(),
    rendererRoot: program.renderer,
    cacheDir,
    facts: { ...kioskFacts(settings, preview), ...(beatMs === undefined ? {} : { heartbeatMs: beatMs }) },
    folder: basename(root),
    key,
    now,
    today: () => dayOf(new Date()),
    log,
  });
  const reload = async (): Promise<LoadedExhibition> => (loaded = await read());
  const follow = async (stop: AbortSignal): Promise<void> => keeper?.follow(kiosk, stop);

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
      prepare: (next) => prepareAll(next, cacheDir, log),
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
  return { kiosk, settings, key, root, loaded: shown, reload, follow, now, log, lastLines: last.lines };
}

/** Pictures are made ready before anybody waits for them. One that cannot be is a matter of the page and the log. */
async function prepareAll({ media }: LoadedExhibition, cacheDir: string, log: Log): Promise<void> {
  for (const file of media.values()) {
    if (file.prepare !== 'picture' && file.prepare !== 'layer') continue;
    await prepareFile(file, cacheDir).catch((error: unknown) =>
      log.warn('content', `“${file.name}” could not be prepared: ${String(error)}`),
    );
  }
}

/** A disk that refuses is no reason not to open: then the folder is shown as it lies. */
async function tryStore(store: string, source: string, log: Log): Promise<Store | undefined> {
  try {
    return await openStore(store, source);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    log.error('content', 'the store of revisions cannot be opened; the folder is shown as it lies', error);
    return undefined;
  }
}
