// For each row of the lockdown policy what it does, tried on the double: true of the whole policy, false without the row.
import { createLog } from '../../src-main/kiosk/log.ts';
import { keepScreen } from '../../src-main/shell/electron/keep-screen.ts';
import { lockDown } from '../../src-main/shell/electron/lockdown.ts';
import { openWindow } from '../../src-main/shell/electron/window.ts';
import { LOCKDOWN } from '../../src-main/shell/lockdown-policy.ts';
import type { Lockdown, LockdownRow, PreferenceRule } from '../../src-main/shell/lockdown-rules.ts';
import { createClock } from '../support/clock.ts';
import { createElectron } from './double.ts';
import { LEFT, RIGHT, type WindowDouble } from './window-double.ts';

export const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:4173/',
  'file:///etc/passwd',
  'vitrine://elsewhere/',
  'nonsense',
];
export const PAGE = 'vitrine://kiosk/#k=secret';

/** An app under these rules, with its session and its window, on the right one of two displays. */
export function open(rules: Lockdown = LOCKDOWN) {
  const double = createElectron();
  const clock = createClock();
  const isAlone = lockDown(double.electron, rules);
  const session = double.electron.session.fromPartition('kiosk');
  const place = { display: 2, windowed: false };
  const log = createLog(() => undefined);
  keepScreen(double.electron, { ...place, rules: rules.screen, clock, log });
  openWindow(double.electron, place, rules);
  const [window] = double.windows;
  if (!window) throw new Error('no window was opened');
  return { ...double, isAlone, session, window, contents: window.webContents, clock };
}

export type Opened = ReturnType<typeof open>;
export type Check = (opened: Opened) => boolean | Promise<boolean>;

const takes =
  (keys: readonly string[], held: Parameters<Opened['contents']['hears']>[1] = {}): Check =>
  ({ contents }) =>
    keys.every((key) => !contents.hears(key, held));
const refusesForeign =
  (event: string): Check =>
  ({ contents }) =>
    [...FOREIGN, 'vitrine://kiosk/media/abc/picture.svg'].every((url) => contents.refuses(event, { url })) &&
    !contents.refuses(event, { url: PAGE });
const hasSwitch =
  (name: string, value = ''): Check =>
  ({ app }) =>
    app.switches.get(name) === value;
/** Said, and so: whatever Electron's default is, or will be. */
const says =
  (name: PreferenceRule['name'], value: boolean): Check =>
  ({ window }) =>
    window.options.webPreferences?.[name] === value && window.has(name) === value;

const isPlaced = (window: WindowDouble, { bounds }: typeof LEFT): boolean =>
  window.isFullScreen() &&
  window.isVisible() &&
  !window.isMinimized() &&
  JSON.stringify(window.getBounds()) === JSON.stringify(bounds);
/** Whether the window is back where it belongs soon after this. */
const putsBack =
  (upset: (opened: Opened) => void, display = RIGHT): Check =>
  (opened) => {
    const before = isPlaced(opened.window, RIGHT);
    upset(opened);
    opened.clock.pass(1000);
    return before && isPlaced(opened.window, display);
  };
const TURNED = { ...RIGHT, bounds: { x: 1920, y: 0, width: 1920, height: 1080 } };

