// Every row of the lockdown table by what it does, and by what happens without it.
import { describe, expect, it } from 'vitest';
import { lockDown } from '../../src-main/shell/electron/lockdown.ts';
import { LOCKDOWN, type Lockdown } from '../../src-main/shell/electron/lockdown-table.ts';
import { createElectron } from './double.ts';

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:4173/',
  'file:///etc/passwd',
  'vitrine://elsewhere/',
  'nonsense',
];
const PAGE = 'vitrine://kiosk/#k=secret';

/** An app under these rules, with its session and its window. */
function open(rules: Lockdown = LOCKDOWN) {
  const double = createElectron();
  const isAlone = lockDown(double.electron, rules);
  const session = double.electron.session.fromPartition('kiosk');
  const window = new double.electron.BrowserWindow({});
  return { ...double, isAlone, session, window, contents: window.webContents };
}

type Opened = ReturnType<typeof open>;

const passes = (keys: readonly string[], held: Parameters<Opened['contents']['hears']>[1]) => (it: Opened) =>
  keys.every((key) => !it.contents.hears(key, held));
const refusesForeign = (event: string) => (it: Opened) =>
  [...FOREIGN, 'vitrine://kiosk/media/abc/picture.svg'].every((url) => it.contents.refuses(event, { url })) &&
  !it.contents.refuses(event, { url: PAGE });
const hasSwitch = (name: string, value: string) => (it: Opened) => it.app.switches.get(name) === value;

/** What must hold, as sentences. Each is true of the whole table; without its row at least one is not. */
const CHECKS: Readonly<Record<string, (opened: Opened) => boolean>> = {
  'sandboxes every page': ({ app }) => app.isSandboxed,
  'has no menu': ({ state }) => state.menu === null,
  'asks to be the only one': ({ app }) => app.calls.includes('lock'),
  'finds no host': hasSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'),
  'plays without a touch': hasSwitch('autoplay-policy', 'no-user-gesture-required'),
  'is not zoomed by two fingers': hasSwitch('disable-pinch', ''),
  'does not go back by a swipe': hasSwitch('overscroll-history-navigation', '0'),
  'draws while covered': hasSwitch('disable-backgrounding-occluded-windows', ''),
  'draws while covered on Windows': hasSwitch('disable-features', 'Translate,CalculateNativeWinOcclusion'),
  'keeps its priority while covered': hasSwitch('disable-renderer-backgrounding', ''),
  'keeps its timers while covered': hasSwitch('disable-background-timer-throttling', ''),

  'refuses a permission that is asked for': ({ session }) =>
    !session.grants('media') && !session.grants('geolocation') && !session.grants('openExternal'),
  'refuses a permission that is only checked': ({ session }) =>
    !session.allows('media') && !session.allows('clipboard-read') && !session.allows('usb'),
  'lets the page fill the screen': ({ session }) => session.grants('fullscreen') && session.allows('fullscreen'),
  'lets the page keep the screen on': ({ session }) =>
    session.grants('screen-wake-lock') && session.allows('screen-wake-lock'),
  'gives a foreign page no permission': ({ session }) =>
    FOREIGN.every((url) => !session.grants('fullscreen', url) && !session.allows('fullscreen', url)),
  'gives a frame no permission': ({ session }) =>
    !session.grants('fullscreen', PAGE, false) && !session.allows('fullscreen', PAGE, false),
  'asks nobody else': ({ session }) => FOREIGN.every((url) => !session.lets(url) && !session.lets(url, 'mainFrame')),
  'asks itself': ({ session }) =>
    session.lets(PAGE, 'mainFrame') && session.lets('vitrine://kiosk/media/a/b.opus', 'media'),
  'lets the player play the silence that ends a recording, and nothing else of that kind': ({ session }) =>
    session.lets('data:audio/wav;base64,UklGRg', 'media') && !session.lets('data:text/html,x', 'mainFrame'),
  'downloads nothing': ({ session }) => session.refuses('will-download'),

  'is not led away': refusesForeign('will-navigate'),
  'is not redirected': refusesForeign('will-redirect'),
  'is not led away in a frame': refusesForeign('will-frame-navigate'),
  'holds no webview': ({ contents }) => contents.refuses('will-attach-webview', {}, {}, { src: PAGE }),
  'opens no window': ({ contents }) => [...FOREIGN, PAGE].every((url) => !contents.opens(url)),
  'shows no context menu': ({ contents }) => contents.refuses('context-menu'),
  'shows no system menu': ({ window }) => window.refuses('system-context-menu'),
  'takes no shortcut with Control': passes(['r', 'R', 'p', 'w', 'q', '+', '-', '0', 'F4', 'i', 'n'], { control: true }),
  'takes no shortcut with Command': passes(['r', 'p', 'w', 'q', '+', '-', '0', 'm', 'h'], { meta: true }),
  'takes no shortcut with Alt': passes(['F4', 'ArrowLeft', 'ArrowRight', ' ', 'Home'], { alt: true }),
  'takes no function key': passes(['F1', 'F3', 'F5', 'F7', 'F10', 'F11', 'F12'], {}),
  'takes no key made for browsers': passes(
    ['BrowserRefresh', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'ZoomIn', 'Print', 'Close', 'Exit'],
    {},
  ),
  'leaves a visitor’s keys to the page': ({ contents }) =>
    ['Tab', 'Enter', 'Escape', ' ', 'ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageDown', '1', 'F13', 'F22'].every(
      (key) => contents.hears(key),
    ) && contents.hears('Tab', { shift: true }),
};

