// A window of Electron with what it shows, and the displays it may stand on: hands and window managers can do to it whatever they like.
import type { NativeImage } from 'electron';
import type { Contents, Display, Window, WindowOptions } from '../../src-main/shell/electron/api.ts';
import { Emitter } from './emitter.ts';

type OpenHandler = Parameters<Contents['setWindowOpenHandler']>[0];

export class ContentsDouble extends Emitter implements Contents {
  readonly loads: string[] = [];
  crashes = 0;
  isGone = false;
  failure: Error | undefined;
  hasTools = false;
  #onOpen: OpenHandler | undefined;

  closeDevTools(): void {
    this.hasTools = false;
  }
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
  /** Whether the developer tools stay open, however they were opened. */
  keepsTools(): boolean {
    this.hasTools = true;
    this.emit('devtools-opened');
    return this.hasTools;
  }
  /** Whether a press of this mouse button reaches the page. */
  feels(button: 'left' | 'middle' | 'right' | 'back'): boolean {
    return !this.refuses('before-mouse-event', {}, { type: 'mouseDown', button, x: 1, y: 1 });
  }
  /** Whether a key press reaches the page. */
  hears(key: string, held: { control?: boolean; alt?: boolean; meta?: boolean; shift?: boolean } = {}): boolean {
    const none = { control: false, alt: false, meta: false, shift: false };
    return !this.refuses('before-input-event', {}, { type: 'keyDown', key, ...none, ...held });
  }
}

type Bounds = Display['bounds'];
type Preference = keyof NonNullable<WindowOptions['webPreferences']>;

export class WindowDouble extends Emitter implements Window {
  readonly webContents = new ContentsDouble();
  focused = 0;
  /** How often it was put full screen. */
  kiosks = 0;
  readonly options: WindowOptions;
  #bounds: Bounds;
  #isFull: boolean;
  #isKiosk: boolean;
  #isMinimized = false;
  #isVisible = true;
  isGone = false;
  /** A window manager that does not do what it is asked. */
  isStubborn = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#isKiosk = options.kiosk === true;
    this.#isFull = options.fullscreen === true;
  }
  readonly shown: string[] = [];

  focus(): void {
    this.focused += 1;
  }
  /** Without asking anybody, as Electron does it. */
  destroy(): void {
    this.isGone = true;
    this.webContents.isGone = true;
    this.emit('closed');
  }
  moveTop(): void {
    this.shown.push('top');
  }
  getBounds(): Bounds {
    return this.#bounds;
  }
  setBounds(bounds: Partial<Bounds>): void {
    if (this.isStubborn) return;
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('move');
    this.emit('resize');
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isFullScreen(): boolean {
    return this.#isFull;
  }
  isKiosk(): boolean {
    return this.#isKiosk;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  setKiosk(isKiosk: boolean): void {
    this.#isKiosk = isKiosk;
    if (isKiosk) this.kiosks += 1;
    if (this.isStubborn) return;
    this.#isFull = isKiosk;
    this.emit(isKiosk ? 'enter-full-screen' : 'leave-full-screen');
  }
  restore(): void {
    this.#isMinimized = false;
  }
  show(): void {
    this.#isVisible = true;
    this.shown.push('show');
  }

  /** What somebody else does to it: the window manager, its keys, the system. */
  byHand = {
    leaveFullScreen: (): void => {
      this.#isFull = false;
      this.emit('leave-full-screen');
    },
    minimize: (): void => {
      this.#isMinimized = true;
      this.emit('minimize');
    },
    hide: (): void => {
      this.#isVisible = false;
      this.emit('hide');
    },
    move: (x: number, y: number): void => {
      this.#bounds = { ...this.#bounds, x, y };
      this.emit('move');
    },
    /** Moved without a word, as while the machine sleeps. */
    slip: (x: number, y: number): void => {
      this.#bounds = { ...this.#bounds, x, y };
    },
    resize: (width: number, height: number): void => {
      this.#bounds = { ...this.#bounds, width, height };
      this.emit('resize');
    },
    /** Whether it is closed by it. */
    close: (): boolean => !this.refuses('close'),
  };

  /** Whether it has the power, by what it was opened with, else by Electron's default. */
  has(name: Preference): boolean {
    const said = (this.options.webPreferences as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof said === 'boolean' ? said : ELECTRONS_DEFAULTS.has(name);
  }
}

/** What a window has when nobody says anything of it. */
const ELECTRONS_DEFAULTS: ReadonlySet<Preference> = new Set([
  'sandbox',
  'contextIsolation',
  'webSecurity',
  'devTools',
  'spellcheck',
  'backgroundThrottling',
]);

export const LEFT: Display = { id: 11, label: 'eDP-1', bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
export const RIGHT: Display = { id: 12, label: 'HDMI-1', bounds: { x: 1920, y: 0, width: 1080, height: 1920 } };

export class ScreenDouble extends Emitter {
  #displays: readonly Display[] = [LEFT, RIGHT];
  getAllDisplays(): readonly Display[] {
    return this.#displays;
  }
  getPrimaryDisplay(): Display {
    return this.#displays[0] ?? LEFT;
  }
  /** The displays are now these, and Electron says so by this event. */
  become(event: 'display-added' | 'display-removed' | 'display-metrics-changed', ...displays: Display[]): void {
    this.#displays = displays;
    this.emit(event, {}, displays[0], []);
  }
}
