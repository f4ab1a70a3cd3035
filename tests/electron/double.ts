// Stands in for Electron where there is no binary: the shapes come from Electron's own types, the events carry its names, and
// what nobody has forbidden happens, as in Electron.
import type { NativeImage } from 'electron';
import type {
  App,
  Contents,
  Display,
  ElectronApi,
  Session,
  Window,
  WindowOptions,
} from '../../src-main/shell/electron/api.ts';

type Listener = (...args: never[]) => unknown;

class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  /** Electron's `on` gives back its whole object, which no double can be: hence `never`, and nobody chains. */
  readonly on = (event: string, listener: Listener): never => {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return undefined as never;
  };

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (...all: unknown[]) => unknown)(...args);
  }

  /** Emits an event that can be prevented; true if somebody did. */
  refuses(event: string, details: object = {}, ...rest: unknown[]): boolean {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.emit(event, { ...details, preventDefault }, ...rest);
    return isPrevented;
  }
}

export class AppDouble extends Emitter implements App {
  readonly switches = new Map<string, string>();
  readonly paths = new Map<string, string>();
  readonly calls: string[] = [];
  isSandboxed = false;
  isFirst = true;
  exitCode: number | undefined;
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
  } as App['commandLine'];

  enableSandbox(): void {
    this.isSandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push('lock');
    return this.isFirst;
  }
  setPath(name: string, path: string): void {
    this.calls.push(`path ${name}`);
    this.paths.set(name, path);
  }
  quit(): void {
    this.exitCode ??= 0;
  }
  exit(code = 0): void {
    this.exitCode ??= code;
  }
  relaunch(): void {
    this.calls.push('relaunch');
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
}

type PermissionAsked = Parameters<Parameters<Session['setPermissionRequestHandler']>[0] & object>;
type PermissionChecked = Parameters<Parameters<Session['setPermissionCheckHandler']>[0] & object>;
type RequestSeen = Parameters<Parameters<Session['webRequest']['onBeforeRequest']>[0] & object>;
type ResourceType = RequestSeen[0]['resourceType'];

export class SessionDouble extends Emitter implements Session {
  readonly cleared: string[] = [];
  #onRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  #onCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  #before: ((...args: RequestSeen) => void) | undefined;
  handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      void this.handlers.set(scheme, handler),
  } as Session['protocol'];
  readonly webRequest = {
    onBeforeRequest: (listener: (...args: RequestSeen) => void) => {
      this.#before = listener;
    },
  } as unknown as Session['webRequest'];

  clearStorageData(): Promise<void> {
    return Promise.resolve(void this.cleared.push('storage'));
  }
  clearCache(): Promise<void> {
    return Promise.resolve(void this.cleared.push('cache'));
  }
  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#onRequest = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.#onCheck = handler;
  }

  /** What the page asks for, and whether it gets it. */
  grants(permission: PermissionAsked[1], requestingUrl = 'vitrine://kiosk/', isMainFrame = true): boolean {
    let granted = true;
    const answer = (isGranted: boolean): void => {
      granted = isGranted;
    };
    this.#onRequest?.({} as PermissionAsked[0], permission, answer, { requestingUrl, isMainFrame });
    return granted;
  }
  /** What the page finds allowed without asking. */
  allows(permission: PermissionChecked[1], origin = 'vitrine://kiosk/', isMainFrame = true): boolean {
    return this.#onCheck?.(null, permission, origin, { isMainFrame }) ?? true;
  }
  /** Whether a request leaves for its address. */
  lets(url: string, resourceType: ResourceType = 'xhr'): boolean {
    let isCancelled = false;
    this.#before?.({ url, resourceType } as RequestSeen[0], ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return !isCancelled;
  }
}

type OpenHandler = Parameters<Contents['setWindowOpenHandler']>[0];

export class ContentsDouble extends Emitter implements Contents {
  readonly loads: string[] = [];
  crashes = 0;
  isGone = false;
  failure: Error | undefined;
  #onOpen: OpenHandler | undefined;

  loadURL(url: string): Promise<void> {
    this.loads.push(url);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve();
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  /** What Electron gives is a whole picture; the kiosk wants its bytes. */
  capturePage(): Promise<NativeImage> {
    return Promise.resolve({ toPNG: () => Buffer.from('a picture') } as NativeImage);
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  /** Whether `window.open` opens anything. */
  opens(url: string): boolean {
    return this.#onOpen?.({ url } as Parameters<OpenHandler>[0]).action !== 'deny';
  }
  /** Whether a key press reaches the page. */
  hears(key: string, held: { control?: boolean; alt?: boolean; meta?: boolean; shift?: boolean } = {}): boolean {
    const none = { control: false, alt: false, meta: false, shift: false };
    return !this.refuses('before-input-event', {}, { type: 'keyDown', key, ...none, ...held });
  }
}

export class WindowDouble extends Emitter implements Window {
  readonly webContents = new ContentsDouble();
  focused = 0;
  minimized = false;
  readonly shown: string[] = [];
  readonly options: WindowOptions;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
  }
  focus(): void {
    this.focused += 1;
  }
  destroy(): void {
    this.webContents.isGone = true;
    this.emit('closed');
  }
  isDestroyed(): boolean {
    return this.webContents.isGone;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  show(): void {
    this.shown.push('show');
  }
  moveTop(): void {
    this.shown.push('top');
  }
}

const DISPLAYS: readonly Display[] = [
  { id: 11, bounds: { x: 0, y: 0, width: 1920, height: 1080 } },
  { id: 12, bounds: { x: 1920, y: 0, width: 1080, height: 1920 } },
];

export interface ElectronDouble {
  readonly electron: Omit<ElectronApi, 'BrowserWindow' | 'session'> & {
    readonly BrowserWindow: new (options: WindowOptions) => WindowDouble;
    readonly session: { readonly fromPartition: (partition: string) => SessionDouble };
  };
  readonly app: AppDouble;
  readonly sessions: ReadonlyMap<string, SessionDouble>;
  readonly windows: readonly WindowDouble[];
  readonly schemes: Parameters<ElectronApi['protocol']['registerSchemesAsPrivileged']>[0];
  readonly blockers: readonly string[];
  readonly state: { readonly menu: 'default' | null };
}

/** A fresh Electron with two displays, the left one primary. */
export function createElectron(): ElectronDouble {
  const app = new AppDouble();
  const sessions = new Map<string, SessionDouble>();
  const windows: WindowDouble[] = [];
  const schemes: ElectronDouble['schemes'] = [];
  const blockers: string[] = [];
  const state: { menu: 'default' | null } = { menu: 'default' };

  const electron = {
    app,
    BrowserWindow: class extends WindowDouble {
      constructor(options: WindowOptions) {
        super(options);
        windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
        app.emit('browser-window-created', {}, this);
      }
    },
    Menu: { setApplicationMenu: (menu) => void (state.menu = menu === null ? null : 'default') },
    powerSaveBlocker: { start: (kind) => blockers.push(kind) },
    protocol: { registerSchemesAsPrivileged: (custom) => void schemes.push(...custom) },
    screen: { getAllDisplays: () => DISPLAYS, getPrimaryDisplay: () => DISPLAYS[0] as Display },
    session: {
      fromPartition: (partition) => {
        const found = sessions.get(partition) ?? new SessionDouble();
        if (!sessions.has(partition)) app.emit('session-created', found);
        sessions.set(partition, found);
        return found;
      },
    },
  } satisfies ElectronApi;

  return { electron, app, sessions, windows, schemes, blockers, state };
}
