// What neither the page nor a visitor with a keyboard may do: one row a rule, each with its reason, and what sees to the same in
// a browser. `shell/electron` wires the rows; the tests take them out one by one and expect to notice.
import { CHROMIUM_SWITCHES } from './chromium-switches.ts';
import type { Counterpart, Lockdown, Topic } from './lockdown-rules.ts';

// a table: a row a line
// prettier-ignore
export const LOCKDOWN: Lockdown = {
  app: [
    { about: 'Powers of the page', rule: 'sandbox', reason: 'every page, also one that somebody adds without thinking of it' },
    { about: 'Keys with Ctrl, Alt or Command, F1 to F12', rule: 'no-menu', reason: 'the menu brings reload, zoom, quit and developer tools, and their keys' },
    { about: 'One kiosk', rule: 'single-instance', reason: 'two kiosks would fight over the screen and over the data folder' },
    { about: 'Questions and dialogs', rule: 'no-client-certificate', reason: 'Electron would send the first certificate of this machine to who asks for one' },
    { about: 'Requests to anywhere else', rule: 'switch', name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', reason: 'Chromium’s own errands find no host: nothing leaves the machine' },
    ...CHROMIUM_SWITCHES.map((row) => ({ about: topicOf(row.name), rule: 'switch' as const, ...row })),
  ],
  session: [
    { about: 'Permissions', rule: 'refuse-requests', reason: 'without a handler Electron grants every permission a page asks for' },
    { about: 'Permissions', rule: 'refuse-checks', reason: 'many web interfaces only check and never ask' },
    { about: 'Permissions', rule: 'allow', permission: 'fullscreen', reason: 'a video may fill the screen' },
    { about: 'Sleep of the screen', rule: 'allow', permission: 'screen-wake-lock', reason: 'the screen stays on during a narration' },
    { about: 'Devices', rule: 'refuse-devices', reason: 'a device that was granted once stays granted: USB, HID, serial' },
    { about: 'Requests to anywhere else', rule: 'own-requests-only', reason: 'the exhibition is on this machine; nothing is fetched from elsewhere' },
    { about: 'Requests to anywhere else', rule: 'no-certificates', reason: 'no server elsewhere is believed, whatever its certificate says' },
    { about: 'Files of this machine', rule: 'no-files', reason: 'the exhibition comes by its own address; file:// is answered by nobody' },
    { about: 'Printing, saving, downloads', rule: 'refuse-downloads', reason: 'a visitor’s download would fill the disk and open a dialog' },
    { about: 'Questions and dialogs', rule: 'no-spell-checker', reason: 'it underlines what a visitor reads and fetches its dictionaries' },
  ],
  contents: [
    { about: 'Going to another page', rule: 'will-navigate', reason: 'nothing may take the place of the page' },
    { about: 'Going to another page', rule: 'will-redirect', reason: 'nor by way of an answer that points elsewhere' },
    { about: 'Further windows and frames', rule: 'will-frame-navigate', reason: 'nor inside the page, which has no frames' },
    { about: 'Further windows and frames', rule: 'will-attach-webview', reason: 'a webview is a browser of its own, with its own rights' },
    { about: 'Further windows and frames', rule: 'no-new-windows', reason: 'a second window would cover the exhibition; links lead nowhere outside' },
    { about: 'Menus, further mouse buttons, selecting', rule: 'no-context-menu', reason: 'a long press must not open copy and search' },
    { about: 'Menus, further mouse buttons, selecting', rule: 'no-further-buttons', reason: 'the middle one pastes and scrolls, those at the side go back in the history' },
    { about: 'Place on the screen', rule: 'no-moving', reason: 'a page may ask to move and resize its window' },
    { about: 'Questions and dialogs', rule: 'no-unload-question', reason: '“Leave this page?” would stand there until somebody answers' },
    { about: 'Developer tools', rule: 'close-tools', reason: 'should anything open them all the same' },
    { about: 'Keys with Ctrl, Alt or Command, F1 to F12', rule: 'key', with: 'control', reason: 'reload, print, open, save, close, quit, find, zoom, developer tools' },
    { about: 'Keys with Ctrl, Alt or Command, F1 to F12', rule: 'key', with: 'meta', reason: 'the same on a Mac, where Command takes the place of Control' },
    { about: 'Keys with Ctrl, Alt or Command, F1 to F12', rule: 'key', with: 'alt', reason: 'Alt+F4 closes, Alt with an arrow goes back, Alt+Space opens a menu' },
    { about: 'Keys with Ctrl, Alt or Command, F1 to F12', rule: 'key', named: /^F([1-9]|1[0-2])$/u, reason: 'help, find, reload, full screen, developer tools; audio keypads send F13 and up, which pass' },
    { about: 'Keys made for browsers', rule: 'key', named: /^(Browser|Launch|Zoom|Print|Close|Exit|Open|Save|New|Find|Help|Power|LogOff)/u, reason: 'keyboards with keys of their own for reload, home, mail, zoom, print, close and sleep' },
    { about: 'Menus, further mouse buttons, selecting', rule: 'key', named: /^ContextMenu$/u, reason: 'the key that opens the menu of a right click' },
  ],
  preferences: [
    { about: 'Powers of the page', rule: 'preference', name: 'sandbox', value: true, reason: 'a page that breaks out of the browser stands before the system’s wall' },
    { about: 'Powers of the page', rule: 'preference', name: 'contextIsolation', value: true, reason: 'Electron’s own code and the page’s never meet' },
    { about: 'Powers of the page', rule: 'preference', name: 'nodeIntegration', value: false, reason: 'a page has no business with files and programs' },
    { about: 'Powers of the page', rule: 'preference', name: 'nodeIntegrationInWorker', value: false, reason: 'nor in a worker' },
    { about: 'Powers of the page', rule: 'preference', name: 'nodeIntegrationInSubFrames', value: false, reason: 'nor in a frame' },
    { about: 'Powers of the page', rule: 'preference', name: 'webSecurity', value: true, reason: 'origins are kept apart' },
    { about: 'Requests to anywhere else', rule: 'preference', name: 'allowRunningInsecureContent', value: false, reason: 'nothing unencrypted in a page of ours' },
    { about: 'Further windows and frames', rule: 'preference', name: 'webviewTag', value: false, reason: 'a webview is a browser of its own' },
    { about: 'Powers of the page', rule: 'preference', name: 'plugins', value: false, reason: 'the page needs none' },
    { about: 'Developer tools', rule: 'preference', name: 'devTools', value: false, reason: 'they can do to the page whatever they like' },
    { about: 'Dropping onto the window', rule: 'preference', name: 'navigateOnDragDrop', value: false, reason: 'a file dropped onto the window would take the place of the page' },
    { about: 'Questions and dialogs', rule: 'preference', name: 'disableDialogs', value: true, reason: 'a dialog would stand there until somebody with a mouse comes by' },
    { about: 'Questions and dialogs', rule: 'preference', name: 'spellcheck', value: false, reason: 'its dictionaries come from the network' },
    { about: 'Drawing and sound while covered', rule: 'preference', name: 'backgroundThrottling', value: false, reason: 'idle clock, attract loop and heartbeat go on behind another window' },
  ],
  window: [
    { about: 'Menus, further mouse buttons, selecting', rule: 'no-system-menu', reason: 'a right click on the window’s edge offers close, move and resize' },
    { about: 'Closing', rule: 'no-closing', reason: 'Alt+F4 and the like where the window manager has them; the kiosk ends when staff or the service say so' },
    { about: 'Place on the screen', rule: 'option', name: 'kiosk', value: true, reason: 'over panels and docks, without the system’s gestures where it can be' },
    { about: 'Place on the screen', rule: 'option', name: 'fullscreen', value: true, reason: 'the whole screen from the first moment' },
    { about: 'Place on the screen', rule: 'option', name: 'frame', value: false, reason: 'a title bar closes, moves and shrinks' },
    { about: 'Place on the screen', rule: 'option', name: 'minimizable', value: false, reason: 'a window put away shows the desktop' },
  ],
  screen: [
    { about: 'Sleep of the screen', rule: 'awake', reason: 'nobody moves a mouse here for hours' },
    { about: 'Place on the screen', rule: 'put-back', after: { window: 'leave-full-screen' }, reason: 'full screen is taken again, whoever ended it' },
    { about: 'Place on the screen', rule: 'put-back', after: { window: 'minimize' }, reason: 'the window manager’s keys put it away' },
    { about: 'Place on the screen', rule: 'put-back', after: { window: 'hide' }, reason: 'a Mac hides with Command+H from its own menu' },
    { about: 'Place on the screen', rule: 'put-back', after: { window: 'move' }, reason: 'the window manager’s keys move it to another screen' },
    { about: 'Place on the screen', rule: 'put-back', after: { window: 'resize' }, reason: 'or tile it beside something else' },
    { about: 'Place on the screen', rule: 'put-back', after: { screen: 'display-added' }, reason: 'the screen it belongs on was switched on later, or plugged in again' },
    { about: 'Place on the screen', rule: 'put-back', after: { screen: 'display-removed' }, reason: 'its screen is gone: the main one is better than none' },
    { about: 'Place on the screen', rule: 'put-back', after: { screen: 'display-metrics-changed' }, reason: 'another resolution, another arrangement, turned upright' },
    { about: 'Place on the screen', rule: 'put-back', after: { power: 'resume' }, reason: 'screens come back in any order after sleep' },
  ],
};

const PAGE = { by: 'page' } as const;
const PIPE = { by: 'pipe' } as const;
const GUARD = { by: 'guard' } as const;
const SESSION = { by: 'session' } as const;
const flag = (name: string): Counterpart => ({ by: 'flag', flag: name });
const content = (part: string): Counterpart => ({ by: 'header', header: 'content-security-policy', part });
const power = (name: string): Counterpart => ({ by: 'header', header: 'permissions-policy', part: `${name}=()` });

/** The browser shell has no such rows: what it has instead. */
// prettier-ignore
export const IN_A_BROWSER: Readonly<Record<Topic, readonly Counterpart[]>> = {
  'Keys with Ctrl, Alt or Command, F1 to F12': [PAGE, SESSION],
  'Keys made for browsers': [PAGE, SESSION],
  Zoom: [PAGE, flag('--disable-pinch')],
  'Menus, further mouse buttons, selecting': [PAGE],
  'Developer tools': [PAGE, PIPE],
  'Printing, saving, downloads': [PAGE, PIPE],
  'Dropping onto the window': [PAGE],
  'Going to another page': [PIPE, content("form-action 'none'"), flag('--overscroll-history-navigation=0')],
  'Further windows and frames': [PIPE, content("default-src 'none'"), content("frame-ancestors 'none'")],
  'Requests to anywhere else': [content("connect-src 'self'"), content("img-src 'self'"), flag('--disable-background-networking'), flag('--disable-component-update'), flag('--disable-sync'), flag('--disable-breakpad')],
  'Files of this machine': [GUARD],
  Permissions: [power('camera'), power('microphone'), power('geolocation'), power('display-capture'), power('clipboard-read')],
  Devices: [power('usb'), power('hid'), power('serial'), power('midi'), power('gamepad')],
  'Questions and dialogs': [flag('--noerrdialogs'), flag('--no-first-run'), flag('--hide-crash-restore-bubble'), flag('--password-store=basic')],
  'Powers of the page': [{ by: 'nothing there' }],
  'Drawing and sound while covered': [flag('--disable-backgrounding-occluded-windows'), flag('--disable-renderer-backgrounding'), flag('--disable-background-timer-throttling'), flag('--autoplay-policy=no-user-gesture-required'), flag('--disable-features=Translate,CalculateNativeWinOcclusion')],
  'Place on the screen': [flag('--kiosk'), PIPE, SESSION],
  Closing: [SESSION],
  'Sleep of the screen': [PAGE, SESSION],
  'One kiosk': [GUARD],
};

function topicOf(name: string): Topic {
  if (name === 'disable-pinch') return 'Zoom';
  return name === 'overscroll-history-navigation' ? 'Going to another page' : 'Drawing and sound while covered';
}
