// What start, preview and the Electron app have in common: settings, exhibition and the kiosk that answers requests.
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { loadExhibition, loadTree } from '../content/load.ts';
import type { LoadedExhibition } from '../content/loaded.ts';
import { kioskFacts } from '../kiosk/facts.ts';
import { type Kiosk, createKiosk } from '../kiosk/kiosk.ts';
import { type Log, createLog } from '../kiosk/log.ts';
import { loadSettings } from '../kiosk/settings.ts';
import type { KioskSettings } from '../kiosk/settings-schema.ts';
import { type Manifest, treeOf } from '../revisions/manifest.ts';
import { openStore, type Store } from '../revisions/store.ts';
import { needDataFolder } from './data-folder.ts';
import { followFolder } from './follow-folder.ts';
import { logFile } from './log-file.ts';
import { mediaRoot } from './media-root.ts';
import { needBuiltPage, programFolder } from './program-folder.ts';
import { progressLine } from './progress-line.ts';

export interface OpenOptions {
  /** `--media`; the settings name the usual one. */
  readonly media: string | undefined;
  readonly dataFolder: string;
  readonly preview: boolean;
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
}

/** Throws PlainError for what a person has to put right before anything can be shown. */
export async function openKiosk({ media, dataFolder, preview, say }: OpenOptions): Promise<OpenedKiosk> {
  const program = programFolder();
  needBuiltPage(program);
  needDataFolder(dataFolder);
  const log = createLog(logFile(join(dataFolder, 'logs', 'vitrine.jsonl')));
  const { settings, problems } = await loadSettings(dataFolder);
  for (const { path, line, message, fix } of problems) say(`${path}${line ? `:${line}` : ''}: ${message} ${fix}`);
  const root = await mediaRoot({ flag: media, configured: settings.media, program, dataFolder, say });
  const now = (): number => performance.now();
  const indexFile = join(dataFolder, 'cache', 'index.json');
  const read = (): Promise<LoadedExhibition> => loadExhibition(root, { indexFile, onProgress: progressLine(say, now) });

  const store =
    preview || settings.store === 'in-place' ? undefined : await tryStore(join(dataFolder, 'store'), root, log);
  const kept = await store?.newest();
  const fromStore = (manifest: Manifest): Promise<LoadedExhibition> =>
    loadTree(
      treeOf(manifest, root, (hash) => store?.objects.pathOf(hash) ?? ''),
      basename(root),
      {
        indexFile,
        onProgress: progressLine(say, now),
      },
    );
  let loaded = kept ? await fromStore(kept.manifest) : await read();
  let before: LoadedExhibition | undefined;
  const cacheDir = join(dataFolder, 'cache', 'prepared');
  const key = randomBytes(16).toString('hex');
  const kiosk = createKiosk({
    content: () => loaded,
    before: () => before,
    rendererRoot: program.renderer,
    cacheDir,
    facts: kioskFacts(settings, preview),
    folder: basename(root),
    key,
    now,
    today: () => dayOf(new Date()),
    log,
  });
  const reload = async (): Promise<LoadedExhibition> => (loaded = await read());
  const follow = (stop: AbortSignal): Promise<void> =>
    followFolder(
      {
        root,
        settings,
        store,
        kept,
        kiosk,
        cacheDir,
        fromStore,
        show: (next) => ([before, loaded] = [loaded, next]),
        shown: () => loaded,
        now,
        say,
        log,
      },
      stop,
    );
  return { kiosk, settings, key, root, loaded: () => loaded, reload, follow, now, log };
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

/** The museum's own calendar day, not that of Greenwich. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
