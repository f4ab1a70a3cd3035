// Stands in for Electron where there is no binary: the shapes come from Electron's own types, the events carry its names, and
// what nobody has forbidden happens, as in Electron.
import type { App, ElectronApi, WindowOptions } from '../../src-main/shell/electron/api.ts';
import { Emitter } from './emitter.ts';
import { SessionDouble } from './session-double.ts';
import { ScreenDouble, WindowDouble } from './window-double.ts';

export class AppDouble extends Emitter implements App {
  readonly switches = new Map<string, string>();
  readonly paths = new Map<string, string>();
  readonly calls: string[] = [];
  isSandboxed = false;
  isFirst = true;
  exitCode: number | undefined;
  /** Those that were ever opened. */
  readonly windows: WindowDouble[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
  } as App['commandLine'];

  enableSandbox(): void {
    this.isSandboxed = true;
  }
  /** Which certificate of this machine a server gets that asks for one: the first, as long as nobody prevents it. */
  sendsCertificate(url: string): string | undefined {
    const all = ['first', 'second'];
    let chosen = all[0];
    const choose = (certificate?: string): void => {
      chosen = certificate;
    };
    const isPrevented = this.refuses('select-client-certificate', {}, null, url, all, choose);
    return isPrevented ? chosen : all[0];
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push('lock');
    return this.isFirst;
  }
  setPath(name: string, path: string): void {
    this.calls.push(`path ${name}`);
    this.paths.set(name, path);
  }
  /** First says so, then closes every window; if none of them stayed, and none came meanwhile, it ends. */
  quit(): void {
    if (this.refuses('before-quit')) return;
    for (const window of [...this.windows]) {
      if (!window.isGone && window.byHand.close()) window.destroy();
    }
    if (this.windows.some(({ isGone }) => !isGone) || this.refuses('will-quit')) return;
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

export interface ElectronDouble {
  readonly electron: Omit<ElectronApi, 'BrowserWindow' | 'powerMonitor' | 'screen' | 'session'> & {
    readonly powerMonitor: Emitter;
    readonly screen: ScreenDouble;
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
  const { windows } = app;
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
    powerMonitor: new Emitter(),
    powerSaveBlocker: { start: (kind) => blockers.push(kind) },
    protocol: { registerSchemesAsPrivileged: (custom) => void schemes.push(...custom) },
    screen: new ScreenDouble(),
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
