// What this shell uses of Electron, and nothing else: derived from Electron's own types, so that the double in the tests
// breaks with them. The only file that loads the module.
import { app, BrowserWindow, Menu, powerMonitor, powerSaveBlocker, protocol, screen, session } from 'electron';
import type * as module from 'electron';

type Electron = typeof module;

export type App = Pick<
  Electron['app'],
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'on'
  | 'quit'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
>;

export type Session = Pick<
  module.Session,
  | 'clearCache'
  | 'clearStorageData'
  | 'on'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly protocol: Pick<module.Protocol, 'handle'>;
  readonly webRequest: Pick<module.WebRequest, 'onBeforeRequest'>;
};

export type Contents = Pick<
  module.WebContents,
  | 'capturePage'
  | 'closeDevTools'
  | 'forcefullyCrashRenderer'
  | 'isDestroyed'
  | 'loadURL'
  | 'on'
  | 'setWindowOpenHandler'
>;

export type Window = Pick<
  module.BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isKiosk'
  | 'isMinimized'
  | 'isVisible'
  | 'moveTop'
  | 'on'
  | 'restore'
  | 'setBounds'
  | 'setKiosk'
  | 'show'
> & { readonly webContents: Contents };

export type WindowOptions = module.BrowserWindowConstructorOptions;
export type WebPreferences = NonNullable<WindowOptions['webPreferences']>;
export type Display = Pick<module.Display, 'bounds' | 'id' | 'label'>;

export interface ElectronApi {
  readonly app: App;
  readonly BrowserWindow: new (options: WindowOptions) => Window;
  readonly Menu: Pick<Electron['Menu'], 'setApplicationMenu'>;
  readonly powerMonitor: Pick<Electron['powerMonitor'], 'on'>;
  readonly powerSaveBlocker: Pick<Electron['powerSaveBlocker'], 'start'>;
  readonly protocol: Pick<Electron['protocol'], 'registerSchemesAsPrivileged'>;
  readonly screen: {
    readonly getAllDisplays: () => readonly Display[];
    readonly getPrimaryDisplay: () => Display;
    readonly on: Electron['screen']['on'];
  };
  readonly session: { readonly fromPartition: (partition: string) => Session };
}

export const electron: ElectronApi = {
  app,
  BrowserWindow,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
};
