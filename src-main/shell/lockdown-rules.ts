// The kinds of rules that `lockdown-policy.ts` is made of. They know no shell.
import type { Switch } from './chromium-switches.ts';

/** By the object of the shell that each rule is put on. */
export interface Lockdown {
  readonly app: readonly AppRule[];
  readonly session: readonly SessionRule[];
  readonly contents: readonly ContentsRule[];
  readonly preferences: readonly PreferenceRule[];
  readonly window: readonly WindowRule[];
  readonly screen: readonly ScreenRule[];
}

export type LockdownRow = Lockdown[keyof Lockdown][number];

/** What a rule is about: one row of the table in the staff guide. */
export type Topic =
  | 'Keys with Ctrl, Alt or Command, F1 to F12'
  | 'Keys made for browsers'
  | 'Zoom'
  | 'Menus, further mouse buttons, selecting'
  | 'Developer tools'
  | 'Printing, saving, downloads'
  | 'Dropping onto the window'
  | 'Going to another page'
  | 'Further windows and frames'
  | 'Requests to anywhere else'
  | 'Files of this machine'
  | 'Permissions'
  | 'Devices'
  | 'Questions and dialogs'
  | 'Powers of the page'
  | 'Drawing and sound while covered'
  | 'Place on the screen'
  | 'Closing'
  | 'Sleep of the screen'
  | 'One kiosk';

type Because<Rule> = Rule & { readonly about: Topic; readonly reason: string };

/** Set before the app is ready. */
export type AppRule = Because<
  | { readonly rule: 'sandbox' | 'no-menu' | 'single-instance' | 'no-client-certificate' }
  | ({ readonly rule: 'switch' } & Switch)
>;

export type SessionRule = Because<
  | { readonly rule: 'refuse-requests' | 'refuse-checks' | 'refuse-devices' | 'refuse-downloads' }
  | { readonly rule: 'own-requests-only' | 'no-files' | 'no-certificates' | 'no-spell-checker' }
  | { readonly rule: 'allow'; readonly permission: 'fullscreen' | 'screen-wake-lock' }
>;

/** For everything that holds a page. `key` blocks what is pressed with a modifier, or keys by their names. */
export type ContentsRule = Because<
  | { readonly rule: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview' }
  | { readonly rule: 'no-new-windows' | 'no-context-menu' | 'no-further-buttons' | 'no-moving' }
  | { readonly rule: 'no-unload-question' | 'close-tools' }
  | { readonly rule: 'key'; readonly with: 'control' | 'alt' | 'meta' }
  | { readonly rule: 'key'; readonly named: RegExp }
>;

/** Said even where it is the default, which another version may change. */
export type PreferenceRule = Because<{
  readonly rule: 'preference';
  readonly name:
    | 'sandbox'
    | 'contextIsolation'
    | 'nodeIntegration'
    | 'nodeIntegrationInWorker'
    | 'nodeIntegrationInSubFrames'
    | 'webSecurity'
    | 'allowRunningInsecureContent'
    | 'webviewTag'
    | 'plugins'
    | 'devTools'
    | 'navigateOnDragDrop'
    | 'disableDialogs'
    | 'spellcheck'
    | 'backgroundThrottling';
  readonly value: boolean;
}>;

/** `option`: as the window opens full screen; with --windowed the opposite. */
export type WindowRule = Because<
  | { readonly rule: 'no-system-menu' | 'no-closing' }
  | {
      readonly rule: 'option';
      readonly name: 'kiosk' | 'fullscreen' | 'frame' | 'minimizable';
      readonly value: boolean;
    }
>;

/** After ready. `put-back`: the window is looked at, and put where it belongs. */
export type ScreenRule = Because<{ readonly rule: 'awake' } | { readonly rule: 'put-back'; readonly after: Upset }>;

export type Upset =
  | { readonly window: 'leave-full-screen' | 'minimize' | 'hide' | 'move' | 'resize' }
  | { readonly screen: 'display-added' | 'display-removed' | 'display-metrics-changed' }
  | { readonly power: 'resume' };

/** What does it in the browser shell; `session`: only the session of the kiosk's own account can, see the staff guide. */
export type Counterpart =
  | { readonly by: 'page' | 'pipe' | 'guard' | 'session' | 'nothing there' }
  | { readonly by: 'flag'; readonly flag: string }
  | { readonly by: 'header'; readonly header: string; readonly part: string };
