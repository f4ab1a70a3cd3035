// Wires the rows of the lockdown policy to Electron. No decision is taken here that is not a row there; what has to do with the
// screen is wired in `keep-screen.ts`, the options of the window in `window-options.ts`.
import { assertNever } from '#contract/assert-never';
import type { AppRule, ContentsRule, Lockdown, SessionRule, WindowRule } from '../lockdown-rules.ts';
import type { App, Contents, ElectronApi, Session, Window } from './api.ts';
import { isOwn, isOwnPage } from './origin.ts';

/** Before ready; what is created later is locked as it comes into being. False if another kiosk holds this data folder. */
export function lockDown(electron: Pick<ElectronApi, 'app' | 'Menu'>, rules: Lockdown): boolean {
  electron.app.on('session-created', (session) => lockSession(session, rules.session));
  electron.app.on('web-contents-created', (_event, contents) => lockContents(contents, rules.contents));
  const isQuitting = whetherQuitting(electron.app);
  electron.app.on('browser-window-created', (_event, window) => {
    for (const row of rules.window) applyToWindow(window, row, isQuitting);
  });
  return rules.app.map((row) => applyToApp(electron, row)).every(Boolean);
}

/** Permissions are refused unless a row allows them, and then only to our own page, never to a frame in it. */
function lockSession(session: Session, rules: Lockdown['session']): void {
  const allowed = new Set<string>(rules.flatMap((row) => (row.rule === 'allow' ? [row.permission] : [])));
  const mayHave = (permission: string, origin: string, isMainFrame: boolean): boolean =>
    allowed.has(permission) && isMainFrame && isOwn(origin);
  for (const row of rules) applyToSession(session, row, mayHave);
}

function lockContents(contents: Contents, rules: Lockdown['contents']): void {
  for (const row of rules) applyToContents(contents, row);
}

function whetherQuitting(app: Pick<App, 'on'>): () => boolean {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  return () => isQuitting;
}

function applyToApp({ app, Menu }: Pick<ElectronApi, 'app' | 'Menu'>, row: AppRule): boolean {
  switch (row.rule) {
    case 'sandbox':
      app.enableSandbox();
      return true;
    case 'no-menu':
      Menu.setApplicationMenu(null);
      return true;
    case 'single-instance':
      return app.requestSingleInstanceLock();
    case 'no-client-certificate':
      app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
        event.preventDefault();
        choose();
      });
      return true;
    case 'switch':
      app.commandLine.appendSwitch(row.name, row.value);
      return true;
    default:
      return assertNever(row);
  }
}

type MayHave = (permission: string, origin: string, isMainFrame: boolean) => boolean;

function applyToSession(session: Session, row: SessionRule, mayHave: MayHave): void {
  switch (row.rule) {
    case 'refuse-requests':
      return session.setPermissionRequestHandler((_contents, permission, answer, details) =>
        answer(mayHave(permission, details.requestingUrl, details.isMainFrame)),
      );
    case 'refuse-checks':
      return session.setPermissionCheckHandler((_contents, permission, origin, details) =>
        mayHave(permission, origin, details.isMainFrame),
      );
    case 'own-requests-only':
      return session.webRequest.onBeforeRequest((details, answer) =>
        answer({ cancel: !isOwn(details.url) && !isSilence(details) }),
      );
    case 'refuse-devices':
      return session.setDevicePermissionHandler(() => false);
    case 'no-files':
      return session.protocol.handle('file', () => Response.error());
    case 'no-certificates':
      return session.setCertificateVerifyProc((_request, answer) => answer(FAILED));
    case 'no-spell-checker':
      return session.setSpellCheckerEnabled(false);
    case 'refuse-downloads':
      session.on('will-download', refuse);
      return;
    case 'allow':
      return;
    default:
      assertNever(row);
  }
}

function applyToContents(contents: Contents, row: ContentsRule): void {
  switch (row.rule) {
    case 'will-navigate':
      contents.on('will-navigate', refuseUnlessOwnPage);
      return;
    case 'will-redirect':
      contents.on('will-redirect', refuseUnlessOwnPage);
      return;
    case 'will-frame-navigate':
      contents.on('will-frame-navigate', refuseUnlessOwnPage);
      return;
    case 'will-attach-webview':
      contents.on('will-attach-webview', refuse);
      return;
    case 'no-new-windows':
      contents.setWindowOpenHandler(() => ({ action: 'deny' }));
      return;
    case 'no-context-menu':
      contents.on('context-menu', refuse);
      return;
    case 'no-further-buttons':
      contents.on('before-mouse-event', (event, mouse) => {
        const isPress = mouse.type === 'mouseDown' || mouse.type === 'mouseUp';
        if (isPress && mouse.button !== undefined && mouse.button !== 'left') event.preventDefault();
      });
      return;
    case 'no-moving':
      contents.on('content-bounds-updated', refuse);
      return;
    case 'no-unload-question':
      // prevented is the question: the page goes without being asked
      contents.on('will-prevent-unload', refuse);
      return;
    case 'close-tools':
      contents.on('devtools-opened', () => contents.closeDevTools());
      return;
    case 'key':
      contents.on('before-input-event', (event, input) => {
        if ('with' in row ? input[row.with] : row.named.test(input.key)) event.preventDefault();
      });
      return;
    default:
      assertNever(row);
  }
}

function applyToWindow(window: Pick<Window, 'isKiosk' | 'on'>, row: WindowRule, isQuitting: () => boolean): void {
  switch (row.rule) {
    case 'no-system-menu':
      window.on('system-context-menu', refuse);
      return;
    case 'no-closing':
      // a window beside others is closed as any other is
      window.on('close', (event) => {
        if (window.isKiosk() && !isQuitting()) event.preventDefault();
      });
      return;
    case 'option':
      return;
    default:
      assertNever(row);
  }
}

/** Chromium’s code for a certificate that is not to be believed. */
const FAILED = -2;

interface Preventable {
  readonly preventDefault: () => void;
}

function refuse(event: Preventable): void {
  event.preventDefault();
}

function refuseUnlessOwnPage(event: Preventable & { readonly url: string }): void {
  if (!isOwnPage(event.url)) event.preventDefault();
}

/** The player's way to let go of a recording is an empty `data:` sound (see the CSP); it comes from nowhere. */
function isSilence(details: { readonly url: string; readonly resourceType: string }): boolean {
  return details.resourceType === 'media' && details.url.startsWith('data:');
}
