// What neither the page nor a visitor with a keyboard may do: one row a rule, each with its reason. `lockdown.ts` wires the
// rows; the tests take them out one by one and expect to notice.
import { CHROMIUM_SWITCHES, type Switch } from '../chromium-switches.ts';

export interface Lockdown {
  readonly app: readonly AppRule[];
  readonly session: readonly SessionRule[];
  readonly contents: readonly ContentsRule[];
  readonly window: readonly WindowRule[];
}

type Because<Rule> = Rule & { readonly reason: string };

/** Set before the app is ready. */
export type AppRule = Because<
  { readonly rule: 'sandbox' | 'no-menu' | 'single-instance' } | ({ readonly rule: 'switch' } & Switch)
>;

export type SessionRule = Because<
  | { readonly rule: 'refuse-requests' | 'refuse-checks' | 'own-requests-only' | 'refuse-downloads' }
  | { readonly rule: 'allow'; readonly permission: 'fullscreen' | 'screen-wake-lock' }
>;

/** For everything that holds a page. `key` blocks what is pressed with a modifier, or keys by their names. */
export type ContentsRule = Because<
  | { readonly rule: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview' }
  | { readonly rule: 'no-new-windows' | 'no-context-menu' }
  | { readonly rule: 'key'; readonly with: 'control' | 'alt' | 'meta' }
  | { readonly rule: 'key'; readonly named: RegExp }
>;

export type WindowRule = Because<{ readonly rule: 'no-system-menu' }>;

export const LOCKDOWN: Lockdown = {
  app: [
    { rule: 'sandbox', reason: 'every page is sandboxed, also one that somebody adds without thinking of it' },
    { rule: 'no-menu', reason: 'the menu brings reload, zoom, quit and developer tools, and their keys' },
    { rule: 'single-instance', reason: 'two kiosks would fight over the screen and over the data folder' },
    {
      rule: 'switch',
      name: 'host-resolver-rules',
      value: 'MAP * ~NOTFOUND',
      reason: 'Chromium’s own errands find no host: nothing leaves the machine',
    },
    ...CHROMIUM_SWITCHES.map((row) => ({ rule: 'switch' as const, ...row })),
  ],
  session: [
    { rule: 'refuse-requests', reason: 'without a handler Electron grants every permission a page asks for' },
    { rule: 'refuse-checks', reason: 'many web interfaces only check and never ask' },
    { rule: 'allow', permission: 'fullscreen', reason: 'a video may fill the screen' },
    { rule: 'allow', permission: 'screen-wake-lock', reason: 'the screen stays on during a narration' },
    { rule: 'own-requests-only', reason: 'the exhibition is on this machine; nothing is fetched from elsewhere' },
    { rule: 'refuse-downloads', reason: 'a visitor’s download would fill the disk and open a dialog' },
  ],
  contents: [
    { rule: 'will-navigate', reason: 'nothing may take the place of the page' },
    { rule: 'will-redirect', reason: 'nor by way of an answer that points elsewhere' },
    { rule: 'will-frame-navigate', reason: 'nor inside the page, which has no frames' },
    { rule: 'will-attach-webview', reason: 'a webview is a browser of its own, with its own rights' },
    { rule: 'no-new-windows', reason: 'a second window would cover the exhibition' },
    { rule: 'no-context-menu', reason: 'a long press must not open copy and search' },
    { rule: 'key', with: 'control', reason: 'reload, print, close, quit, find, save, zoom, developer tools' },
    { rule: 'key', with: 'meta', reason: 'the same on a Mac, where Command takes the place of Control' },
    { rule: 'key', with: 'alt', reason: 'Alt+F4 closes, Alt with an arrow goes back, Alt+Space opens a menu' },
    {
      rule: 'key',
      named: /^F([1-9]|1[0-2])$/u,
      reason: 'help, find, reload, full screen, developer tools; audio keypads send F13 and up, which pass',
    },
    {
      rule: 'key',
      named: /^(Browser|Launch|Zoom|Print|Close|Exit|Open|Save|New|Find|Help|Power|LogOff)/u,
      reason: 'keyboards with keys of their own for reload, home, mail, zoom, print, close and sleep',
    },
  ],
  window: [{ rule: 'no-system-menu', reason: 'a right click on the window’s edge offers close, move and resize' }],
};