const failed = (opened: Opened): string[] =>
  Object.entries(CHECKS).flatMap(([sentence, holds]) => (holds(opened) ? [] : [sentence]));

describe('the lockdown', () => {
  it.each(Object.entries(CHECKS))('%s', (_sentence, holds) => {
    expect(holds(open())).toBe(true);
  });

  it('also holds what somebody opens later', () => {
    const { electron, sessions } = open();
    electron.session.fromPartition('another');
    expect(sessions.get('another')?.grants('media')).toBe(false);
    expect(new electron.BrowserWindow({}).webContents.opens(PAGE)).toBe(false);
  });

  it('says when another kiosk holds the data folder', () => {
    expect(open().isAlone).toBe(true);
    const { electron, app } = createElectron();
    app.isFirst = false;
    expect(lockDown(electron, LOCKDOWN)).toBe(false);
  });

  it('gives each rule a reason', () => {
    for (const row of rows()) expect(row.reason, JSON.stringify(row)).toMatch(/\w{3}/u);
  });

  it.each(rows().map((row) => [describeRow(row), row] as const))('is noticed to miss %s', (_name, row) => {
    expect(failed(open(without(row)))).not.toEqual([]);
  });

  it('has no check that holds whatever the table says', () => {
    const nothing: Lockdown = { app: [], session: [], contents: [], window: [] };
    const always = Object.keys(CHECKS).filter((sentence) => !failed(open(nothing)).includes(sentence));
    // these say what must stay possible, so an empty table keeps them too
    expect(always).toEqual([
      'lets the page fill the screen',
      'lets the page keep the screen on',
      'asks itself',
      'leaves a visitor’s keys to the page',
    ]);
  });
});

type Row = Lockdown[keyof Lockdown][number];

function rows(): Row[] {
  return [...LOCKDOWN.app, ...LOCKDOWN.session, ...LOCKDOWN.contents, ...LOCKDOWN.window];
}

function without(row: Row): Lockdown {
  const { app, session, contents, window } = LOCKDOWN;
  const others = <T extends Row>(list: readonly T[]): T[] => list.filter((candidate) => candidate !== row);
  return { app: others(app), session: others(session), contents: others(contents), window: others(window) };
}

function describeRow(row: Row): string {
  const { reason: _reason, ...rest } = row;
  return Object.values(rest).map(String).join(' ');
}