/** By the names that `nameOf` gives. */
export const CHECKS: Readonly<Record<string, Check>> = {
  sandbox: ({ app }) => app.isSandboxed,
  'no-menu': ({ state }) => state.menu === null,
  'single-instance': ({ app }) => app.calls.includes('lock'),
  'no-client-certificate': ({ app }) => app.sendsCertificate('https://example.org/') === undefined,
  'switch host-resolver-rules': hasSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'),
  'switch autoplay-policy': hasSwitch('autoplay-policy', 'no-user-gesture-required'),
  'switch disable-pinch': hasSwitch('disable-pinch'),
  'switch overscroll-history-navigation': hasSwitch('overscroll-history-navigation', '0'),
  'switch disable-backgrounding-occluded-windows': hasSwitch('disable-backgrounding-occluded-windows'),
  'switch disable-features': hasSwitch('disable-features', 'Translate,CalculateNativeWinOcclusion'),
  'switch disable-renderer-backgrounding': hasSwitch('disable-renderer-backgrounding'),
  'switch disable-background-timer-throttling': hasSwitch('disable-background-timer-throttling'),

  'refuse-requests': ({ session }) =>
    (['media', 'geolocation', 'openExternal', 'display-capture', 'fileSystem', 'notifications'] as const).every(
      (permission) => !session.grants(permission),
    ) && [...FOREIGN, ''].every((url) => !session.grants('fullscreen', url)),
  'refuse-checks': ({ session }) =>
    (['media', 'clipboard-read', 'usb', 'hid', 'serial', 'clipboard-sanitized-write'] as const).every(
      (permission) => !session.allows(permission),
    ) &&
    FOREIGN.every((url) => !session.allows('fullscreen', url)) &&
    !session.allows('fullscreen', PAGE, false),
  'allow fullscreen': ({ session }) =>
    session.grants('fullscreen') && session.allows('fullscreen') && !session.grants('fullscreen', PAGE, false),
  'allow screen-wake-lock': ({ session }) => session.grants('screen-wake-lock') && session.allows('screen-wake-lock'),
  'refuse-devices': ({ session }) => (['usb', 'hid', 'serial'] as const).every((type) => !session.uses(type)),
  'own-requests-only': ({ session }) =>
    FOREIGN.every((url) => !session.lets(url) && !session.lets(url, 'mainFrame')) &&
    session.lets(PAGE, 'mainFrame') &&
    session.lets('data:audio/wav;base64,UklGRg', 'media') &&
    !session.lets('data:text/html,x', 'mainFrame'),
  'no-files': async ({ session }) => (await session.answer('file:///etc/passwd'))?.type === 'error',
  'no-certificates': ({ session }) => !session.believes('example.org'),
  'refuse-downloads': ({ session }) => session.refuses('will-download'),
  'no-spell-checker': ({ session }) => !session.isSpelling,

  'will-navigate': refusesForeign('will-navigate'),
  'will-redirect': refusesForeign('will-redirect'),
  'will-frame-navigate': refusesForeign('will-frame-navigate'),
  'will-attach-webview': ({ contents }) => contents.refuses('will-attach-webview', {}, {}, { src: PAGE }),
  'no-new-windows': ({ contents }) => [...FOREIGN, PAGE].every((url) => !contents.opens(url)),
  'no-context-menu': ({ contents }) => contents.refuses('context-menu'),
  'no-further-buttons': ({ contents }) =>
    (['middle', 'right', 'back'] as const).every((button) => !contents.feels(button)) && contents.feels('left'),
  'no-moving': ({ contents }) => contents.refuses('content-bounds-updated', {}, LEFT.bounds),
  'no-unload-question': ({ contents }) => contents.refuses('will-prevent-unload'),
  'close-tools': ({ contents }) => !contents.keepsTools(),
  'key control': takes(['r', 'R', 'p', 's', 'o', 't', 'n', 'w', 'q', '+', '-', '0', 'F4', 'i', 'j', 'c'], {
    control: true,
  }),
  'key meta': takes(['r', 'p', 's', 'o', 't', 'w', 'q', '+', '-', '0', 'm', 'h'], { meta: true }),
  'key alt': takes(['F4', 'ArrowLeft', 'ArrowRight', ' ', 'Home', 'd', 'f'], { alt: true }),
  'key ^F([1-9]|1[0-2])$': takes(['F1', 'F3', 'F5', 'F7', 'F10', 'F11', 'F12']),
  'key ^(Browser|Launch|Zoom|Print|Close|Exit|Open|Save|New|Find|Help|Power|LogOff)': takes(
    ['BrowserRefresh', 'BrowserBack', 'LaunchMail', 'ZoomIn', 'Print', 'Close', 'Exit', 'Open', 'Save', 'New'].concat([
      'Find',
      'Help',
      'Power',
      'LogOff',
    ]),
  ),
  'key ^ContextMenu$': takes(['ContextMenu']),

  'preference sandbox': says('sandbox', true),
  'preference contextIsolation': says('contextIsolation', true),
  'preference nodeIntegration': says('nodeIntegration', false),
  'preference nodeIntegrationInWorker': says('nodeIntegrationInWorker', false),
  'preference nodeIntegrationInSubFrames': says('nodeIntegrationInSubFrames', false),
  'preference webSecurity': says('webSecurity', true),
  'preference allowRunningInsecureContent': says('allowRunningInsecureContent', false),
  'preference webviewTag': says('webviewTag', false),
  'preference plugins': says('plugins', false),
  'preference devTools': says('devTools', false),
  'preference navigateOnDragDrop': says('navigateOnDragDrop', false),
  'preference disableDialogs': says('disableDialogs', true),
  'preference spellcheck': says('spellcheck', false),
  'preference backgroundThrottling': says('backgroundThrottling', false),

  'no-system-menu': ({ window }) => window.refuses('system-context-menu'),
  'no-closing': ({ window, app }) => {
    const isClosedByHand = window.byHand.close();
    app.quit();
    return !isClosedByHand && window.byHand.close();
  },
  'option kiosk': ({ window }) => window.isKiosk(),
  'option fullscreen': ({ window }) => window.isFullScreen(),
  'option frame': ({ window }) => window.options.frame === false,
  'option minimizable': ({ window }) => window.options.minimizable === false,

  awake: ({ blockers }) => blockers.join() === 'prevent-display-sleep',
  'put-back leave-full-screen': putsBack(({ window }) => window.byHand.leaveFullScreen()),
  'put-back minimize': putsBack(({ window }) => window.byHand.minimize()),
  'put-back hide': putsBack(({ window }) => window.byHand.hide()),
  'put-back move': putsBack(({ window }) => window.byHand.move(100, 50)),
  'put-back resize': putsBack(({ window }) => window.byHand.resize(540, 1920)),
  'put-back display-removed': putsBack(({ electron }) => electron.screen.become('display-removed', LEFT), LEFT),
  'put-back display-added': putsBack(({ electron, clock }) => {
    electron.screen.become('display-removed', LEFT);
    // until nothing is looked at any more for it
    clock.pass(10_000);
    electron.screen.become('display-added', LEFT, RIGHT);
  }),
  'put-back display-metrics-changed': putsBack(
    ({ electron }) => electron.screen.become('display-metrics-changed', LEFT, TURNED),
    TURNED,
  ),
  'put-back resume': putsBack(({ window, electron }) => {
    window.byHand.slip(0, 0);
    electron.powerMonitor.emit('resume');
  }),
};

export function nameOf(row: LockdownRow): string {
  switch (row.rule) {
    case 'switch':
    case 'preference':
    case 'option':
      return `${row.rule} ${row.name}`;
    case 'allow':
      return `allow ${row.permission}`;
    case 'key':
      return `key ${'with' in row ? row.with : row.named.source}`;
    case 'put-back':
      return `put-back ${Object.values(row.after).join(' ')}`;
    default:
      return row.rule;
  }
}

export const rowsOf = ({ app, session, contents, preferences, window, screen }: Lockdown): readonly LockdownRow[] => [
  ...app,
  ...session,
  ...contents,
  ...preferences,
  ...window,
  ...screen,
];

export function without(row: LockdownRow, rules: Lockdown = LOCKDOWN): Lockdown {
  const others = <T>(list: readonly T[]): readonly T[] => list.filter((candidate) => candidate !== row);
  return {
    app: others(rules.app),
    session: others(rules.session),
    contents: others(rules.contents),
    preferences: others(rules.preferences),
    window: others(rules.window),
    screen: others(rules.screen),
  };
}
